import type { Bound } from '../../domain/figure.ts';

const phrases: Readonly<Record<Bound, string>> = {
  exactly: 'exactly|precisely|a total of|only|just|no other than',
  'at-least':
    'at least|no fewer than|no less than|not less than|not fewer than|a minimum of|minimum of|at the very least|≥',
  'more-than':
    'more than|greater than|higher than|over|above|upwards of|upward of|in excess of|exceeding|well over|north of|better than|over the age of|above the age of|top|tops|topped|topping|exceed|exceeds|exceeded|larger than|longer than|>',
  about:
    'about|around|roughly|approximately|approx|approx .|some|nearly|almost|close to|near|nears|nearing|approaching|approaches|an estimated|estimated|estimated at|estimated to be|circa|c .|in the region of|in the order of|on the order of|something like|as estimated|virtually|barely|reportedly about|averaging|an average of|~|≈',
  'at-most':
    'up to|at most|no more than|not more than|no greater than|as many as|as much as|as high as|a maximum of|maximum of|as few as|≤',
  'less-than':
    'less than|fewer than|under|below|just under|lower than|short of|just shy of|shy of|sub|sub-|smaller than|under the age of|below the age of|<',
};

const entries = (table: Readonly<Record<Bound, string>>): [string, Bound][] => {
  const bounds: Bound[] = ['exactly', 'at-least', 'more-than', 'about', 'at-most', 'less-than'];
  return bounds.flatMap((bound) =>
    table[bound]
      .split('|')
      .filter((phrase) => phrase !== '')
      .map((phrase): [string, Bound] => [phrase, bound]),
  );
};

/** Phrases before a number that bound it. */
export const boundsBefore: ReadonlyMap<string, Bound> = new Map(entries(phrases));

/** Phrases after a number (or after its unit) that bound it. */
export const boundsAfter: ReadonlyMap<string, Bound> = new Map(
  entries({
    exactly: 'exactly',
    'at-least': 'or more|at least|and counting|at a minimum|or over|and above|or higher|upwards',
    'more-than': 'plus|and more|+|odd|-plus|-odd',
    about: 'or so|-some|approximately|more or less|or thereabouts|give or take',
    'at-most': 'or less|or fewer|at most|or under|at the most|or below|tops',
    'less-than': '',
  }),
);
