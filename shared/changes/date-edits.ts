import type { PassagePair } from './align-passages.ts';
import { isName } from './bare-figures.ts';
import { passageSide } from './evidence.ts';
import type { Finding } from './finding.ts';
import type { Comparing } from './match-figures.ts';
import { clip } from './summary.ts';

/** Sentences in which only a date, a time or a number in a name moved: recorded, not told. */
export function editedDates(comparing: Comparing): Finding[] {
  return comparing.alignment.pairs.filter(onlyNamesMoved).map((pair) => ({
    kind: 'text-edited',
    severity: 'low',
    summary: `Text: “${clip(pair.before.text, 70)}” → “${clip(pair.after.text, 70)}”`,
    nature: 'unclear',
    before: passageSide(pair.before),
    after: passageSide(pair.after),
  }));
}

function onlyNamesMoved({ kind, before, after }: PassagePair): boolean {
  if (kind !== 'numbers') return false;
  return after.numerals.some((numeral, rank) => {
    const old = before.numerals[rank];
    return old !== undefined && old.value !== numeral.value && isName(after, numeral);
  });
}
