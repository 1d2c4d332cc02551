import { expect, test } from 'vitest';
import type { FigureTracker } from '../../../shared/domain/tracker.ts';
import { trackerLines } from '../../../shared/use-cases/history/figure-lines.ts';
import { standingDisagreements } from '../../../shared/use-cases/history/tracker-lines.ts';
import { figureTracker } from '../../support/figure-tracker.ts';
import { makeLaggingWire, makeTwoOutlets } from '../../support/make-two-outlets.ts';

const held = figureTracker({ statuses: ['held'] });
const told = ['tracker-disagrees', 'tracker-out-of-range', 'tracker-new-low', 'tracker-agrees'];

async function lagging(given: Parameters<typeof figureTracker>[0]) {
  const outlets = await makeTwoOutlets();
  await outlets.store.trackers.put({ ...held, ...given });
  await makeLaggingWire(outlets);
  const events = [...(await outlets.post.events()), ...(await outlets.wire.events())];
  return { outlets, events: events.filter(({ kind }) => told.includes(kind)) };
}

test('a value outside the range is told as such and is compared with nothing', async () => {
  const { outlets, events } = await lagging({ range: [59, 300] });
  expect(events.map(({ kind }) => kind)).toEqual(['tracker-out-of-range', 'tracker-out-of-range']);
  expect(events[0]?.summary).toBe(
    'Hostages held: Harbour Post says 58, outside the range that makes sense (59 to 300)',
  );
  const lines = await trackerLines(outlets.store, 'held');
  expect(lines.points.map(({ value }) => value)).toEqual([59, 59]);
  expect(lines.outside.map(({ value }) => value)).toEqual([58, 58]);
  expect((await standingDisagreements(outlets.store, 'held')).items).toEqual([]);
});

test('a tracker of one outlet holds no page of another against it', async () => {
  const { outlets, events } = await lagging({ outlets: ['Harbour Post'] });
  expect(events.map(({ kind }) => kind)).toEqual(['tracker-new-low']);
  const { points } = await trackerLines(outlets.store, 'held');
  expect([...new Set(points.map(({ outlet }) => outlet))]).toEqual(['Harbour Post']);
});

test('a disagreement says which side cites an authority', async () => {
  const { events } = await lagging({ authorities: ['army'] });
  expect(events.find(({ kind }) => kind === 'tracker-disagrees')?.summary).toBe(
    'Hostages held: Meridian Wire still says 59 (citing army), 1 hour after Harbour Post said 58 (citing army)',
  );
});

test('a tracker without these settings tells what it always told', async () => {
  const { events } = await lagging({});
  expect(events.map(({ kind }) => kind)).not.toContain('tracker-out-of-range');
  expect(events.map(({ kind }) => kind)).toContain('tracker-disagrees');
});

/** What the Post says of two groups, on a tracker with this part-of. */
async function heldOf(partOf: FigureTracker['partOf']) {
  const outlets = await makeTwoOutlets();
  await outlets.store.trackers.put({ ...held, ...(partOf === undefined ? {} : { partOf }) });
  outlets.post.publish([
    'Of the 251 people abducted in October, 58 hostages are still held, the army said.',
    'In the north 12 hostages are held, the ministry said.',
  ]);
  await outlets.post.checkAndProject();
  const { items } = await outlets.store.ledger.points('held', { limit: 10 });
  return items.map(({ value }) => value).toSorted();
}

test('a tracker of a part of one whole is on no figure of another', async () => {
  expect(await heldOf(undefined)).toEqual([12, 58]);
  expect(await heldOf(['251'])).toEqual([58]);
  expect(await heldOf([])).toEqual([12]);
});
