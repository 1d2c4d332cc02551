import type { Message } from './message.ts';
import { type PlainStyle, plainBody, plainStyle } from './plain-mail.ts';
import { machineReadWords } from './wording.ts';

// The only control characters a message may hold are these, and only when colour is asked for.
const BOLD = '\u001b[1m';
const FAINT = '\u001b[2m';
const RED_STRUCK = '\u001b[31;9m';
const GREEN_BOLD = '\u001b[32;1m';
const OFF = '\u001b[0m';

const colourStyle: PlainStyle = {
  title: (text) => `${BOLD}${text}${OFF}`,
  label: (text) => `${BOLD}${text}${OFF}`,
  // Brackets stay: a terminal may not know struck-out text, a reader may not tell red from green.
  changed: (text, mark) => `${mark === 'old' ? RED_STRUCK : GREEN_BOLD}[[${text}]]${OFF}`,
  faint: (text) => `${FAINT}${text}${OFF}`,
};

/** A message for a terminal, ending in a newline; escape sequences of our own only with `colour`. */
export function terminalText(message: Message, { colour }: { readonly colour: boolean }): string {
  const style = colour ? colourStyle : plainStyle;
  const rule = style.faint('─'.repeat(64));
  return `${rule}\n${style.title(message.subject)}\n\n${plainBody(message, style)}\n${style.faint(machineReadWords)}\n\n`;
}
