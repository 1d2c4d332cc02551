import { isGlued } from './numerals.ts';
import { type Token, tokenize } from './tokens.ts';

/** A phrase found in a table, and the index of the token after it (or, reading back, of its first). */
export interface PhraseMatch<T> {
  readonly value: T;
  readonly to: number;
}

const LONGEST = 5;

/** The longest phrase of `table` that begins at `tokens[at]`; its keys join spaced tokens by one space. */
export function phraseAt<T>(
  tokens: readonly Token[],
  at: number,
  table: ReadonlyMap<string, T>,
): PhraseMatch<T> | null {
  if (!edgesOf(table).first.has(tokens[at]?.lower ?? '')) return null;
  let key = '';
  let found: PhraseMatch<T> | null = null;
  for (let to = at; to < Math.min(tokens.length, at + LONGEST); to++) {
    key += (to > at && !isGlued(tokens, to) ? ' ' : '') + (tokens[to]?.lower ?? '');
    const value = table.get(key);
    if (value !== undefined) found = { value, to: to + 1 };
  }
  return found;
}

/** The longest phrase of `table` that ends just before `tokens[end]`; `to` is its first token. */
export function phraseBefore<T>(
  tokens: readonly Token[],
  end: number,
  table: ReadonlyMap<string, T>,
): PhraseMatch<T> | null {
  if (!edgesOf(table).last.has(tokens[end - 1]?.lower ?? '')) return null;
  let key = '';
  let found: PhraseMatch<T> | null = null;
  for (let from = end - 1; from >= Math.max(0, end - LONGEST); from--) {
    const gap = from < end - 1 && !isGlued(tokens, from + 1) ? ' ' : '';
    key = (tokens[from]?.lower ?? '') + gap + key;
    const value = table.get(key);
    if (value !== undefined) found = { value, to: from };
  }
  return found;
}

interface Edges {
  readonly first: ReadonlySet<string>;
  readonly last: ReadonlySet<string>;
}

const edges = new WeakMap<object, Edges>();

/** The words that phrases of a table begin and end with: nearly every look-up stops at them. */
function edgesOf(table: ReadonlyMap<string, unknown>): Edges {
  const known = edges.get(table);
  if (known !== undefined) return known;
  const first = new Set<string>();
  const last = new Set<string>();
  for (const key of table.keys()) {
    const tokens = tokenize(key);
    // Hyphenated keys stand in a text as one token or, behind a number word, as several.
    for (const word of [tokens[0]?.lower, key.split(/[ -]/)[0]]) first.add(word ?? '');
    for (const word of [tokens.at(-1)?.lower, key.split(/[ -]/).at(-1)]) last.add(word ?? '');
    if (key.startsWith('-')) first.add('-');
    if (key.endsWith('-')) last.add('-');
  }
  const made = { first, last };
  edges.set(table, made);
  return made;
}
