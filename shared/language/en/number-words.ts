import type { NumberWords } from '../lexicon.ts';
import { wordSet, wordsOf } from '../word-list.ts';

const ones = wordsOf(
  `zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen
   sixteen seventeen eighteen nineteen`,
);
const tens = wordsOf('twenty thirty forty fifty sixty seventy eighty ninety');

/** English number words: "two hundred and fifty-one", "half a million", "tens of thousands". */
export const numberWords: NumberWords = {
  decimalMark: '.',
  small: new Map([
    ...ones.map((word, value): [string, number] => [word, value]),
    ...tens.map((word, index): [string, number] => [word, (index + 2) * 10]),
    ['fourty', 40],
  ]),
  scales: new Map([
    ['dozen', 12],
    ['score', 20],
    ['hundred', 100],
    ['thousand', 1e3],
    ['lakh', 1e5],
    ['million', 1e6],
    ['crore', 1e7],
    ['billion', 1e9],
    ['trillion', 1e12],
  ]),
  shortScales: new Map([
    ['k', 1e3],
    ['m', 1e6],
    ['mn', 1e6],
    ['mil', 1e6],
    ['mln', 1e6],
    ['mio', 1e6],
    ['b', 1e9],
    ['bn', 1e9],
    ['bln', 1e9],
    ['t', 1e12],
    ['tn', 1e12],
    ['trn', 1e12],
  ]),
  vague: new Map([
    ['dozens', null],
    ['scores', null],
    ['hundreds', [100, 1e3]],
    ['thousands', [1e3, 1e4]],
    ['millions', [1e6, 1e7]],
    ['billions', [1e9, 1e10]],
    ['trillions', [1e12, 1e13]],
  ]),
  vagueFactors: new Map([
    ['tens', [10, 100]],
    ['dozens', [10, 100]],
    ['hundreds', [100, 1e3]],
    ['thousands', [1e3, 1e4]],
  ]),
  fractions: new Map([
    ['half', 1 / 2],
    ['halves', 1 / 2],
    ['third', 1 / 3],
    ['thirds', 1 / 3],
    ['quarter', 1 / 4],
    ['quarters', 1 / 4],
    ['fourth', 1 / 4],
    ['fourths', 1 / 4],
    ['fifth', 1 / 5],
    ['fifths', 1 / 5],
    ['sixth', 1 / 6],
    ['sixths', 1 / 6],
    ['seventh', 1 / 7],
    ['sevenths', 1 / 7],
    ['eighth', 1 / 8],
    ['eighths', 1 / 8],
    ['ninth', 1 / 9],
    ['ninths', 1 / 9],
    ['tenth', 1 / 10],
    ['tenths', 1 / 10],
  ]),
  oneWords: wordSet('a an one'),
  severalWords: wordSet('several few many multiple'),
  joiners: wordSet('and'),
  partWords: wordSet('of the its his her their our all'),
  ofWords: wordSet('of'),
  minusWords: wordSet('minus'),
  rangeWords: wordSet('to or'),
  rangeOpeners: new Map([
    ['between', 'and'],
    ['from', 'to'],
  ]),
};
