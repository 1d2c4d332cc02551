import type { Figure } from '../../domain/figure.ts';
import { pluralOf } from '../../domain/plural.ts';
import { boundWords } from '../message/wording.ts';

/** A figure's number with its bound and unit: "at least 35", "3 to 5 percent", "dozens". */
export function amount(
  figure: Pick<Figure, 'bound' | 'value' | 'range' | 'unit' | 'surface'>,
): string {
  const { bound, value, range, unit, surface } = figure;
  if (value === null && range === null) return `“${surface}”`;
  const number =
    range === null ? grouped(value ?? 0) : `${grouped(range[0])} to ${grouped(range[1])}`;
  const words = unit !== null && value !== 1 && hasPlural.test(unit) ? pluralOf(unit) : unit;
  return `${boundWords[bound]}${number}${words === null ? '' : ` ${words}`}`;
}

/** Units that are words; a percent or a currency's code stays as it is. */
const hasPlural =
  /^(?:second|minute|hour|day|week|month|year|metre|meter|kilometre|kilometer|mile|tonne|ton|barrel|hectare|acre|dollar|euro|pound)(?: per |$)/;

/** A number with its thousands set apart, without the machine's locale. */
function grouped(value: number): string {
  const text = String(value);
  if (text.includes('e')) return text;
  const [whole = '', fraction] = text.split('.');
  const set = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  return fraction === undefined ? set : `${set}.${fraction}`;
}

/** What the figure counts and how: "hostages, held, part of 59". */
export function facets(figure: Figure): string {
  return [
    counted(figure),
    figure.status,
    figure.series,
    figure.place === null ? null : `in ${figure.place}`,
    figure.asOf === null ? null : `as of ${figure.asOf}`,
    figure.attributedTo === null ? null : `by ${figure.attributedTo}`,
  ]
    .filter((part) => part !== null)
    .join(', ');
}

/** What is counted, as written or in the form that goes with the number, unless the unit says it: "6 weeks". */
function counted({ counted: phrase, measure, unit, value }: Figure): string | null {
  if ((phrase ?? measure) === unit) return null;
  if (phrase !== null || measure === null) return phrase;
  return value === 1 ? measure : pluralOf(measure);
}
