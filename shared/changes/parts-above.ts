import type { Bound, Figure } from '../domain/figure.ts';
import { type AtOdds, isCount, isExactCount, type Row } from './at-odds.ts';
import { partNouns } from './concepts.ts';
import { figureSide } from './evidence.ts';
import type { Side } from './side.ts';

/** "61 of the 58 hostages", "58 people, including 61 children": a part above the whole it is taken from. */
export function partsAbove(side: Side, row: Row): readonly AtOdds[] {
  return row.figures.slice(0, -1).flatMap((_, at) => {
    const pair = pairAt(side, row, at);
    if (pair === null) return [];
    const [part, whole] = [row.figures[pair.part]?.figure, row.figures[pair.whole]?.figure];
    if (part === undefined || whole === undefined || !isAbove(part, whole)) return [];
    const finding: AtOdds = {
      signal: 'part-above-whole',
      key: `${part.value}/${whole.value}`,
      summary:
        `${part.value} ${part.counted ?? ''} given as part of ${whole.value} ${whole.counted ?? ''}`
          .replace(/ +/gu, ' ')
          .trim(),
      against: null,
      stated: figureSide(side.reading, part),
    };
    return [finding];
  });
}

/** A part that is at least so many is above as well; a whole must be exact. */
const isAbove = (part: Figure, whole: Figure): boolean =>
  isCount(part) && LEAST.has(part.bound) && isExactCount(whole) && part.value > whole.value;

const LEAST: ReadonlySet<Bound> = new Set(['exactly', 'at-least', 'more-than']);

const TAKEN_FROM = /^ (?:out )?of (?:the|its|their|those|these|all)(?: (?:roughly|total))? $/u;
const BEHIND_COMMA = /^ [^.,;:?!()"“”\d]{1,40}, (?:at least )?$/u;
const INCLUDING =
  /^[^.;:?!()"“”\d]{0,40}?,? (?:including|among them|of whom|of them)(?: at least)? $/u;

function pairAt(side: Side, row: Row, at: number): { part: number; whole: number } | null {
  const [here, next] = [row.figures[at]?.figure, row.figures[at + 1]?.figure];
  if (here === undefined || next === undefined) return null;
  const gap = row.text.slice(here.end, next.start);
  if (TAKEN_FROM.test(gap)) return { part: at, whole: at + 1 };
  const isPart = INCLUDING.test(gap) ? areKindsOf(side, row, at) : isOfThem(side, row, at);
  return isPart ? { part: at + 1, whole: at } : null;
}

/** People and kinds of people, or twice the same noun: not "three schools, including 200 pupils". */
function areKindsOf(side: Side, row: Row, at: number): boolean {
  const [whole, part] = [at, at + 1].map((index) => side.facets[row.figures[index]?.index ?? -1]);
  if (whole === undefined || part === undefined || part.nouns.length === 0) return false;
  if (whole.nouns.length === 0) return part.nouns.some((noun) => partNouns.has(noun));
  return part.nouns.at(-1) === whole.nouns.at(-1);
}

/** "12 people, 14 of them children"; not "three raids, four of them": those may be the dead of before. */
function isOfThem(side: Side, { text, passage, figures }: Row, at: number): boolean {
  const [whole, part] = [figures[at], figures[at + 1]];
  if (whole === undefined || part === undefined) return false;
  if (side.facets[whole.index]?.nouns.length !== 0) return false;
  const gap = text.slice(whole.figure.end, part.figure.start);
  const rest = text.slice(part.figure.end, passage.span[1]);
  return BEHIND_COMMA.test(gap) && /^ of (?:them|whom)\b/u.test(rest);
}
