/** A word, number or punctuation mark with its UTF-16 offsets in the text it was cut from. */
export interface Token {
  readonly text: string;
  readonly lower: string;
  readonly start: number;
  readonly end: number;
  readonly kind: 'word' | 'number' | 'mark';
}

// Words keep inner apostrophes and hyphens (don’t, prime-minister); abbreviations keep inner dots
// (U.S.); numbers keep separators between digits (1,234.5). Everything else is one mark a character.
const TOKEN =
  /\d{1,3}(?: 000)+(?!\d)|\d+(?:[.,’'\u202f\u00a0]\d+)*|\p{L}\.(?:\p{L}\.)+|[\p{L}\p{M}]+(?:[’'\-‐‑][\p{L}\p{M}\p{N}]+)*|[^\s]/uy;

/** Cuts `text` into tokens, in order; linear in its length. Offsets count from `offset`. */
export function tokenize(text: string, offset = 0): Token[] {
  const tokens: Token[] = [];
  for (let at = 0; at < text.length; ) {
    const code = text.charCodeAt(at);
    if (isSpace(code)) {
      at++;
      continue;
    }
    const surface = text.slice(at, plainEnd(text, at) ?? patternEnd(text, at));
    if (surface !== '') tokens.push(tokenOf(surface, offset + at));
    at += Math.max(1, surface.length);
  }
  return tokens;
}

const isSpace = (code: number): boolean => code === 32 || (code >= 9 && code <= 13);

const isLetter = (code: number): boolean =>
  (code >= 97 && code <= 122) || (code >= 65 && code <= 90);

const isDigit = (code: number): boolean => code >= 48 && code <= 57;

// Most words of most texts are plain letters between spaces and commas: no pattern is needed to cut those.
/** Where the plain word or plain mark that starts at `at` ends; null where only the pattern can tell. */
function plainEnd(text: string, at: number): number | null {
  const first = text.charCodeAt(at);
  if (first > 127 || isDigit(first)) return null;
  if (!isLetter(first)) return at + 1;
  let end = at + 1;
  while (isLetter(text.charCodeAt(end))) end++;
  const next = text.charCodeAt(end);
  return next > 127 || isJoin(next) ? null : end;
}

/** Apostrophe, hyphen and full stop may hold a word together. */
const isJoin = (code: number): boolean => code === 39 || code === 45 || code === 46;

/** Where the token at `at` ends; `at` itself where none starts. */
function patternEnd(text: string, at: number): number {
  TOKEN.lastIndex = at;
  return TOKEN.test(text) ? TOKEN.lastIndex : at;
}

function tokenOf(surface: string, start: number): Token {
  const lower = surface.toLowerCase();
  return {
    text: surface,
    lower: lower.includes('’') ? lower.replaceAll('’', "'") : lower,
    start,
    end: start + surface.length,
    kind: kindOf(surface),
  };
}

function kindOf(surface: string): Token['kind'] {
  const first = surface.charCodeAt(0);
  if (isDigit(first)) return 'number';
  if (first < 128) return isLetter(first) ? 'word' : 'mark';
  return /^[\p{L}\p{M}]/u.test(surface) ? 'word' : 'mark';
}
