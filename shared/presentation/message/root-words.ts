import type { DailyRoot } from '../../domain/daily-root.ts';
import type { MessageItem } from './message.ts';
import { fullTimeWords } from './seen-times.ts';

/** A day's root as a message tells it: day and root stand in one line, to be found again by a machine. */
export const rootItem = ({ day, root, previous, captures, madeAt }: DailyRoot): MessageItem => ({
  kind: 'Daily root',
  severity: 'none',
  summary: `Keep this message: it vouches for ${what(captures)} recorded on ${day} (UTC), and for all before.`,
  sides: [],
  facts: [
    { label: 'Root', text: `${day} ${root}` },
    { label: 'Root before', text: previous ?? 'none, this is the first' },
    { label: 'Made', text: fullTimeWords(madeAt) },
  ],
});

const what = (captures: number): string =>
  captures === 1
    ? 'the one version'
    : captures === 0
      ? 'no version being'
      : `the ${captures} versions`;

/** How to hold a store against the root. */
export const rootCommand = ({ day, root }: DailyRoot): string =>
  `recount verify --anchor ${day}=${root}`;
