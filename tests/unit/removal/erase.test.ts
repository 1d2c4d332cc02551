import { expect, test } from 'vitest';
import { factReader } from '../../../shared/use-cases/check/fact-reader.ts';
import { mute } from '../../../shared/use-cases/mute/mute.ts';
import { erase, eraseAgain, eraseUnfinished } from '../../../shared/use-cases/removal/erase.ts';
import type { ErasureWish } from '../../../shared/use-cases/removal/plan-erasure.ts';
import { makeRemovalDesk, pageOf, type RemovalDesk, url } from './desk.ts';

const held = (count: string) => `The Northern Front is holding ${count} hostages, the army said.`;
const secret =
  'A quarrel with the neighbour Jonas Quill over a fence cost him 19 sheep, Quill said on Monday. “They were fine animals,” he said.';
const plain = 'The agency Open Hands said that 1,250 people had been displaced since Sunday.';
const other = 'https://meridian-wire.example/talks';

/** Five versions; the paragraph about Quill stands in versions 2 to 4, and is removed, confirmed. */
async function story() {
  const desk = await makeRemovalDesk();
  const pageId = await desk.follow(url);
  await desk.publish(pageId, [held('47'), plain]);
  await desk.publish(pageId, [held('47'), secret, plain]);
  await desk.publish(pageId, [held('47'), secret.replace('19', '21'), plain], {
    headline: 'Quarrel over sheep of Jonas Quill',
  });
  await desk.publish(pageId, [held('46'), secret.replace('19', '21'), plain]);
  await desk.publish(pageId, [held('46'), plain]);
  await desk.publish(pageId, [held('46'), plain]);
  await desk.deliver();
  return { desk, pageId, page: await pageOf(desk, pageId) };
}

const wishes: Readonly<
  Record<string, (desk: RemovalDesk, pageId: string) => Promise<ErasureWish>>
> = {
  page: async (desk, pageId) => ({ kind: 'page', page: await pageOf(desk, pageId) }),
  block: async (desk, pageId) => ({
    kind: 'text',
    page: await pageOf(desk, pageId),
    text: 'over a fence cost him',
  }),
  person: () => Promise.resolve({ kind: 'person', page: null, names: ['Jonas Quill'] }),
};

const quarrel = /quarrel with|sheep|fine animals|over a fence|fence cost/iu;
const person = /quill|fine animals/iu;

test('the words stand all over the store before they are erased', async () => {
  const { desk } = await story();
  expect((await desk.grep(quarrel)).length).toBeGreaterThan(10);
  expect((await desk.grep(person)).length).toBeGreaterThan(10);
});

test('of an erased page no word is left in the store or the archive, and its chain is', async () => {
  const { desk, pageId } = await story();
  const muted = { kind: 'page', of: pageId, name: url } as const;
  await mute(desk.erasing, muted, '2026-04-01T00:00:00.000Z');
  await erase(desk.erasing, await desk.plan({ kind: 'page', page: await pageOf(desk, pageId) }));
  expect(await desk.grep(/quill|hostages,|Northern Front|displaced|harbour-post/iu)).toEqual([]);
  const { items } = await desk.store.versions.list(pageId, { limit: 10 });
  expect(items).toHaveLength(5);
  for (const version of items) expect(version.erased).toMatchObject({ documentHash: null });
  expect((await desk.store.ledger.changes({ limit: 10 })).items).toEqual([]);
  expect(await desk.store.pages.due('2100-01-01T00:00:00.000Z', 10)).toEqual([]);
});

test('an erased page is read no more, found no more and followed no more', async () => {
  const { desk, pageId, page } = await story();
  await erase(desk.erasing, await desk.plan({ kind: 'page', page }));
  expect(await desk.publish(pageId, [secret])).toMatchObject({ kind: 'dropped', why: 'erased' });
  await expect(desk.follow(url)).rejects.toMatchObject({ code: 'watch.erased' });
  expect(await desk.grep(/quill/iu)).toEqual([]);
});

test('an erased paragraph is gone from every version, and the rest stands', async () => {
  const { desk, pageId } = await story();
  const wish = await wishes['block']?.(desk, pageId);
  if (wish === undefined) throw new Error('no wish');
  await erase(desk.erasing, await desk.plan(wish));
  expect(await desk.grep(/quarrel with|fine animals|over a fence|fence cost/iu)).toEqual([]);
  const { ledger } = desk.store;
  const figures = (await ledger.figures({ limit: 50 })).items.map(({ figure }) => figure.value);
  expect(figures).toEqual(expect.arrayContaining([47, 46, 1250]));
  expect(figures).not.toEqual(expect.arrayContaining([19]));
  const changes = (await ledger.changes({ limit: 50, kind: 'figure-changed' })).items;
  expect(changes.map(({ change }) => [change.before?.value, change.after?.value])).toContainEqual([
    47, 46,
  ]);
});

test('an erased person is gone from every page, with what the person said', async () => {
  const { desk, pageId } = await story();
  const second = await desk.follow(other);
  await desk.publish(second, [held('47'), 'Jonas Quill was there. Quill left early.'], {
    url: other,
  });
  await erase(
    desk.erasing,
    await desk.plan({ kind: 'person', page: null, names: ['Jonas Quill'] }),
  );
  expect(await desk.grep(person)).toEqual([]);
  const head = await desk.store.versions.head(second);
  const left = head === null ? null : await desk.store.versions.documentOf(head);
  expect(left?.reading.article.text).toContain('hostages');
  expect((await desk.store.versions.head(pageId))?.number).toBe(5);
});

test('another person of that surname stays where the whole name does not stand', async () => {
  const desk = await makeRemovalDesk();
  const pageId = await desk.follow(url);
  await desk.publish(pageId, [held('47'), 'Mara Quill was there.']);
  await erase(
    desk.erasing,
    await desk.plan({ kind: 'person', page: null, names: ['Jonas Quill'] }),
  );
  expect((await desk.grep(/Mara Quill/u)).length).toBeGreaterThan(0);
});

test('an erased version keeps its place in the chain, and the next one no longer quotes it', async () => {
  const { desk, pageId, page } = await story();
  await erase(desk.erasing, await desk.plan({ kind: 'version', page, number: 2 }));
  expect(await desk.grep(/19 sheep/u)).toEqual([]);
  const second = await desk.store.versions.get(pageId, 2);
  expect(second?.erased).toMatchObject({ scope: 'whole', documentHash: null });
  expect((await desk.store.versions.get(pageId, 3))?.erased?.scope).toBe('part');
  expect((await desk.grep(/21 sheep/u)).length).toBeGreaterThan(0);
});

test('what an erased version said is not kept when the page says it again', async () => {
  const { desk, pageId, page } = await story();
  await erase(desk.erasing, await desk.plan({ kind: 'version', page, number: 2 }));
  const report = await desk.publish(pageId, [held('47'), secret, plain]);
  expect(report).toMatchObject({ kind: 'checked', outcome: 'unchanged', changes: [] });
  expect(await desk.grep(/19 sheep/u)).toEqual([]);
});

test.each(['block', 'person'])(
  'after erasing a %s the page read again makes no change and keeps nothing of it',
  async (kind) => {
    const { desk, pageId } = await story();
    const wish = await wishes[kind]?.(desk, pageId);
    if (wish === undefined) throw new Error('no wish');
    await erase(desk.erasing, await desk.plan(wish));
    const alerts = (await desk.grep(/^ALERT#/u)).length;
    const again = await desk.publish(pageId, [held('46'), secret.replace('19', '21'), plain]);
    expect(again).toMatchObject({ outcome: 'unchanged' });
    const next = await desk.publish(pageId, [held('45'), secret.replace('19', '21'), plain]);
    expect(next).toMatchObject({ outcome: 'new-version' });
    expect(await desk.grep(kind === 'block' ? /fine animals|over a fence/iu : person)).toEqual([]);
    expect((await desk.grep(/^ALERT#/u)).length).toBeGreaterThan(alerts);
    const kinds = 'changes' in next ? next.changes.map((change) => change.kind) : [];
    expect(kinds).toContain('figure-changed');
  },
);

test('a new reader does not bring back what was erased', async () => {
  const { desk, pageId } = await story();
  await erase(
    desk.erasing,
    await desk.plan({ kind: 'person', page: null, names: ['Jonas Quill'] }),
  );
  desk.readWith({ ...factReader, version: `${factReader.extractor}, a new recogniser` });
  const report = await desk.publish(pageId, [held('46'), secret, plain]);
  expect(report).toMatchObject({ changes: [] });
  expect(await desk.grep(person)).toEqual([]);
});

test('a version that a check commits while its page is erased is erased before it is shown', async () => {
  for (const kind of ['page', 'person']) {
    const { desk, pageId } = await story();
    const wish = await wishes[kind]?.(desk, pageId);
    if (wish === undefined) throw new Error('no wish');
    const erasure = await desk.plan(wish);
    const { versions, erasures } = desk.store;
    // The check looked for tombstones before there was one, and commits after.
    const real = { ...erasures };
    Object.assign(erasures, { of: () => Promise.resolve([]) });
    const report = await desk.publishOnly(pageId, [held('44'), secret, plain]);
    Object.assign(erasures, real);
    await erase(desk.erasing, erasure);
    expect((await versions.head(pageId))?.number).toBe(6);
    await desk.project(report);
    expect(await desk.grep(person), kind).toEqual([]);
  }
});

function killedWords(kind: string): RegExp {
  if (kind === 'version') return /19 sheep/u;
  return kind === 'block' ? /fine animals|over a fence/iu : person;
}

test.each(['page', 'block', 'person', 'version'])(
  'an erasure of a %s that is killed again and again, at a later write each time, ends',
  async (kind) => {
    const { desk, pageId, page } = await story();
    const version = { kind: 'version', page, number: 2 } as const;
    const wish = kind === 'version' ? version : await wishes[kind]?.(desk, pageId);
    if (wish === undefined) throw new Error('no wish');
    const erasure = await desk.plan(wish);
    let kills = 0;
    // The tombstone is the second write: before it nothing has begun.
    for (let at = 4; at < 400; at += 3) {
      desk.table.dieAt(at);
      const run = kills === 0 ? erase(desk.erasing, erasure) : eraseUnfinished(desk.erasing);
      const died = await run.then(
        () => false,
        () => true,
      );
      desk.table.dieAt(null);
      if (!died && kills > 0) break;
      kills += 1;
    }
    expect(kills).toBeGreaterThan(3);
    expect(await eraseUnfinished(desk.erasing)).toEqual([]);
    expect((await desk.store.erasures.get(erasure.id))?.status).toBe('done');
    expect(await desk.grep(killedWords(kind))).toEqual([]);
  },
  20_000,
);

test('the tombstone holds no word of what was erased', async () => {
  const { desk, pageId } = await story();
  for (const make of Object.values(wishes)) {
    const erasure = await desk.plan(await make(desk, pageId));
    expect(JSON.stringify(erasure)).not.toMatch(/quill|sheep|fence|harbour-post/iu);
  }
});

test('facts brought in anew are erased again', async () => {
  const { desk, pageId, page } = await story();
  const second = await desk.store.versions.get(pageId, 2);
  const document = second === null ? null : await desk.store.versions.documentOf(second);
  if (second === null || document === null) throw new Error('no version');
  await erase(desk.erasing, await desk.plan({ kind: 'version', page, number: 2 }));
  await desk.store.versions.putDocument(second.documentHash, document);
  await desk.store.versions.restore(second);
  expect((await desk.grep(/19 sheep/u)).length).toBeGreaterThan(0);
  expect(await eraseAgain(desk.erasing, pageId)).toBe(true);
  expect(await desk.grep(/19 sheep/u)).toEqual([]);
});

test('what a later reader read in erased words is gone with its document', async () => {
  for (const kind of ['version', 'person']) {
    const { desk, pageId, page } = await story();
    const { versions } = desk.store;
    const second = await versions.get(pageId, 2);
    const document = second === null ? null : await versions.documentOf(second);
    if (second === null || document === null) throw new Error('no version');
    await versions.putDocument('reread', document);
    const { articleHash, documentHash: of } = second;
    const kept = { pageId, number: 2, readerVersion: 'later', of, articleHash };
    await versions.keepRereading({ ...kept, documentHash: 'reread', readAt: desk.clock.now() });
    const version = { kind: 'version', page, number: 2 } as const;
    const wish = kind === 'version' ? version : await wishes['person']?.(desk, pageId);
    if (wish === undefined) throw new Error('no wish');
    await erase(desk.erasing, await desk.plan(wish));
    expect(await versions.rereading(pageId, 2, 'later')).toBeNull();
    expect(await versions.document(pageId, 'reread')).toBeNull();
    expect(await desk.grep(kind === 'version' ? /19 sheep/u : person)).toEqual([]);
  }
});

test('what a later reader alone read in a copy goes with the copy', async () => {
  const desk = await makeRemovalDesk();
  const pageId = await desk.follow(url);
  await desk.publish(pageId, [held('47'), 'Mara Fenn was there.'], {
    headline: 'Talks <!-- --> stall',
  });
  const { versions } = desk.store;
  const head = await versions.head(pageId);
  const document = head === null ? null : await versions.documentOf(head);
  if (head === null || document === null) throw new Error('no version');
  // A copy that holds more than the first reader took for the article.
  const key = `raw/${pageId}/${head.rawHash}.gz`;
  await desk.archive.remove(key);
  await desk.archive.put(
    key,
    new TextEncoder().encode('<aside><p>Jonas Quill wrote this.</p></aside>'),
  );
  const { article } = document.reading;
  const reading = { ...document.reading, article: { ...article, byline: ['Jonas Quill'] } };
  await versions.putDocument('reread', { ...document, reading });
  await versions.keepRereading({
    pageId,
    number: 1,
    readerVersion: 'later',
    of: head.documentHash,
    articleHash: head.articleHash,
    documentHash: 'reread',
    readAt: desk.clock.now(),
  });
  await erase(
    desk.erasing,
    await desk.plan({ kind: 'person', page: null, names: ['Jonas Quill'] }),
  );
  expect(await desk.grep(person)).toEqual([]);
  expect(await versions.rereading(pageId, 1, 'later')).toBeNull();
});
