import type { Alert, Delivery } from '../../../shared/domain/alert.ts';
import { changeAlert, eventAlert, held, page } from '../../support/alert-builders.ts';

const turn = (number: number): Alert => ({
  ...eventAlert({
    id: `page-unreadable:${number}`,
    kind: 'page-unreadable',
    reason: number % 5 === 0 ? 'timed-out' : 'unreachable',
    since: '2026-03-04T14:02:10.000Z',
    summary: 'The page cannot be read (unreachable); the last good version stands.',
  }),
  page: page({
    id: `page-${number}`,
    url: `https://outlet-${number % 12}.example/story/${number}`,
    outlet: `Outlet ${number % 12}`,
    headline: `Story ${number}`,
    labels: [],
  }),
});

/** A step of a count, by its version: when the old value was last seen and the new one first. */
const step = (from: number, to: number, seen: Readonly<Record<number, [string, string]>>) =>
  Object.entries(seen).map(([version, [oldSeenAt, newSeenAt]]) =>
    changeAlert({
      id: `step-${version}`,
      version: Number(version),
      summary: `hostages held: ${from} → ${to}`,
      before: held(from),
      after: held(to),
      between: { oldSeenAt, newSeenAt },
    }),
  );

const steps = [
  ...step(47, 46, { 4: ['2026-03-03T09:02:10.000Z', '2026-03-03T09:17:40.000Z'] }),
  ...step(46, 45, { 5: ['2026-03-03T21:02:10.000Z', '2026-03-03T22:02:40.000Z'] }),
];

const flood = changeAlert(
  {
    id: 'flood',
    lineage: 'lineage-2',
    severity: 'medium',
    summary: 'people killed: 12 → 14',
    before: held(12, 'The flood killed 12 people.', { measure: 'person', status: 'killed' }),
    after: held(14, 'The flood killed 14 people.', { measure: 'person', status: 'killed' }),
  },
  {
    story: 'floods',
    page: page({
      id: 'page-9',
      url: 'https://valley-courier.example/river',
      outlet: 'Valley Courier',
      headline: 'River falls',
      labels: ['floods'],
    }),
  },
);

/** Messages that hold what was gathered, with what their deliveries say of it. */
export const gathered: readonly {
  readonly name: string;
  readonly alerts: readonly Alert[];
  readonly of: Partial<Delivery>;
}[] = [
  {
    name: 'outage',
    alerts: Array.from({ length: 60 }, (_, number) => turn(number)),
    of: { story: 'watch health' },
  },
  {
    name: 'digest',
    alerts: [...steps, flood],
    of: { story: 'daily digest', heldFor: 'daily' },
  },
  {
    name: 'digest-without-news',
    alerts: [],
    of: {
      story: 'daily digest',
      heldFor: 'daily',
      alertIds: [],
      nothing: { pagesRead: 214, since: '2026-03-03T06:30:00.000Z' },
    },
  },
];
