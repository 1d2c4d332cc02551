import type { Lexicon } from '../language/lexicon.ts';
import { phraseAt, phraseBefore } from '../language/phrase-match.ts';
import type { Token } from '../language/tokens.ts';
import type { Surroundings } from './surroundings.ts';

/**
 * What happened to what a figure counts, nearest evidence first: the participle in its phrase
 * ("injured people"), the verb right before it ("killed at least 35"), the participle right after
 * it ("600 killed"; in "holds 47 hostages seized in May" it only tells which), the verb it is the
 * subject of ("59 hostages are still held"), a noun that implies it ("the death toll rose to 58"),
 * or an active verb a few words before. Sums of money have no status.
 */
export function statusOf(
  tokens: readonly Token[],
  around: Surroundings,
  lexicon: Lexicon,
): string | null {
  return (
    statusWithin(tokens, around, lexicon) ??
    statusRightBefore(tokens, around, lexicon) ??
    statusRightAfter(tokens, around.to, lexicon) ??
    statusAsSubject(tokens, around, lexicon) ??
    statusOfNounBefore(tokens, around, lexicon) ??
    statusFurtherBefore(tokens, around, lexicon)
  );
}

function statusWithin(
  tokens: readonly Token[],
  around: Surroundings,
  lexicon: Lexicon,
): string | null {
  for (let index = around.numberTo; index < around.to; index++) {
    const lower = tokens[index]?.lower ?? '';
    const status = lexicon.statusNouns.get(lower) ?? participle(lower, lexicon);
    if (status !== null) return status;
  }
  return null;
}

/** Participles alone: "vote" and "hold" inside a noun phrase are nouns. */
const participle = (lower: string, lexicon: Lexicon): string | null =>
  /(?:ed|dead|missing|held|hurt|slain|stolen|t|ne)$/.test(lower)
    ? (lexicon.statuses.get(lower) ?? null)
    : null;

const asides = new Set(
  'confirmed reported feared presumed believed left now more others other also still being said'.split(
    ' ',
  ),
);

/** "600 killed", "58 confirmed dead", "hundreds more missing": a participle without an auxiliary. */
export function statusRightAfter(
  tokens: readonly Token[],
  to: number,
  lexicon: Lexicon,
): string | null {
  let index = to;
  while (index < to + 3 && asides.has(tokens[index]?.lower ?? '')) index++;
  const found = phraseAt(tokens, index, lexicon.statuses);
  if (found === null || isTransitive(tokens, found, lexicon)) return null;
  const isActive = (tokens[found.to - 1]?.lower ?? '').endsWith('ing');
  return isActive && found.value !== 'missing' ? null : found.value;
}

/** Statuses of the subject itself, whatever follows the verb. */
const intransitive = new Set([
  'dead',
  'missing',
  'fled',
  'voted',
  'abstained',
  'returned',
  'tested positive',
]);

const determiner = /^(?:a|an|the|his|her|their|its|him|them|another|more|some|about|nearly)$/;

/** "two gunmen killed 12 people": with an object behind it, the verb tells what its subject did, not suffered. */
function isTransitive(
  tokens: readonly Token[],
  found: { readonly value: string; readonly to: number },
  lexicon: Lexicon,
): boolean {
  if (intransitive.has(found.value)) return false;
  const before = tokens[found.to - 2]?.lower ?? '';
  if (/^(?:been|being|were|was|be|are|is|get|got|wurden|wurde)$/.test(before)) return false;
  const next = tokens[found.to];
  if (next === undefined || next.kind === 'mark') return false;
  if (next.kind === 'number' || lexicon.numbers.small.has(next.lower)) return true;
  if (/^(?:over|under|near|above|below|around|just|some)$/.test(next.lower)) return false;
  return determiner.test(next.lower) || phraseAt(tokens, found.to, lexicon.boundsBefore) !== null;
}

const skippable = new Set(
  'the a an another some all its his their other also of than more bodies remains as far so still least what up'.split(
    ' ',
  ),
);

function statusRightBefore(
  tokens: readonly Token[],
  around: Surroundings,
  lexicon: Lexicon,
): string | null {
  let end = around.from;
  const floor = Math.max(around.previousTo, around.from - 4);
  while (end > floor && skippable.has(tokens[end - 1]?.lower ?? '')) end--;
  const found = phraseBefore(tokens, end, lexicon.statuses);
  return found !== null && found.to >= around.previousTo ? found.value : null;
}

const REACH = 9;
const clauseMark = /^[;:()—–-]$/;
const clauseWord =
  /^(?:and|but|while|after|when|before|since|as|because|if|that|whose|where|aus|und|nachdem)$/;

/** "59 hostages are still being held": the first status verb before the clause ends. */
export function statusAsSubject(
  tokens: readonly Token[],
  around: Surroundings,
  lexicon: Lexicon,
): string | null {
  const start = afterAside(tokens, around.to);
  const limit = start > around.to ? start + REACH : Math.min(around.nextFrom, start + REACH);
  for (let index = start; index < limit && !endsClause(tokens[index], index > start); index++) {
    const found = phraseAt(tokens, index, lexicon.statuses);
    if (found === null || leadsNextFigure(tokens, found.to, around)) continue;
    const before = tokens[index - 1]?.lower ?? '';
    const describes = article.test(before) && isNounNext(tokens[found.to], lexicon);
    const isOpen = describes || elsewhere.test(before);
    return isOpen || isTransitive(tokens, found, lexicon) ? null : found.value;
  }
  return null;
}

/** "the missing boat" describes the boat; "45 of the wounded" is about the wounded. */
const isNounNext = (next: Token | undefined, lexicon: Lexicon): boolean =>
  next?.kind === 'word' && !lexicon.stops.has(next.lower) && !lexicon.verbs.has(next.lower);

/** "to release", "would be", "the missing boat": the word is no statement about the subject. */
const elsewhere = /^(?:to|would|will|could|may|might|should|can)$/;
const article = /^(?:the|a|an|its|their|his|her)$/;

const endsClause = (token: Token | undefined, isLater: boolean): boolean =>
  token === undefined ||
  (isLater && /^(?:which|who|whom)$/.test(token.lower)) ||
  token.text === ',' ||
  clauseMark.test(token.text) ||
  clauseWord.test(token.lower);

const LONGEST_ASIDE = 10;

/** "22 people, most of them women, were killed": the verb stands behind the words set off by commas. */
function afterAside(tokens: readonly Token[], to: number): number {
  if (tokens[to]?.text !== ',') return to;
  for (let index = to + 1; index < to + LONGEST_ASIDE; index++) {
    if (/^[.;:]$/.test(tokens[index]?.text ?? '.')) return to;
    if (tokens[index]?.text !== ',') continue;
    const verb = tokens[index + 1]?.lower ?? '';
    return /^(?:were|was|have|has|had|are|remain|remained|died)$/.test(verb) ? index + 1 : to;
  }
  return to;
}

/** "35 people injuring 12": the verb governs the figure after it. */
const leadsNextFigure = (
  tokens: readonly Token[],
  after: number,
  { nextFrom }: Surroundings,
): boolean =>
  (tokens[after - 1]?.lower ?? '').endsWith('ing') &&
  after >= nextFrom - 1 &&
  nextFrom < tokens.length;

/** "the death toll rose to 58", "deaths passed 20,000". */
function statusOfNounBefore(
  tokens: readonly Token[],
  around: Surroundings,
  lexicon: Lexicon,
): string | null {
  const floor = Math.max(around.previousTo, around.from - REACH);
  for (let index = around.from - 1; index >= floor; index--) {
    const lower = tokens[index]?.lower ?? '';
    if (/^[;.()]$/.test(lower)) return null;
    if (/^(?:toll|deaths|fatalities|injuries|todesopfer)$/.test(lower))
      return lexicon.statusNouns.get(lower) ?? null;
    const isNoun = /^(?:the|of)$/.test(tokens[index - 1]?.lower ?? '');
    if (isNoun && /^(?:dead|wounded|injured|missing|arrested|displaced|killed)$/.test(lower))
      return lexicon.statuses.get(lower) ?? null;
  }
  return null;
}

const blocksObject =
  /^(?:[,;:.()—–]|with|in|at|on|to|for|by|from|after|that|who|which|was|were|been|when|while|as|into|over|under|about|during|is|are|has|had|have|of)$/;

/** "killing Holt's wife and two children": an active verb whose object the figure still is. */
function statusFurtherBefore(
  tokens: readonly Token[],
  around: Surroundings,
  lexicon: Lexicon,
): string | null {
  const floor = Math.max(around.previousTo, around.from - 6);
  for (let index = around.from - 1; index >= floor; index--) {
    const token = tokens[index];
    if (token === undefined || blocksObject.test(token.lower)) return null;
    const status = lexicon.statuses.get(token.lower);
    if (status !== undefined)
      return /^(?:was|were|been|be|being|are|is)$/.test(tokens[index - 1]?.lower ?? '')
        ? null
        : status;
  }
  return null;
}
