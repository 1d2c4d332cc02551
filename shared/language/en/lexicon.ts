import type { Lexicon } from '../lexicon.ts';
import { boundsAfter, boundsBefore } from './bounds.ts';
import { numberWords } from './number-words.ts';
import { statuses, statusNouns } from './statuses.ts';
import { units } from './units.ts';
import {
  idiomsAfterOne,
  labels,
  months,
  plurals,
  reporting,
  stops,
  streets,
  verbs,
  weekdays,
} from './words.ts';

/** English. */
export const english: Lexicon = {
  code: 'en',
  numbers: numberWords,
  units,
  boundsBefore,
  boundsAfter,
  months,
  weekdays,
  labels,
  streets,
  stops,
  verbs,
  plurals,
  statuses,
  statusNouns,
  idiomsAfterOne,
  reporting,
};
