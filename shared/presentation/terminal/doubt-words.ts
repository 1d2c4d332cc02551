import type { FigureDoubt, PageDoubt, StatementDoubt } from '../../domain/preview.ts';

/** What was not recognised of a figure, after "not sure". */
export const figureDoubtWords: Readonly<Record<FigureDoubt, string>> = {
  size: 'how many: the word gives no number',
  counted: 'what it counts',
  status: 'what is said of them (held, killed, released…)',
};

export const statementDoubtWords: Readonly<Record<StatementDoubt, string>> = {
  speaker: 'who says it',
  unnamed: 'who it is: an unnamed source is never taken to be another one',
  act: 'whether it is said, claimed, confirmed or denied',
  stance: 'whether it is for or against',
  topic: 'what it is about',
  'outlet-words': "whether the speaker put it so: these are the outlet's own words",
};

export const pageDoubtWords: Readonly<Record<PageDoubt, string>> = {
  'no-headline': 'No headline was found.',
  'no-published-time': 'No published time was found: days such as “on Tuesday” have no date.',
  'no-byline': 'No byline was found.',
  language:
    'The page is not in English: numbers are read, statements hardly (English is read best).',
  'not-an-article':
    'It does not look like one article: --section follows the stories it links to, --body names the element that holds the story.',
  short: 'There is little text: --body names the element that holds the story.',
  'no-facts': 'Neither a figure nor a statement was found.',
};

const ruleWords: Readonly<Record<string, string>> = {
  'continues-as-name': 'part of a name',
  label: 'a label',
  'age-or-shirt': 'an age or a number in a name',
  address: 'an address',
  postcode: 'a postcode',
  'score-or-code': 'a score or a code',
  'number-row': 'a row of numbers',
  code: 'a code',
  'emergency-number': 'a telephone number',
  'named-half': 'a half by name',
  'number-in-name': 'part of a name',
};

/** Why a number was not taken for a figure. */
export const passedOverWords = (rule: string): string => ruleWords[rule] ?? rule;
