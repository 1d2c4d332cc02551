import type { Lexicon } from '../language/lexicon.ts';
import type { Token } from '../language/tokens.ts';
import type { SentenceQuantity } from './sentence-reading.ts';
import { statusAsSubject, statusOf, statusRightAfter } from './status-of.ts';
import { surroundingsOf } from './surroundings.ts';

type Found = Omit<SentenceQuantity, 'status'>;

/**
 * The statuses of one sentence's quantities together: a part shares the verb of its whole, a
 * coordinated figure that of the one before ("killed six children and four adults"), and a whole
 * with its parts in brackets the verb behind them ("15 people, including 11 children, were killed").
 */
export function statusesOf(
  found: readonly Found[],
  tokens: readonly Token[],
  lexicon: Lexicon,
): (string | null)[] {
  const statuses: (string | null)[] = [];
  for (let index = 0; index < found.length; index++) {
    const status = statusAt(found, index, { tokens, lexicon });
    statuses.push(status ?? carried(found, index, { tokens, statuses }));
  }
  for (let index = found.length - 2; index >= 0; index--) {
    if (statuses[index] === null && takesStatus(found[index]) && opensParts(found, index, tokens))
      statuses[index] = statuses[index + 1] ?? behindParts(found, index + 1, { tokens, lexicon });
  }
  return statuses;
}

interface Context {
  readonly tokens: readonly Token[];
  readonly lexicon: Lexicon;
}

/** Money, distances and times are not killed or released; counts and percentages are. */
const takesStatus = (quantity: Found | undefined): boolean =>
  quantity !== undefined && (quantity.amount.unit === null || quantity.amount.unit === 'percent');

function statusAt(
  found: readonly Found[],
  index: number,
  { tokens, lexicon }: Context,
): string | null {
  const quantity = found[index];
  if (quantity === undefined || !takesStatus(quantity)) return null;
  const around = surroundingsOf(found, index, tokens.length);
  if (quantity.counted.partOfNext) {
    const whole = surroundingsOf(found, index + 1, tokens.length);
    return (
      statusOf(tokens, around, lexicon) ??
      statusBehindWhole(tokens, whole, lexicon) ??
      statusOf(tokens, whole, lexicon)
    );
  }
  // In "58 of the 251 hostages taken in May were released" the verb is the part's, the participle the whole's.
  return found[index - 1]?.counted.partOfNext === true
    ? statusRightAfter(tokens, quantity.to, lexicon)
    : statusOf(tokens, around, lexicon);
}

type Place = Parameters<typeof statusAsSubject>[1];

const LONGEST_CLAUSE = 14;

/** The finite verb behind the whole's own participle: "taken in May were released". */
function statusBehindWhole(
  tokens: readonly Token[],
  whole: Place,
  lexicon: Lexicon,
): string | null {
  for (let index = whole.to; index < Math.min(whole.nextFrom, whole.to + LONGEST_CLAUSE); index++) {
    if (
      /^(?:were|was|have|has|are|is|had|remain|remained|wurden)$/.test(tokens[index]?.lower ?? '')
    )
      return statusAsSubject(tokens, { ...whole, to: index }, lexicon);
  }
  return null;
}

/** "15 people - including 11 children - were killed": the verb behind the mark that closes the parts. */
function behindParts(
  found: readonly Found[],
  last: number,
  { tokens, lexicon }: Context,
): string | null {
  const around = surroundingsOf(found, last, tokens.length);
  if (!/^[-–—,)]$/.test(tokens[around.to]?.text ?? '')) return null;
  return statusAsSubject(tokens, { ...around, to: around.to + 1 }, lexicon);
}

const between = (found: readonly Found[], index: number, tokens: readonly Token[]): string =>
  ` ${tokens
    .slice(found[index]?.to ?? 0, found[index + 1]?.from ?? 0)
    .map((token) => token.lower)
    .join(' ')} `;

const opensParts = (found: readonly Found[], index: number, tokens: readonly Token[]): boolean =>
  / (?:including|among them|darunter) | , or /.test(between(found, index, tokens));

/** The word after a figure, "more" and "others" passed over. */
const wordAfter = (tokens: readonly Token[], to: number): string => {
  const word = tokens[to]?.lower ?? '';
  return /^(?:more|others)$/.test(word) ? (tokens[to + 1]?.lower ?? '') : word;
};

/** Only "and", "or" or a comma between two figures: they share the verb before the first. */
function carried(
  found: readonly Found[],
  index: number,
  {
    tokens,
    statuses,
  }: { readonly tokens: readonly Token[]; readonly statuses: readonly (string | null)[] },
): string | null {
  if (index === 0 || !takesStatus(found[index])) return null;
  const gap = between(found, index - 1, tokens);
  if (/^ (?:to|-|–) $/.test(gap) && statuses[index - 1] === 'voted') return 'voted';
  const isPlaced = /^(?:in|at|near|from|on)$/.test(wordAfter(tokens, found[index]?.to ?? 0));
  if (
    isPlaced &&
    /^ (?:[a-z]+ ){0,3}(?:in|at|near|from|on) [^,;]{1,40}(?: ,)? (?:and|with) $/.test(gap)
  )
    return statuses[index - 1] ?? null;
  return /^ (?:,|and|, and|or|, or|plus|und|as well as|including|, including) $/.test(gap)
    ? (statuses[index - 1] ?? null)
    : null;
}
