// Control characters, terminal escapes, and marks that turn the writing direction around.
const HOSTILE = /(?!\n)[\p{Cc}\p{Bidi_Control}\u2028\u2029\ufeff]/gu;

/** Text from a page made safe for a terminal: no escapes, no direction marks; tabs become spaces. */
export const plain = (text: string): string => text.replace(/\t/g, ' ').replace(HOSTILE, '\ufffd');

/** The same on one line. */
export const plainLine = (text: string): string => plain(text.replace(/\s+/g, ' ')).trim();

/** `text` on one line, cut to `width` characters with an ellipsis. */
export function shorten(text: string, width: number): string {
  const line = plainLine(text);
  return line.length <= width ? line : `${line.slice(0, Math.max(0, width - 1)).trimEnd()}…`;
}
