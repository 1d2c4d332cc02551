import { expect, it } from 'vitest';
import { makeHastenAstray } from '../../../shared/use-cases/deliver/hasten-astray.ts';
import { due, failedOutcome, newsroom, sentOutcome, toldIds } from './newsroom.ts';

it('a clock that ran a year ahead for an hour loses no alert and tells none twice', async () => {
  const room = await newsroom();
  const before = room.now;
  room.now = '2027-03-04T15:00:00.000Z';
  room.answer = () => failedOutcome;
  await room.put([due('tried', { dueAt: room.now, story: 'one' })]);
  await room.run();
  await room.put([due('held', { dueAt: room.now, story: 'two' })]);
  room.now = before;
  room.answer = () => sentOutcome;
  await room.run();
  expect(toldIds(room)).toEqual([]);
  const hasten = makeHastenAstray({ store: room.store, clock: { now: () => room.now } });
  expect(await hasten()).toBe(2);
  await room.run();
  expect([...toldIds(room)].sort()).toEqual(['held', 'tried']);
  room.now = '2027-03-05T15:00:00.000Z';
  expect(await hasten()).toBe(0);
  await room.run();
  expect(toldIds(room)).toHaveLength(2);
});
