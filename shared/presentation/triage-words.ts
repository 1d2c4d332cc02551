import type { TriageState, Verdict } from '../domain/triage.ts';

/** How far the desk has come, as people say it. */
export const triageStateWords: Readonly<Record<TriageState, string>> = {
  new: 'new',
  checking: 'being checked',
  'outlet-asked': 'outlet asked',
  answered: 'answered',
  closed: 'closed',
};

/** What a change was found to be, as people say it. */
export const verdictWords: Readonly<Record<Verdict, string>> = {
  news: 'news',
  'not-news': 'not news',
  'wrong-extraction': 'misread by Recount',
};
