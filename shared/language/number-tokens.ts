import type { NumberWords } from './lexicon.ts';
import { type Token, tokenize } from './tokens.ts';

/**
 * Tokens for reading numbers: as `tokenize`, but hyphenated words that begin with a number word are
 * cut at their hyphens ("five-year" is three tokens), so that the number can be read from them.
 */
export function numberTokens(text: string, offset: number, words: NumberWords): Token[] {
  const tokens: Token[] = [];
  for (const token of tokenize(text, offset)) {
    if (token.kind === 'word' && startsWithNumber(token.lower, words)) pushPieces(tokens, token);
    else tokens.push(token);
  }
  return tokens;
}

const HYPHEN = /[-‐‑]/;

function startsWithNumber(lower: string, words: NumberWords): boolean {
  const cut = lower.search(HYPHEN);
  if (cut <= 0) return false;
  const head = lower.slice(0, cut);
  if (words.small.has(head) || words.scales.has(head)) return true;
  if (words.minusWords.has(head) || head === 'sub' || head === 'mid') return /\d/.test(lower);
  return words.fractions.has(head) && words.scales.has(lower.slice(cut + 1));
}

function pushPieces(tokens: Token[], token: Token): void {
  for (const match of token.text.matchAll(/\d+|\p{L}[\p{L}\p{M}’']*|[-‐‑]/gu)) {
    const text = match[0];
    tokens.push({
      text,
      lower: text.toLowerCase().replaceAll('’', "'"),
      start: token.start + match.index,
      end: token.start + match.index + text.length,
      kind: /^\d/.test(text) ? 'number' : HYPHEN.test(text) ? 'mark' : 'word',
    });
  }
}
