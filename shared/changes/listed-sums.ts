import { type AtOdds, isCount, isExactCount, type Row } from './at-odds.ts';
import { partNouns } from './concepts.ts';
import { figureSide } from './evidence.ts';
import type { Side } from './side.ts';

const LONGEST_LIST = 8;

/** "12 people: six adults, four children and three infants": an explicit enumeration that does not add up. */
export function listedSums(side: Side, row: Row): readonly AtOdds[] {
  return row.figures.flatMap((_, at) => {
    const last = endOfList(side, row, at);
    return last === null ? [] : sumOf(side, row, { whole: at, last });
  });
}

interface Listed {
  readonly whole: number;
  readonly last: number;
}

function sumOf(side: Side, row: Row, { whole, last }: Listed): readonly AtOdds[] {
  const all = row.figures[whole]?.figure;
  const parts = row.figures.slice(whole + 1, last + 1).map(({ figure }) => figure.value ?? 0);
  const sum = parts.reduce((total, value) => total + value, 0);
  if (all === undefined || sum === all.value) return [];
  return [
    {
      signal: 'sum-differs',
      key: `${all.value}=${parts.join('+')}`,
      summary: `${all.value} ${all.counted ?? 'in all'}, and listed parts of ${parts.join(' + ')} = ${sum}`,
      against: null,
      stated: figureSide(side.reading, all),
    },
  ];
}

const OPENS = /^ ?[^.;:?!()"“”\d]{0,60}?(?:: | ?[—–] ?| - | \()$/u;
const OPENS_BY_COMMA = /^ ?[^.,;:?!()"“”\d]{0,30}?, $/u;
const NOT_ALL = /\b(?:including|includes?|among|of (?:them|whom|which)|such as|say|says|said)\b/iu;
const GOES_ON = /^ ?[^.;:?!()"“”\d—–]{0,80}?(, and |,? and | plus |, |; and |; )$/u;
const CLOSES = /(?:and|plus) $/u;
/** What may be counted besides: words that leave the list open. */
const OPEN_END =
  /\b(?:and|plus|or|as well as|along with|with|others?|rest|remaining|remainder|unidentified|unknown|unclear|more|additional|besides|both|each)\b/iu;

/** The last figure of a closed list of parts that the figure at `whole` opens; null where none does. */
function endOfList(side: Side, row: Row, whole: number): number | null {
  if (!opens(side, row, whole)) return null;
  let last = whole + 1;
  let isClosed = false;
  while (!isClosed && last - whole < LONGEST_LIST) {
    const gap = gapAfter(row, last);
    if (gap === null || !GOES_ON.test(gap) || !isPart(row, last + 1)) return null;
    isClosed = CLOSES.test(gap);
    last += 1;
  }
  return isClosed && !OPEN_END.test(restAfter(row, last)) ? last : null;
}

function opens(side: Side, row: Row, whole: number): boolean {
  const [gap, all] = [gapAfter(row, whole), row.figures[whole]?.figure];
  if (gap === null || all === undefined || !isExactCount(all) || !isPart(row, whole + 1))
    return false;
  if (NOT_ALL.test(gap)) return false;
  return OPENS.test(gap) || (OPENS_BY_COMMA.test(gap) && countsKinds(side, row, whole));
}

/** "12 people, six adults": behind a comma only kinds of people are surely parts of people. */
function countsKinds(side: Side, row: Row, whole: number): boolean {
  const [all, first] = [row.figures[whole]?.index ?? -1, row.figures[whole + 1]?.index ?? -1];
  const nouns = side.facets[first]?.nouns ?? [];
  return side.facets[all]?.nouns.length === 0 && nouns.some((noun) => partNouns.has(noun));
}

const isPart = ({ figures }: Row, at: number): boolean => {
  const figure = figures[at]?.figure;
  return figure?.bound === 'exactly' && isCount(figure);
};

function gapAfter({ text, figures }: Row, at: number): string | null {
  const [here, next] = [figures[at]?.figure, figures[at + 1]?.figure];
  return here === undefined || next === undefined ? null : text.slice(here.end, next.start);
}

/** What the clause says behind the last figure. */
function restAfter({ text, passage, figures }: Row, at: number): string {
  const end = figures[at]?.figure.end ?? passage.span[1];
  return text.slice(end, passage.span[1]).split(/[.;)—–]/u)[0] ?? '';
}
