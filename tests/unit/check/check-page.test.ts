import { expect, test } from 'vitest';
import { sha256 } from '../../../shared/adapters/local/sha256.ts';
import type { ReadResult } from '../../../shared/ports/page-reader.ts';
import type { FactReader } from '../../../shared/use-cases/check/check-deps.ts';
import { factReader } from '../../../shared/use-cases/check/fact-reader.ts';
import { fetched, filler, makeNewsroom, newsHtml } from '../../support/make-newsroom.ts';

const held = (count: string) => `The Northern Front is holding ${count} hostages, the army said.`;
const displaced = 'The agency Open Hands said that 1,250 people had been displaced since Sunday.';

const challenge: ReadResult = {
  kind: 'unreadable',
  reason: 'challenge',
  detail: 'The host asks for a check of the browser.',
};

/** A reader that leaves the last paragraph out. */
const withoutLastParagraph: FactReader = {
  ...factReader,
  version: 'another extractor, and other recognisers',
  article: (page) => {
    const content = factReader.article(page);
    const text = content.article.text.split('\n').slice(0, -1).join('\n');
    const blocks = content.article.blocks.slice(0, -1);
    return { ...content, article: { ...content.article, text, blocks } };
  },
};

test('the first reading is version 1 and tells nobody anything', async () => {
  const desk = await makeNewsroom();
  desk.publish([held('47')]);
  const report = await desk.checkAndProject();
  expect(report).toMatchObject({ outcome: 'new-version', version: 1, changes: [] });
  expect(await desk.alerts()).toEqual([]);
});

test('one digit changed is a new version, one change and one alert', async () => {
  const desk = await makeNewsroom();
  desk.publish([held('47')]);
  await desk.checkAndProject();
  desk.pass(15);
  desk.publish([held('46')]);
  const report = await desk.checkAndProject();
  expect(report).toMatchObject({ outcome: 'new-version', version: 2 });
  const alerts = await desk.alerts();
  expect(alerts.map(({ subject }) => subject.change?.kind)).toEqual(['figure-changed']);
  expect(alerts[0]?.subject.change).toMatchObject({
    before: { value: 47 },
    after: { value: 46 },
    between: { oldSeenAt: '2026-03-04T14:00:00.000Z', newSeenAt: '2026-03-04T14:15:00.000Z' },
  });
});

test('the same article again is no version, and its spell grows', async () => {
  const desk = await makeNewsroom();
  desk.publish([held('47')]);
  await desk.check();
  await desk.check();
  desk.pass(15);
  expect(await desk.check()).toMatchObject({ outcome: 'unchanged', version: 1 });
  expect(await desk.versions()).toHaveLength(1);
  expect((await desk.store.pages.state(desk.page.id))?.spell).toMatchObject({
    outcome: 'unchanged',
    count: 2,
  });
});

test('typography and ads make no version', async () => {
  const desk = await makeNewsroom();
  desk.publish([`${held('47')} “It is over,” a spokesman said.`]);
  await desk.check();
  desk.publish([`${held('47')} "It is over," a spokesman said.`]);
  expect(await desk.check()).toMatchObject({ outcome: 'unchanged' });
});

test('a message made for an earlier slot is dropped unread', async () => {
  const desk = await makeNewsroom();
  const slot = desk.clock.now();
  await desk.check(slot);
  expect(await desk.check(slot)).toMatchObject({ kind: 'dropped', why: 'late' });
});

test('a removal is on record at once and told when a second check confirms it', async () => {
  const desk = await makeNewsroom();
  desk.publish([held('47'), displaced]);
  await desk.checkAndProject();
  desk.pass(15);
  desk.publish([held('47')]);
  await desk.checkAndProject();
  expect(await desk.alerts()).toEqual([]);
  desk.pass(3);
  await desk.checkAndProject();
  const alerts = await desk.alerts();
  expect(alerts).not.toEqual([]);
  expect(alerts.every(({ subject }) => subject.kind === 'event')).toBe(true);
  expect(alerts[0]?.subject.change?.before?.text).toContain('1,250');
});

test('a removal that is back at the second check is told to nobody', async () => {
  const desk = await makeNewsroom();
  desk.publish([held('47'), displaced]);
  await desk.checkAndProject();
  desk.pass(15);
  desk.publish([held('47')]);
  await desk.checkAndProject();
  desk.pass(3);
  desk.publish([held('47'), displaced]);
  await desk.checkAndProject();
  expect((await desk.events()).map(({ kind }) => kind)).toContain('change-refuted');
  expect((await desk.events()).map(({ kind }) => kind)).not.toContain('change-confirmed');
  expect(await desk.alerts()).toEqual([]);
});

test('a removal is not confirmed by a page that cannot be read', async () => {
  const desk = await makeNewsroom();
  desk.publish([held('47'), displaced]);
  await desk.checkAndProject();
  desk.publish([held('47')]);
  desk.pass(15);
  await desk.checkAndProject();
  desk.answer(challenge);
  desk.pass(3);
  await desk.checkAndProject();
  expect(await desk.events()).toEqual([]);
});

test('a challenge page leaves the last good version; blindness is told once, and once its end', async () => {
  const desk = await makeNewsroom();
  desk.publish([held('47')]);
  await desk.checkAndProject();
  desk.answer(challenge);
  for (let check = 0; check < 4; check++) {
    desk.pass(5);
    await desk.checkAndProject();
  }
  desk.answer(fetched('<html><head></head><body></body></html>'));
  desk.pass(5);
  await desk.checkAndProject();
  expect(await desk.versions()).toHaveLength(1);
  expect((await desk.events()).map(({ kind }) => kind)).toEqual(['page-unreadable']);
  desk.publish([held('47')]);
  desk.pass(5);
  await desk.checkAndProject();
  const kinds = (await desk.alerts()).map(
    ({ subject }) => subject.kind === 'event' && subject.event.kind,
  );
  expect(kinds.sort()).toEqual(['page-readable', 'page-unreadable']);
});

test('one failed read tells nobody', async () => {
  const desk = await makeNewsroom();
  await desk.checkAndProject();
  desk.answer({ kind: 'unreadable', reason: 'timed-out', detail: 'No answer.' });
  await desk.checkAndProject();
  desk.publish([]);
  await desk.checkAndProject();
  expect(await desk.events()).toEqual([]);
});

test('a page that is gone is told at the second such answer, and told when it is back', async () => {
  const desk = await makeNewsroom();
  await desk.checkAndProject();
  desk.answer({ kind: 'gone', status: 410 });
  desk.pass(5);
  await desk.checkAndProject();
  expect(await desk.events()).toEqual([]);
  desk.pass(5);
  await desk.checkAndProject();
  expect((await desk.events()).map(({ kind }) => kind)).toEqual(['page-gone']);
  desk.answer(fetched(newsHtml([held('47')])));
  desk.pass(5);
  await desk.checkAndProject();
  expect((await desk.events()).map(({ kind }) => kind)).toContain('page-back');
});

test('two checks at once commit one version', async () => {
  const desk = await makeNewsroom();
  desk.publish([held('47')]);
  await desk.check();
  desk.publish([held('46')]);
  desk.pass(15);
  await Promise.all([desk.check(), desk.check(), desk.check()]);
  expect((await desk.versions()).map(({ number }) => number)).toEqual([2, 1]);
});

test('another reader alone never makes a version', async () => {
  const desk = await makeNewsroom();
  desk.publish([held('47'), displaced]);
  await desk.check();
  desk.readWith(withoutLastParagraph);
  desk.pass(15);
  expect(await desk.check()).toMatchObject({ outcome: 'unchanged', version: 1 });
});

test('a page whose text shrinks to a stub is unreadable, not rewritten', async () => {
  const desk = await makeNewsroom();
  desk.publish([held('47'), displaced, displaced.replace('Sunday', 'Monday')]);
  await desk.check();
  desk.answer(fetched(newsHtml(['Please come back later.'])));
  expect(await desk.check()).toMatchObject({ outcome: 'unreadable', reason: 'empty' });
});

test('a story that leads to the front page is another page served in its place', async () => {
  const desk = await makeNewsroom();
  await desk.check();
  desk.answer(fetched(newsHtml(['Home']), { url: 'https://harbour-post.example/' }));
  expect(await desk.check()).toMatchObject({ outcome: 'unreadable', reason: 'error-page' });
});

test('a value that goes back to an earlier one is a revert of it', async () => {
  const desk = await makeNewsroom();
  for (const count of ['47', '46', '47']) {
    desk.publish([held(count)]);
    await desk.checkAndProject();
    desk.pass(15);
  }
  const last = (await desk.alerts())
    .map(({ subject }) => subject.change)
    .find((c) => c?.version === 3);
  expect(last).toMatchObject({ kind: 'figure-changed', reverts: 1 });
});

test('each version names the hash of the one before', async () => {
  const desk = await makeNewsroom();
  for (const count of ['47', '46', '45']) {
    desk.publish([held(count)]);
    await desk.check();
    desk.pass(15);
  }
  const [third, second, first] = await desk.versions();
  expect(third?.previousHash).toBe(second?.hash);
  expect(second?.previousHash).toBe(first?.hash);
  expect(first?.previousHash).toBeNull();
});

test('the bytes of every version are archived, and none of an outlet that asks for no copies', async () => {
  const desk = await makeNewsroom();
  desk.publish([held('47')]);
  await desk.check();
  const [first] = await desk.versions();
  expect(await desk.archive.get(`raw/${desk.page.id}/${first?.rawHash}.gz`)).not.toBeNull();
  desk.answer(fetched(newsHtml([held('46')]), { noArchive: true }));
  await desk.check();
  const [second] = await desk.versions();
  expect(second?.number).toBe(2);
  expect(await desk.archive.get(`raw/${desk.page.id}/${second?.rawHash}.gz`)).toBeNull();
});

test('projecting a fact again gives no second alert', async () => {
  const desk = await makeNewsroom();
  desk.publish([held('47')]);
  await desk.checkAndProject();
  desk.publish([held('46')]);
  const report = await desk.checkAndProject();
  if (report.kind === 'checked') await desk.project(report.committed);
  expect(await desk.alerts()).toHaveLength(1);
});

test('a page that moved for good is told, and keeps its history under both addresses', async () => {
  const desk = await makeNewsroom();
  desk.publish([held('47')]);
  await desk.checkAndProject();
  const moved = 'https://harbour-post.example/2026/hostage-talks-in-verun-stall-again';
  const hops = [{ url: desk.page.url, status: 301, permanent: true }];
  desk.answer(fetched(newsHtml([held('47'), ...filler]), { url: moved, hops }));
  await desk.checkAndProject();
  expect((await desk.events()).map(({ kind }) => kind)).toEqual(['page-moved']);
  expect(await desk.store.pages.alias(sha256(moved))).toBe(desk.page.id);
});

test('a redirect to another story is no next version of this one', async () => {
  const desk = await makeNewsroom();
  desk.publish([held('47')]);
  await desk.checkAndProject();
  const harvest = [
    'The vineyards above Sorrel expect their largest harvest for twenty years, growers reported.',
    'Pickers from three valleys arrived before dawn, and presses will turn through the weekend.',
  ];
  const url = 'https://harbour-post.example/2026/wine-harvest-begins-above-sorrel';
  const hops = [{ url: desk.page.url, status: 301, permanent: true }];
  desk.answer(fetched(newsHtml(harvest), { url, hops }));
  expect(await desk.check()).toMatchObject({ outcome: 'unreadable', reason: 'error-page' });
  expect(await desk.store.pages.alias(sha256(url))).toBeNull();
});

test('a new version is recorded even where the clock went back', async () => {
  const desk = await makeNewsroom();
  desk.publish([held('47')]);
  await desk.check();
  desk.pass(-60);
  desk.publish([held('46')]);
  expect(await desk.check()).toMatchObject({ outcome: 'new-version', version: 2 });
  const [second, first] = await desk.versions();
  expect(Date.parse(second?.fetchedAt ?? '')).toBeGreaterThan(Date.parse(first?.fetchedAt ?? ''));
});

test('a removal is not confirmed seconds later by another edit', async () => {
  const desk = await makeNewsroom();
  desk.publish([held('47'), displaced]);
  await desk.checkAndProject();
  desk.pass(15);
  desk.publish([held('47')]);
  await desk.checkAndProject();
  desk.pass(0.05);
  desk.publish([held('47'), 'The mayor spoke of a hard winter.']);
  await desk.checkAndProject();
  expect(await desk.events()).toEqual([]);
  desk.pass(3);
  await desk.checkAndProject();
  const kinds = new Set((await desk.events()).map(({ kind }) => kind));
  expect(kinds).toEqual(new Set(['change-confirmed']));
});

test('a quotation that is gone for one check and back is told to nobody', async () => {
  const quotation = '“We reject this plan,” Foreign Minister Lena Maric said on Tuesday.';
  const desk = await makeNewsroom();
  desk.publish([held('47'), quotation]);
  await desk.checkAndProject();
  desk.pass(15);
  desk.publish([held('47')]);
  await desk.checkAndProject();
  desk.pass(3);
  desk.publish([held('47'), quotation]);
  await desk.checkAndProject();
  expect((await desk.events()).map(({ kind }) => kind)).toContain('change-refuted');
  expect(await desk.alerts()).toEqual([]);
});

test('a new recogniser makes no change on a page whose bytes may not be kept', async () => {
  const desk = await makeNewsroom();
  desk.answer(fetched(newsHtml([held('47'), ...filler]), { noArchive: true }));
  await desk.check();
  desk.readWith({ ...factReader, version: `${factReader.extractor}, other recognisers` });
  desk.pass(15);
  expect(await desk.check()).toMatchObject({ outcome: 'unchanged' });
});

test('a new extractor makes no change on a page whose bytes may not be kept', async () => {
  const desk = await makeNewsroom();
  desk.answer(fetched(newsHtml([held('47'), displaced, ...filler]), { noArchive: true }));
  await desk.check();
  desk.readWith({ ...withoutLastParagraph, extractor: 'another extractor' });
  desk.pass(15);
  expect(await desk.check()).toMatchObject({ changes: [] });
});

test('a redirect to another house is no move', async () => {
  const desk = await makeNewsroom();
  desk.publish([held('47')]);
  await desk.checkAndProject();
  const elsewhere = 'https://quick-loans.example/2026/hostage-talks-in-verun-stall-again';
  const hops = [{ url: desk.page.url, status: 301, permanent: true }];
  desk.answer(fetched(newsHtml([held('46')]), { url: elsewhere, hops }));
  await desk.checkAndProject();
  expect(await desk.events()).toEqual([]);
  expect(await desk.store.pages.alias(sha256(elsewhere))).toBeNull();
});
