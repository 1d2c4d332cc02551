import type { Passage } from './passage.ts';

/** `same`: in the same words; `numbers`: with other numbers; `edited`: rewritten, much in common. */
export type PairKind = 'same' | 'numbers' | 'edited';

/** A sentence of the version before and the sentence of the version after that it became. */
export interface PassagePair {
  readonly kind: PairKind;
  readonly before: Passage;
  readonly after: Passage;
}

export interface Alignment {
  readonly pairs: readonly PassagePair[];
  readonly ofBefore: ReadonlyMap<Passage, PassagePair>;
  readonly ofAfter: ReadonlyMap<Passage, PassagePair>;
  readonly removed: readonly Passage[];
  readonly added: readonly Passage[];
}

/** Which sentences became which, wherever on the page they stand: first those that say the same, then those that differ in their numbers, then those with most words in common. */
export function alignPassages(before: readonly Passage[], after: readonly Passage[]): Alignment {
  const state: State = { pairs: [], before: new Set(before), after: new Set(after) };
  pairByKey(state, 'same', (passage) => entryKey(passage, passage.key));
  pairByKey(state, 'same', (passage) => passage.key);
  pairByKey(state, 'numbers', (passage) => entryKey(passage, passage.maskedKey));
  pairByKey(state, 'numbers', (passage) => passage.maskedKey);
  pairBySimilarity(state);
  const pairs = state.pairs.sort((a, b) => a.after.index - b.after.index);
  return {
    pairs,
    ofBefore: new Map(pairs.map((pair) => [pair.before, pair])),
    ofAfter: new Map(pairs.map((pair) => [pair.after, pair])),
    removed: [...state.before],
    added: [...state.after],
  };
}

interface State {
  readonly pairs: PassagePair[];
  /** Not yet paired, in order. */
  readonly before: Set<Passage>;
  readonly after: Set<Passage>;
}

/** Sentences of one live-blog entry, or one field, are each other's first choice. */
const entryKey = (passage: Passage, key: string): string =>
  `${passage.entryId ?? passage.in}\n${key}`;

function pairByKey(state: State, kind: PairKind, keyOf: (passage: Passage) => string): void {
  const waiting = new Map<string, Passage[]>();
  for (const passage of state.before) {
    const key = keyOf(passage);
    const list = waiting.get(key);
    if (list === undefined) waiting.set(key, [passage]);
    else list.push(passage);
  }
  const taken = new Map<string, number>();
  for (const after of [...state.after]) {
    const key = keyOf(after);
    const next = taken.get(key) ?? 0;
    const before = waiting.get(key)?.[next];
    if (before === undefined) continue;
    taken.set(key, next + 1);
    settle(state, { kind, before, after });
  }
}

function settle(state: State, pair: PassagePair): void {
  state.pairs.push(pair);
  state.before.delete(pair.before);
  state.after.delete(pair.after);
}

// A word that stands in more sentences than this tells nothing about which of them is meant.
const MAX_POSTINGS = 40;
const MAX_CANDIDATES = 12;
const EDITED_LEAST = 0.5;

function pairBySimilarity(state: State): void {
  const index = indexOf(state.before);
  const found: { readonly pair: PassagePair; readonly score: number }[] = [];
  const bags = new Map<Passage, Bag>([...state.before].map((passage) => [passage, bagOf(passage)]));
  for (const after of state.after) {
    const bag = bagOf(after);
    for (const before of candidates(index, after)) {
      const score = compareBags(bags.get(before) ?? bagOf(before), bag) + nearness(before, after);
      if (score >= EDITED_LEAST) found.push({ pair: { kind: 'edited', before, after }, score });
    }
  }
  found.sort((a, b) => b.score - a.score || a.pair.after.index - b.pair.after.index);
  for (const { pair } of found) {
    if (state.before.has(pair.before) && state.after.has(pair.after)) settle(state, pair);
  }
}

function indexOf(passages: Iterable<Passage>): Map<string, Passage[]> {
  const index = new Map<string, Passage[]>();
  for (const passage of passages) {
    for (const word of new Set(passage.masked)) {
      if (weightOf(word) < 1) continue;
      const list = index.get(word);
      if (list === undefined) index.set(word, [passage]);
      else list.push(passage);
    }
  }
  return index;
}

/** The sentences that share most telling words with `after`, a bounded number of them. */
function candidates(index: ReadonlyMap<string, readonly Passage[]>, after: Passage): Passage[] {
  const shared = new Map<Passage, number>();
  for (const word of new Set(after.masked)) {
    const list = index.get(word);
    if (list === undefined || list.length > MAX_POSTINGS) continue;
    for (const passage of list) shared.set(passage, (shared.get(passage) ?? 0) + 1);
  }
  return [...shared]
    .sort((a, b) => b[1] - a[1] || a[0].index - b[0].index)
    .slice(0, MAX_CANDIDATES)
    .map(([passage]) => passage);
}

/** Share of weighted words that two sentences have in common, 0 to 1, by the larger of them mostly. */
export const similarity = (a: Passage, b: Passage): number => compareBags(bagOf(a), bagOf(b));

/** The words of a sentence with their counts, and their weight in all. */
interface Bag {
  readonly counts: ReadonlyMap<string, number>;
  readonly weight: number;
}

function bagOf(passage: Passage): Bag {
  const counts = new Map<string, number>();
  for (const word of passage.masked) counts.set(word, (counts.get(word) ?? 0) + 1);
  return { counts, weight: weigh(passage.masked) };
}

function compareBags(a: Bag, b: Bag): number {
  let common = 0;
  for (const [word, count] of a.counts) {
    common += Math.min(count, b.counts.get(word) ?? 0) * weightOf(word);
  }
  const [small, large] = [Math.min(a.weight, b.weight), Math.max(a.weight, b.weight)];
  if (small === 0) return 0;
  return 0.6 * ((2 * common) / (small + large)) + 0.4 * (common / small);
}

/** A little for standing in the same entry, field and rank: a rewritten headline is still the headline. */
function nearness(a: Passage, b: Passage): number {
  const sameEntry = a.entryId !== null && a.entryId === b.entryId ? 0.15 : 0;
  const sameField = a.in !== 'body' && a.in === b.in ? 0.1 : 0;
  return sameEntry + sameField + (a.block === b.block ? 0.03 : 0);
}

const weigh = (words: readonly string[]): number =>
  words.reduce((sum, word) => sum + weightOf(word), 0);

/** Long words tell more of what a sentence is about than short ones. */
function weightOf(word: string): number {
  if (word === '#') return 0.5;
  return word.length > 3 ? 1 : 0.3;
}
