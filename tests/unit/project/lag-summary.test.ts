import { expect, test } from 'vitest';
import { figureTracker } from '../../support/figure-tracker.ts';
import { makeLaggingWire, makeTwoOutlets } from '../../support/make-two-outlets.ts';

test('a disagreement says how long after the other outlet the older value still stood', async () => {
  const outlets = await makeTwoOutlets();
  await outlets.store.trackers.put(figureTracker({ name: 'Hostages held', statuses: ['held'] }));
  await makeLaggingWire(outlets);
  const told = (await outlets.wire.events()).filter(({ kind }) => kind === 'tracker-disagrees');
  expect(told.map(({ summary }) => summary)).toEqual([
    'Hostages held: Meridian Wire still says 59, 1 hour after Harbour Post said 58',
  ]);
});
