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
  /\d{1,3}(?: 000)+(?!\d)|\d+(?:[.,’'\u202f\u00a0]\d+)*|\p{L}\.(?:\p{L}\.)+|[\p{L}\p{M}]+(?:[’'\-‐‑][\p{L}\p{M}\p{N}]+)*|[^\s]/gu;

/** Cuts `text` into tokens, in order; linear in its length. Offsets count from `offset`. */
export function tokenize(text: string, offset = 0): Token[] {
  const tokens: Token[] = [];
  for (const match of text.matchAll(TOKEN)) {
    const surface = match[0];
    tokens.push({
      text: surface,
      lower: surface.toLowerCase().replaceAll('’', "'"),
      start: offset + match.index,
      end: offset + match.index + surface.length,
      kind: kindOf(surface),
    });
  }
  return tokens;
}

function kindOf(surface: string): Token['kind'] {
  if (/^\d/.test(surface)) return 'number';
  return /^[\p{L}\p{M}]/u.test(surface) ? 'word' : 'mark';
}
