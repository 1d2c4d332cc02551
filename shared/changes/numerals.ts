// Only what is needed to compare sentences with their numbers masked; figures read numbers in full.
const EN =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty';
const DE =
  'null eins zwei drei vier fünf sechs sieben acht neun zehn elf zwölf dreizehn vierzehn fünfzehn sechzehn siebzehn achtzehn neunzehn zwanzig';
const TENS: readonly (readonly [string, number])[] = [
  ['thirty', 30],
  ['forty', 40],
  ['fifty', 50],
  ['sixty', 60],
  ['seventy', 70],
  ['eighty', 80],
  ['ninety', 90],
  ['dreißig', 30],
  ['vierzig', 40],
  ['fünfzig', 50],
];

const SMALL: ReadonlyMap<string, number> = new Map([
  ...EN.split(' ').map((word, value): [string, number] => [word, value]),
  ...DE.split(' ').map((word, value): [string, number] => [word, value]),
  ...TENS,
]);

const SCALES: ReadonlyMap<string, number> = new Map([
  ['dozen', 12],
  ['hundred', 100],
  ['hundert', 100],
  ['thousand', 1e3],
  ['tausend', 1e3],
  ['million', 1e6],
  ['millionen', 1e6],
  ['billion', 1e9],
  ['milliarden', 1e9],
]);

/** The value of a lower-case token in digits or as one number word ("1,234", "twenty-one"), or null. */
export function numeralValue(lower: string): number | null {
  if (/^\d/.test(lower)) return digitsValue(lower);
  const small = SMALL.get(lower);
  if (small !== undefined) return small;
  if (!lower.includes('-')) return null;
  const [tens, ones, ...rest] = lower.split('-');
  if (tens === undefined || ones === undefined || rest.length > 0) return null;
  const high = SMALL.get(tens);
  const low = SMALL.get(ones);
  return high !== undefined && low !== undefined && high >= 20 && low < 10 ? high + low : null;
}

function digitsValue(digits: string): number | null {
  const grouped = /^\d{1,3}(?:[ .,’'\u202f\u00a0]\d{3})+$/.test(digits);
  const plain = grouped ? digits.replace(/\D/g, '') : digits.replaceAll(',', '.');
  const value = Number(plain);
  return Number.isNaN(value) ? null : value;
}

/** What a word multiplies the number before it by ("million"), or null. */
export const scaleOf = (lower: string): number | null => SCALES.get(lower) ?? null;
