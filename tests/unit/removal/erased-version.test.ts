import { expect, test } from 'vitest';
import { findVersion, loadVersion } from '../../../shared/use-cases/history/load-version.ts';
import { pageHistory } from '../../../shared/use-cases/history/page-history.ts';
import { makeNewsroom } from '../../support/make-newsroom.ts';

const held = (count: string) => `The Northern Front is holding ${count} hostages, the army said.`;

/** A page of three versions, its newest erased whole. */
async function withErasedHead() {
  const desk = await makeNewsroom();
  for (const count of ['47', '46', '45']) {
    desk.publish([held(count)]);
    await desk.checkAndProject();
    desk.pass(15);
  }
  const head = await desk.store.versions.head(desk.page.id);
  if (head === null) throw new Error('no head');
  const erased = {
    erasureId: 'e1',
    at: desk.clock.now(),
    scope: 'whole',
    documentHash: null,
  } as const;
  await desk.store.versions.mark({ ...head, headline: null, erased });
  return desk;
}

test('after an erased version the next one starts afresh, without changes', async () => {
  const desk = await withErasedHead();
  desk.publish([held('44')]);
  const report = await desk.checkAndProject();
  expect(report).toMatchObject({ outcome: 'new-version', version: 4, changes: [] });
  desk.pass(15);
  desk.publish([held('43')]);
  const next = await desk.checkAndProject();
  expect(next).toMatchObject({ outcome: 'new-version', version: 5 });
  expect('changes' in next && next.changes.map(({ kind }) => kind)).toContain('figure-changed');
});

test('a page whose newest version is erased is unchanged while it says the same', async () => {
  const desk = await withErasedHead();
  expect(await desk.checkAndProject()).toMatchObject({ outcome: 'unchanged', version: 3 });
});

test('an erased version is found without its text, and cannot be read or compared', async () => {
  const desk = await withErasedHead();
  const found = await findVersion(desk.store, desk.page, 3);
  expect(found.document).toBeNull();
  expect(found.version.erased?.scope).toBe('whole');
  await expect(loadVersion(desk.store, desk.page, 0)).rejects.toMatchObject({
    code: 'not-found.text',
  });
  await expect(loadVersion(desk.store, desk.page, 0)).rejects.toThrow('was erased on 2026-03-04');
  const history = await pageHistory(desk.store, desk.page, { limit: 10 });
  expect(history.versions.map(({ changes }) => changes.length > 0)).toEqual([false, true, false]);
});

test('an erased version that waits for its projection holds nothing up', async () => {
  const desk = await makeNewsroom();
  desk.publish([held('47')]);
  const report = await desk.check();
  const head = await desk.store.versions.head(desk.page.id);
  if (head === null || report.kind !== 'checked') throw new Error('no version');
  const at = desk.clock.now();
  const erased = { erasureId: 'e1', at, scope: 'whole', documentHash: null } as const;
  await desk.store.versions.mark({ ...head, erased });
  await desk.project(report.committed);
  expect((await desk.store.ledger.figures({ limit: 10 })).items).toEqual([]);
  expect(await desk.store.versions.pending('2100-01-01T00:00:00.000Z', 10)).toEqual([]);
});
