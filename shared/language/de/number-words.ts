import type { NumberWords } from '../lexicon.ts';
import { wordSet, wordsOf } from '../word-list.ts';

const ones = wordsOf(
  `null eins zwei drei vier fünf sechs sieben acht neun zehn elf zwölf dreizehn vierzehn fünfzehn sechzehn
   siebzehn achtzehn neunzehn`,
);
const tens = wordsOf('zwanzig dreißig vierzig fünfzig sechzig siebzig achtzig neunzig');
const stems = ['', 'ein', ...ones.slice(2, 10)];

/** einundzwanzig to neunundneunzig: the ones stand first. */
const compounds = tens.flatMap((ten, index) =>
  stems
    .slice(1)
    .map((stem, one): [string, number] => [`${stem}und${ten}`, (index + 2) * 10 + one + 1]),
);

/** einhundert, zweihundert, dreitausend, zehntausend as single words. */
const scaled = stems.slice(1).flatMap((stem, one): [string, number][] => [
  [`${stem}hundert`, (one + 1) * 100],
  [`${stem}tausend`, (one + 1) * 1000],
]);

/** German number words: "neunundfünfzig", "zwei Dutzend", "drei Millionen", "Tausende". */
export const numberWords: NumberWords = {
  decimalMark: ',',
  small: new Map([
    ...ones.map((word, value): [string, number] => [word, value]),
    ...tens.map((word, index): [string, number] => [word, (index + 2) * 10]),
    ['dreissig', 30],
    ...compounds,
    ...scaled,
    ['zehntausend', 10_000],
    ['hunderttausend', 100_000],
  ]),
  scales: new Map([
    ['dutzend', 12],
    ['hundert', 100],
    ['tausend', 1e3],
    ['million', 1e6],
    ['millionen', 1e6],
    ['mio', 1e6],
    ['milliarde', 1e9],
    ['milliarden', 1e9],
    ['mrd', 1e9],
    ['billion', 1e12],
    ['billionen', 1e12],
  ]),
  shortScales: new Map(),
  vague: new Map([
    ['dutzende', null],
    ['hunderte', [100, 1e3]],
    ['tausende', [1e3, 1e4]],
    ['zehntausende', [1e4, 1e5]],
    ['hunderttausende', [1e5, 1e6]],
  ]),
  vagueFactors: new Map(),
  fractions: new Map([
    ['drittel', 1 / 3],
    ['viertel', 1 / 4],
    ['fünftel', 1 / 5],
    ['zehntel', 1 / 10],
  ]),
  oneWords: wordSet('ein eine einem einer eins'),
  severalWords: wordSet('mehrere einige wenige'),
  joiners: wordSet('und'),
  partWords: wordSet('der des aller davon von'),
  ofWords: wordSet('von der des'),
  minusWords: wordSet('minus'),
  rangeWords: wordSet('bis oder'),
  rangeOpeners: new Map([
    ['zwischen', 'und'],
    ['von', 'auf'],
  ]),
};
