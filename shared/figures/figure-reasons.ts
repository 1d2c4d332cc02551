import type { Quantity } from './find-quantities.ts';
import type { RowLabel } from './label.ts';
import type { Placed } from './placed.ts';

/** What a figure is read from, before one sign is taken for each of its fields. */
export interface FigureSigns {
  readonly found: Quantity;
  readonly label: RowLabel | null;
  /** The noun of the whole that it is a part of, in the same sentence. */
  readonly wholeNoun: string | null;
  /** What befell the whole, when nothing nearer says what befell the part. */
  readonly wholeStatus: string | null;
  /** The measure that earlier figures imply. */
  readonly implied: string | null;
}

/** The signs that were taken, a field each: "status: of its whole". */
export function reasonsOf(
  { quantity: { amount } }: Pick<Placed, 'quantity'>,
  { found, label, wholeNoun, wholeStatus, implied }: FigureSigns,
): readonly string[] {
  return [
    `number: ${amount.range === null ? 'one value' : 'a range'} in ${amount.digits ? 'digits' : 'words'}`,
    found.bound === 'exactly' ? null : `bound: words that say ${found.bound.replace('-', ' ')}`,
    found.unit === null ? null : `unit: ${found.unit} beside it`,
    taken('counted', [
      ['the noun phrase beside it', found.counted],
      ['the row’s label', label?.counted ?? null],
      ['the noun of its whole', wholeNoun],
    ]),
    taken('measure', [
      ['the head of that phrase', found.measure],
      ['the row’s label', label?.measure ?? null],
      ['implied by an earlier figure', implied],
    ]),
    taken('status', [
      ['the verb or participle that governs it', found.status],
      ['the row’s label', label?.status ?? null],
      ['that of its whole', wholeStatus],
    ]),
  ].filter((reason) => reason !== null);
}

/** The first sign that is there, as it was taken. */
function taken(field: string, signs: readonly (readonly [string, string | null])[]): string | null {
  const first = signs.find(([, value]) => value !== null);
  return first === undefined ? null : `${field}: ${first[0]} (${first[1] ?? ''})`;
}
