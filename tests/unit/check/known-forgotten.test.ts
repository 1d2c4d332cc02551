import { expect, test } from 'vitest';
import { erase } from '../../../shared/use-cases/removal/erase.ts';
import { keepWatch } from '../../../shared/use-cases/settings/keep-watch.ts';
import { makeWatch } from '../../support/store-builders.ts';
import { makeRemovalDesk, pageOf, url } from '../removal/desk.ts';

const held = 'The Northern Front is holding 47 hostages, the army said.';
const secret = 'A quarrel with the neighbour Jonas Quill over a fence cost him 19 sheep.';

/** A page read twice, so that its state knows it. */
async function knownPage() {
  const desk = await makeRemovalDesk();
  const pageId = await desk.follow(url);
  await desk.publish(pageId, [held, secret]);
  await desk.publish(pageId, [held, secret]);
  const known = async () => (await desk.store.pages.state(pageId))?.known;
  expect(await known()).toMatchObject({ version: 1 });
  return { ...desk, pageId, known };
}

test('an erasure makes the state forget, and the page that still says it is unchanged', async () => {
  const desk = await knownPage();
  const page = await pageOf(desk, desk.pageId);
  await erase(desk.erasing, await desk.plan({ kind: 'text', page, text: 'over a fence' }));
  expect(await desk.known()).toBeUndefined();
  expect(await desk.publish(desk.pageId, [held, secret])).toMatchObject({ outcome: 'unchanged' });
  expect(await desk.known()).toBeUndefined();
  expect(await desk.grep(/over a fence/u)).toEqual([]);
});

test('an erased page is read no more, whatever its state knew', async () => {
  const desk = await knownPage();
  const page = await pageOf(desk, desk.pageId);
  await erase(desk.erasing, await desk.plan({ kind: 'page', page }));
  expect(await desk.check(desk.pageId)).toMatchObject({ kind: 'dropped', why: 'erased' });
});

test('an erasure of a person on another page leaves what this one knows', async () => {
  const desk = await knownPage();
  const names = ['Somebody Else'];
  await erase(desk.erasing, await desk.plan({ kind: 'person', page: null, names }));
  expect(await desk.known()).toMatchObject({ version: 1 });
});

test('another cadence makes the state forget, and holds from the next check on', async () => {
  const desk = await knownPage();
  const target = { kind: 'page', url } as const;
  await keepWatch(desk.erasing, makeWatch({ id: 'quick', target, everyMs: 7 * 60_000 }));
  expect(await desk.known()).toBeUndefined();
  const at = desk.clock.now();
  const report = await desk.publish(desk.pageId, [held, secret]);
  expect(report).toMatchObject({ outcome: 'unchanged' });
  const next = report.kind === 'checked' ? report.nextDueAt : null;
  expect(Date.parse(next ?? '') - Date.parse(at)).toBe(7 * 60_000);
  expect(await desk.known()).toMatchObject({ everyMs: 7 * 60_000 });
});
