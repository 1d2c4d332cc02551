// What a page can put into a line that its reader cannot see, each with the page that would use it.
// Terminal sequences: `ESC[2J` clears the screen, `ESC]0;…BEL` renames the window. One that never
// ends loses only its ESC: it must not take the sentence after it out of sight.
const TERMINAL_SEQUENCE =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what it takes out
  /(?:\u001b\[|\u009b)[0-9;:?<=>]*[ -/]*[@-~]|(?:\u001b[\]PX^_]|[\u0090\u009d-\u009f])[^\u0007\u001b\u009c]{0,200}(?:\u0007|\u001b\\|\u009c)/gu;
// Line breaks, tabs and all other controls: a header or a table row must stay one line.
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what it takes out
const CONTROL = /[\u0000-\u001f\u007f-\u009f\u2028\u2029]+/gu;
// Bidirectional controls turn "held 59" round; zero-width and tag characters hide text in text.
// Joiners (U+200C, U+200D) stay: Persian words and joined emoji need them.
const INVISIBLE =
  /[\u00ad\u061c\u115f\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]|[\u{e0000}-\u{e007f}]/gu;
const LONE_SURROGATE = /\p{Cs}/gu;

/**
 * One line of `text` as a reader may see it: no control, terminal sequence, bidirectional or
 * invisible character, no lone surrogate, white space as single spaces. Everything that comes from
 * a page or a setting passes through here before it enters a message. Linear.
 */
export function cleanText(text: string): string {
  return text
    .replace(TERMINAL_SEQUENCE, '')
    .replace(CONTROL, ' ')
    .replace(INVISIBLE, '')
    .replace(LONE_SURROGATE, '\ufffd')
    .replace(/\s+/gu, ' ')
    .trim();
}

/** `url` with everything escaped that could end it inside quotes, angle brackets or chat markup; null unless http or https. */
export function cleanUrl(url: string): string | null {
  const clean = cleanText(url);
  if (!/^https?:\/\/[^\s/]/iu.test(clean)) return null;
  return clean.replace(/[\s"'<>`|\\^{}*~]/gu, percentEncoded);
}

const percentEncoded = (char: string): string =>
  char === "'" || char === '*' || char === '~'
    ? `%${char.charCodeAt(0).toString(16).toUpperCase()}`
    : encodeURIComponent(char);
