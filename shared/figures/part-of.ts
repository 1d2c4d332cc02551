import {
  continuesList,
  gapBefore,
  opensList,
  opensParts,
  reachesBack,
  words,
} from './gap-words.ts';
import { isCount, type Placed } from './placed.ts';
import { linkSums } from './sums.ts';

/**
 * The whole each figure is directly part of, as indexes into `placed`, null when none is said:
 * "58 of the 251", "20 of them", "59, including at least 35", "30 hostages: 20 civilians and ten
 * soldiers", "They include five soldiers". A part larger than its whole is never linked.
 */
export function wholesOf(placed: readonly Placed[]): (number | null)[] {
  const wholes: (number | null)[] = [];
  for (let index = 0; index < placed.length; index++) {
    const whole = wholeOf(placed, index, wholes);
    wholes.push(whole !== null && fits(placed[index], placed[whole]) ? whole : null);
  }
  linkSums(placed, wholes);
  return wholes;
}

function wholeOf(
  placed: readonly Placed[],
  index: number,
  wholes: readonly (number | null)[],
): number | null {
  const part = placed[index];
  if (part === undefined) return null;
  if (part.quantity.counted.partOfNext) return nextInSentence(placed, index);
  if (part.quantity.counted.partOfEarlier) return earlierCount(placed, index);
  const gap = gapBefore(placed, index);
  const linked = index > part.first ? linkedBack(placed, index, gap) : null;
  if (linked !== null) return linked;
  if (isAmong(placed, index)) return index + 1;
  if (index > part.first)
    return continuesParts(placed[index - 1], gap) ? (wholes[index - 1] ?? null) : null;
  return reachesBack(gap) ? earlierCount(placed, index) : null;
}

/** The figure before in the same sentence, when the words between make this one its part. */
function linkedBack(placed: readonly Placed[], index: number, gap: string): number | null {
  const opens =
    opensParts(gap) ||
    (opensList(gap) && isCount(placed[index - 1])) ||
    followsWhole(placed, index - 1, gap);
  return opens ? index - 1 : null;
}

/** "58 of the 251": the whole must follow at once, else a year or name stood there. */
function nextInSentence(placed: readonly Placed[], index: number): number | null {
  const [here, next] = [placed[index], placed[index + 1]];
  if (here === undefined || next?.first !== here.first) return null;
  return next.quantity.from - here.quantity.amount.to <= 5 ? index + 1 : null;
}

/** "24 survivors among the 60 people": the whole follows. */
const isAmong = (placed: readonly Placed[], index: number): boolean =>
  placed[index + 1]?.first === placed[index]?.first &&
  /^ (?:was |were |are |is )?among (?:the |at least |those )?$/.test(gapBefore(placed, index + 1));

/** A list goes on behind a part, but not behind an aside: "300 killed, 40 of them officers, and 150 captured". */
const continuesParts = (previous: Placed | undefined, gap: string): boolean =>
  previous?.quantity.counted.partOfEarlier === false && continuesList(gap);

/** How many figures back a whole is looked for: bounded, so that long tables stay linear. */
const FARTHEST = 30;

/** The nearest earlier figure that counts things, at most two sentences with figures back. */
function earlierCount(placed: readonly Placed[], index: number): number | null {
  const sentence = placed[index]?.sentence ?? 0;
  const floor = Math.max(0, index - FARTHEST);
  for (let back = index - 1; back >= floor; back--) {
    const candidate = placed[back];
    if (candidate === undefined || sentence - candidate.sentence > 2) return null;
    if (!isCount(candidate)) continue;
    if (candidate.sentence === sentence) return back;
    return largestIn(placed, candidate.first, back);
  }
  return null;
}

/** In an earlier sentence the whole is its largest count. */
function largestIn(placed: readonly Placed[], first: number, last: number): number {
  let best = last;
  for (let index = last; index >= Math.max(first, last - FARTHEST); index--) {
    if (isCount(placed[index]) && upper(placed[index]) > upper(placed[best])) best = index;
  }
  return best;
}

const upper = (placed: Placed | undefined): number =>
  placed?.quantity.amount.value ?? placed?.quantity.amount.range?.[1] ?? 0;

function fits(part: Placed | undefined, whole: Placed | undefined): boolean {
  if (part === undefined || whole === undefined || !isCount(whole)) return false;
  if (part.quantity.amount.unit !== null) return part.quantity.amount.unit === 'percent';
  const limit = upper(whole);
  return limit === 0 || upper(part) <= limit;
}

/** "Of the 120 passengers, 12 were injured". */
function followsWhole(placed: readonly Placed[], index: number, gap: string): boolean {
  const whole = placed[index];
  if (whole === undefined || !/^ (?:[a-z]+ ){0,6}, (?:only |just )?$/.test(gap)) return false;
  const before = words(
    whole.reading.tokens,
    Math.max(0, whole.quantity.from - 3),
    whole.quantity.from,
  );
  return (
    / (?:of|among|out of|from among|von) (?:the |those |these |den )?$/.test(before) &&
    whole.quantity.from <= 3
  );
}

/** The chain of wholes of each figure, nearest first. */
export function chains(wholes: readonly (number | null)[], offset: number): number[][] {
  return wholes.map((whole) => {
    const chain: number[] = [];
    for (let next = whole; next !== null && !chain.includes(next + offset) && chain.length < 5; ) {
      chain.push(next + offset);
      next = wholes[next] ?? null;
    }
    return chain;
  });
}
