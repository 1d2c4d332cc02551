import { describe, expect, test } from 'vitest';
import { sha256 } from '../../../shared/adapters/local/sha256.ts';
import type { Page } from '../../../shared/domain/page.ts';
import type { Hop, ReadResult } from '../../../shared/ports/page-reader.ts';
import { firstState } from '../../../shared/use-cases/check/next-state.ts';
import { findPage, otherReadings } from '../../../shared/use-cases/history/find-page.ts';
import { pageIdentity } from '../../../shared/use-cases/page-identity.ts';
import { keepWatch } from '../../../shared/use-cases/settings/keep-watch.ts';
import { fetched, filler, makeNewsroom, newsHtml } from '../../support/make-newsroom.ts';
import { makeWatch } from '../../support/store-builders.ts';

const url = 'https://harbour-post.example/talks';
const moved = 'https://harbour-post.example/2026/hostage-talks-in-verun-stall-again';
const movedOn = 'https://harbour-post.example/2026/hostage-talks-in-verun-go-on';
const identityOf = (address: string) => {
  const identity = pageIdentity({ url: address, selectors: {} }, sha256);
  if (identity === null) throw new Error(`${address} is no address`);
  return identity;
};

const held = (count: number): string =>
  `The Northern Front still holds ${count} hostages, the Prime Minister's Office said on Tuesday.`;
const story = [held(47), ...filler];

const otherStory = [
  'The vineyards above Sorrel expect their largest harvest for twenty years, growers reported.',
  'Pickers from three valleys arrived before dawn, and presses will turn through the weekend.',
];

const open = (given: Partial<Page> = {}) =>
  makeNewsroom({ page: { ...identityOf(url), ...given } });

type Newsroom = Awaited<ReturnType<typeof open>>;

const via = (from: string, permanent: boolean): Hop => ({
  url: from,
  status: permanent ? 301 : 302,
  permanent,
});

/** The page's article as another address gives it after redirects. */
const servedAt = (address: string, hops: readonly Hop[], paragraphs = story): ReadResult =>
  fetched(newsHtml(paragraphs), { url: address, hops });

const withHead = (head: string): ReadResult =>
  fetched(newsHtml(story).replace('<head>', `<head>${head}`));

async function begun(): Promise<Newsroom> {
  const desk = await open();
  desk.publish([held(47)]);
  await desk.checkAndProject();
  desk.pass(15);
  return desk;
}

const deps = ({ store, clock }: Newsroom) => ({ store, clock, digest: sha256 });
const kinds = async (desk: Newsroom) => (await desk.events()).map(({ kind }) => kind);
const aliasOf = (desk: Newsroom, address: string) => desk.store.pages.alias(sha256(address));

/** Puts a page with a history of its own beside that of the desk. */
async function addPage({ store, clock, page }: Newsroom, address: string): Promise<Page> {
  const other = { ...page, ...identityOf(address), watches: ['other'] };
  await store.pages.create(other, firstState(other.id, clock.now()));
  return other;
}

describe('a canonical link is what a page says of itself, and names nothing', () => {
  test.each([
    ['another domain', '<link rel="canonical" href="https://meridian.example/2026/a-b-c-d">'],
    ['a public suffix’s other site', '<link rel="canonical" href="https://other.github.io/a-b-c">'],
    ['the front page', '<link rel="canonical" href="https://harbour-post.example/">'],
    ['a section', '<link rel="canonical" href="/world">'],
    ['another article', `<link rel="canonical" href="${moved}">`],
    ['a relative address', '<link rel="canonical" href="../2026/hostage-talks-in-verun">'],
    ['a script', '<link rel="canonical" href="javascript:alert(1)">'],
    [
      'two at once',
      `<link rel="canonical" href="${moved}"><link rel="canonical" href="${movedOn}">`,
    ],
    ['og:url', `<meta property="og:url" content="${moved}">`],
  ])('%s', async (_, head) => {
    const desk = await begun();
    await addPage(desk, moved);
    desk.answer(withHead(head));
    expect(await desk.checkAndProject()).toMatchObject({ outcome: 'unchanged', version: 1 });
    expect(await kinds(desk)).toEqual([]);
    for (const address of [moved, movedOn, 'https://harbour-post.example/world'])
      expect(await aliasOf(desk, address)).toBeNull();
    expect((await findPage(deps(desk), url)).id).toBe(desk.page.id);
  });
});

describe('a redirect', () => {
  test.each([
    ['another article', moved],
    ['the front page', 'https://harbour-post.example/'],
    ['a section', 'https://harbour-post.example/world'],
    ['another domain', 'https://meridian.example/2026/wine-harvest-begins'],
  ])('to %s with another text is no version and no alias, for good or not', async (_, address) => {
    for (const permanent of [true, false]) {
      const desk = await begun();
      desk.answer(servedAt(address, [via(url, permanent)], otherStory));
      expect(await desk.checkAndProject()).toMatchObject({ outcome: 'unreadable' });
      expect(await desk.versions()).toHaveLength(1);
      expect(await aliasOf(desk, address)).toBeNull();
    }
  });

  test('for now is no move, even to the same article', async () => {
    const desk = await begun();
    desk.answer(servedAt(moved, [via(url, false)]));
    expect(await desk.checkAndProject()).toMatchObject({ outcome: 'unchanged' });
    expect([await kinds(desk), await aliasOf(desk, moved)]).toEqual([[], null]);
  });

  test.each(['http://harbour-post.example/talks', 'https://www.harbour-post.example/talks'])(
    'for good to its twin %s is a move, and the twin leads here',
    async (twin) => {
      const desk = await begun();
      desk.answer(servedAt(twin, [via(url, true)]));
      await desk.checkAndProject();
      expect(await kinds(desk)).toEqual(['page-moved']);
      expect((await findPage(deps(desk), twin)).id).toBe(desk.page.id);
    },
  );

  test('of five steps is a move only when all of them are for good', async () => {
    const steps = [url, `${url}/a`, `${url}/b`, `${url}/c`, `${url}/d`];
    for (const temporary of [null, 3]) {
      const desk = await begun();
      const hops = steps.map((step, index) => via(step, index !== temporary));
      desk.answer(servedAt(moved, hops));
      await desk.checkAndProject();
      expect(await aliasOf(desk, moved)).toBe(temporary === null ? desk.page.id : null);
      for (const step of steps.slice(1)) expect(await aliasOf(desk, step)).toBeNull();
    }
  });

  test('in a loop leaves the last good version', async () => {
    const desk = await begun();
    desk.answer({ kind: 'unreadable', reason: 'too-many-redirects', detail: 'A loop.' });
    expect(await desk.checkAndProject()).toMatchObject({ outcome: 'unreadable' });
    expect(await desk.versions()).toHaveLength(1);
  });

  test('to a page with a history of its own is told, and both keep their histories', async () => {
    const desk = await begun();
    const other = await addPage(desk, moved);
    desk.answer(servedAt(moved, [via(url, true)]));
    for (let look = 0; look < 3; look++) await desk.checkAndProject();
    expect(await kinds(desk)).toEqual(['page-moved']);
    expect(await aliasOf(desk, moved)).toBeNull();
    expect((await findPage(deps(desk), moved)).id).toBe(other.id);
  });

  test('of two pages to one address is told of both; the first has the address', async () => {
    const desk = await begun();
    await desk.store.pages.putAlias(sha256(moved), 'f'.repeat(64));
    desk.answer(servedAt(moved, [via(url, true)]));
    for (let look = 0; look < 3; look++) await desk.checkAndProject();
    expect(await kinds(desk)).toEqual(['page-moved']);
    expect(await aliasOf(desk, moved)).toBe('f'.repeat(64));
  });

  test('that later leads elsewhere adds a name and takes none away', async () => {
    const desk = await begun();
    for (const address of [moved, movedOn, moved]) {
      desk.answer(servedAt(address, [via(url, true)]));
      await desk.checkAndProject();
      desk.pass(15);
    }
    expect(await kinds(desk)).toEqual(['page-moved', 'page-moved']);
    for (const address of [moved, movedOn])
      expect((await findPage(deps(desk), address)).id).toBe(desk.page.id);
  });

  test('does not keep its target from being followed as a page of its own', async () => {
    const desk = await begun();
    desk.answer(servedAt(moved, [via(url, true)]));
    await desk.checkAndProject();
    const target = { kind: 'page', url: moved } as const;
    await keepWatch(deps(desk), makeWatch({ id: 'later', target }));
    const later = await findPage(deps(desk), moved);
    expect(later).toMatchObject({ id: identityOf(moved).id, watches: ['later'] });
    expect((await findPage(deps(desk), url)).id).toBe(desk.page.id);
    expect(await desk.versions()).toHaveLength(1);
  });
});

test.each([
  ['a tracking parameter', `${url}?utm_source=letter&fbclid=1`, true],
  ['a fragment', `${url}#top`, true],
  ['the default port', 'https://harbour-post.example:443/talks', true],
  ['the scheme', 'http://harbour-post.example/talks', false],
  ['www', 'https://www.harbour-post.example/talks', false],
  ['a slash at the end', `${url}/`, false],
  ['an AMP address', `${url}/amp`, false],
  ['a parameter that may choose the article', `${url}?id=2`, false],
])('an address that differs in %s', (_, address, isSame) => {
  expect(identityOf(address).id === identityOf(url).id).toBe(isSame);
});

describe('two watches with different selectors on one address', () => {
  const target = { kind: 'page', url } as const;
  const plain = makeWatch({ id: 'plain', target });
  const chosen = makeWatch({ id: 'chosen', target, selectors: { body: 'main' } });

  test('are two pages, and each leads to the other', async () => {
    const desk = await makeNewsroom();
    for (const watch of [chosen, plain]) await keepWatch(deps(desk), watch);
    const page = await findPage(deps(desk), url);
    expect(page.watches).toEqual(['plain']);
    const [other, ...rest] = await otherReadings(deps(desk), page);
    expect([other?.watches, rest]).toEqual([['chosen'], []]);
    expect((await findPage(deps(desk), 'chosen')).id).toBe(other?.id);
  });

  test('selectors that change begin a history; the old one can still be asked for', async () => {
    const desk = await begun();
    await desk.store.pages.change(desk.page.id, (page) =>
      Promise.resolve({ ...page, watches: [] }),
    );
    await keepWatch(deps(desk), plain);
    await keepWatch(deps(desk), { ...plain, selectors: { body: 'article' } });
    await keepWatch(deps(desk), { ...plain, selectors: { body: 'main' } });
    const page = await findPage(deps(desk), url);
    expect(page).toMatchObject({ selectors: { body: 'main' }, watches: ['plain'] });
    expect(await desk.store.versions.head(page.id)).toBeNull();
    const others = await otherReadings(deps(desk), page);
    expect(others.map(({ selectors }) => selectors.body ?? null)).toEqual([null, 'article']);
    for (const other of others) {
      expect(other.watches).toEqual([]);
      expect((await desk.store.pages.state(other.id))?.nextDueAt).toBeNull();
    }
    expect((await desk.store.versions.head(others[0]?.id ?? ''))?.number).toBe(1);
    expect(await desk.alerts()).toEqual([]);
  });
});

describe('a page gone for a month', () => {
  async function gone(): Promise<Newsroom> {
    const desk = await begun();
    desk.answer({ kind: 'gone', status: 404 });
    for (let look = 0; look < 30; look++) {
      desk.pass(24 * 60);
      await desk.checkAndProject();
    }
    return desk;
  }

  test('is told once, and comes back to the version it left', async () => {
    const desk = await gone();
    expect(await kinds(desk)).toEqual(['page-gone']);
    desk.publish([held(47)]);
    expect(await desk.checkAndProject()).toMatchObject({ outcome: 'unchanged', version: 1 });
    expect((await kinds(desk)).toSorted()).toEqual(['page-back', 'page-gone']);
    expect(await desk.versions()).toHaveLength(1);
    const { items } = await desk.store.pages.spells(desk.page.id, { limit: 9 });
    expect(items.map(({ outcome, count }) => [outcome, count])).toEqual([
      ['gone', 30],
      ['new-version', 1],
    ]);
    expect((await desk.store.pages.state(desk.page.id))?.goneSince).toBeNull();
  });

  test('comes back with another figure: one version, and nothing added or removed', async () => {
    const desk = await gone();
    desk.publish([held(46)]);
    const report = await desk.checkAndProject();
    expect(report).toMatchObject({ outcome: 'new-version', version: 2 });
    expect(report.kind === 'checked' ? report.changes.map(({ kind }) => kind) : []).toEqual([
      'figure-changed',
      'statement-changed',
    ]);
  });

  test('a removal seen before it went is confirmed by its return, not by its absence', async () => {
    const desk = await open();
    desk.publish([held(47), 'At least 120 people were displaced, the mayor said.']);
    await desk.checkAndProject();
    desk.pass(15);
    desk.publish([held(47)]);
    await desk.checkAndProject();
    desk.answer({ kind: 'gone', status: 404 });
    for (let look = 0; look < 3; look++) {
      desk.pass(24 * 60);
      await desk.checkAndProject();
    }
    expect(await kinds(desk)).toEqual(['page-gone']);
    desk.publish([held(47)]);
    await desk.checkAndProject();
    expect(new Set(await kinds(desk))).toEqual(
      new Set(['page-gone', 'page-back', 'change-confirmed']),
    );
  });
});
