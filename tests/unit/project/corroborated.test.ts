import { expect, test } from 'vitest';
import { figureTracker } from '../../support/figure-tracker.ts';
import { makeTwoOutlets } from '../../support/make-two-outlets.ts';

const army = (count: number) =>
  `The Northern Front still holds ${count} hostages, the army of Costara said on Tuesday.`;
const families = (count: number) =>
  `Families in Port Ansel wait for ${count} hostages who are held in the north.`;

/** Both say 59 in their ways; the Post changes to 58, and some hours later the Wire says `then`. */
async function told(then: string, hours = 2) {
  const { post, wire, store, read, pass } = await makeTwoOutlets();
  await store.trackers.put(figureTracker({ statuses: ['held'] }));
  post.publish([army(59)]);
  wire.publish([families(59)]);
  await read();
  pass(60);
  post.publish([army(58)]);
  await read();
  pass(hours * 60);
  wire.publish([then]);
  await read();
  pass(60);
  await read();
  const events = [...(await post.events()), ...(await wire.events())];
  return events.filter(({ kind }) => kind === 'tracker-corroborated');
}

test('a figure that a second outlet changes in words of its own is told, gravely and once', async () => {
  const events = await told(families(58));
  expect(events.map(({ severity, summary }) => [severity, summary])).toEqual([
    [
      'high',
      'Hostages held: Meridian Wire changed to 58 too, 2 hours after Harbour Post; neither names the other',
    ],
  ]);
  expect([events[0]?.before?.text, events[0]?.after?.text]).toEqual([army(58), families(58)]);
});

test.each([
  ['the copy of another outlet', army(58), 2],
  ['what it has from the other outlet', `Harbour Post reports that ${families(58)}`, 2],
  ['another number', families(57), 2],
  ['what it says days later', families(58), 72],
])('%s is no second source', async (_, then, hours) => {
  expect(await told(then, hours)).toEqual([]);
});
