import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { DuePage } from '../../../shared/ports/page-store.ts';
import type { Store } from '../../../shared/ports/store.ts';
import { makePage, makeState } from '../../support/make-page.ts';
import { type OpenedStore, storeKinds } from '../../support/store-kinds.ts';

describe.each(storeKinds)('a store $name', ({ open }) => {
  let opened: OpenedStore;
  let pages: Store['pages'];
  beforeAll(async () => {
    opened = await open();
    pages = opened.store.pages;
  });
  afterAll(() => opened.close());

  const seen = async (id: string, dueAt: string | null) => {
    await pages.create(makePage({ id }), makeState({ pageId: id, nextDueAt: dueAt }));
  };

  it('creates a page once', async () => {
    const page = makePage({ id: 'once', outlet: 'Harbour Post' });
    const state = makeState({ pageId: 'once' });
    expect(await pages.create(page, state)).toBe('created');
    expect(await pages.create({ ...page, outlet: 'Another' }, state)).toBe('exists');
    expect(await pages.get('once')).toEqual(page);
    expect(await pages.state('once')).toEqual(state);
  });

  it('lets one of two creators win', async () => {
    const create = () => pages.create(makePage({ id: 'raced' }), makeState({ pageId: 'raced' }));
    expect((await Promise.all([create(), create()])).toSorted()).toEqual(['created', 'exists']);
  });

  it('lists the pages of a watch, a stretch at a time, without those unlinked', async () => {
    for (const id of ['l1', 'l2', 'l3', 'l4'])
      await pages.create(makePage({ id, watches: ['feed'] }), makeState({ pageId: id }));
    await pages.unlink('feed', 'l3');
    const first = await pages.listByWatch('feed', { limit: 2 });
    const rest = await pages.listByWatch('feed', { limit: 2, cursor: first.cursor });
    expect(first.items.map(({ id }) => id)).toEqual(['l1', 'l2']);
    expect(rest.items.map(({ id }) => id)).toEqual(['l4']);
    expect(rest.cursor).toBeNull();
  });

  it('loses no watch that joins a page while another does', async () => {
    await seen('joined', null);
    const names = ['w1', 'w2', 'w3', 'w4', 'w5', 'w6', 'w7', 'w8'];
    const join = (name: string) =>
      pages.change('joined', (page) =>
        Promise.resolve({ ...page, watches: [...page.watches, name] }),
      );
    await Promise.all(names.map(join));
    expect((await pages.get('joined'))?.watches.toSorted()).toEqual(['talks', ...names]);
    for (const name of names)
      expect((await pages.listByWatch(name, { limit: 5 })).items).toHaveLength(1);
    expect(await pages.change('nobody', (page) => Promise.resolve(page))).toBeNull();
  });

  it('lists every page in the order of ids, watched or not, a stretch at a time', async () => {
    const ids = ['00a1', '00a2', '7b', 'f0'];
    for (const id of ids.toReversed())
      await pages.create(makePage({ id, watches: [] }), makeState({ pageId: id }));
    const first = await pages.list({ limit: 3 });
    const rest = await pages.list({ limit: 3, cursor: first.cursor });
    const listed = [...first.items, ...rest.items].map(({ id }) => id);
    expect(listed.filter((id) => ids.includes(id))).toEqual(ids);
  });

  it('refuses a state that another check was before', async () => {
    await seen('state', null);
    const next = makeState({ pageId: 'state', revision: 2, nextDueAt: null, failures: 1 });
    const late = { ...next, failures: 9 };
    const outcomes = await Promise.all([pages.putState(next, 'h'), pages.putState(late, 'h')]);
    expect(outcomes.toSorted()).toEqual(['conflict', 'put']);
    expect(await pages.putState(makeState({ pageId: 'nobody', revision: 2 }), 'h')).toBe(
      'conflict',
    );
  });

  it('gives pages that are due, oldest first, and none that are not', async () => {
    await seen('due-late', '2026-01-02T00:00:00.000Z');
    await seen('due-early', '2026-01-01T00:00:00.000Z');
    await seen('due-future', '2026-02-01T00:00:00.000Z');
    const due = await pages.due('2026-01-03T00:00:00.000Z', 10);
    expect(due.map(({ pageId }) => pageId)).toEqual(['due-early', 'due-late']);
    expect(due[0]).toEqual({
      pageId: 'due-early',
      host: 'harbour-post.example',
      dueAt: '2026-01-01T00:00:00.000Z',
    });
    expect(await pages.due('2026-01-03T00:00:00.000Z', 1)).toHaveLength(1);
  });

  it('no longer gives a page whose due time moved', async () => {
    await seen('moved', '2025-01-01T00:00:00.000Z');
    const at = '2025-01-02T00:00:00.000Z';
    expect((await pages.due(at, 10)).map(({ pageId }) => pageId)).toEqual(['moved']);
    const later = { pageId: 'moved', revision: 2, nextDueAt: '2027-01-01T00:00:00.000Z' };
    await pages.putState(makeState(later), 'h');
    expect(await pages.due(at, 10)).toEqual([]);
    await pages.putState(makeState({ ...later, revision: 3, nextDueAt: null }), 'h');
    expect((await pages.due('2027-06-01T00:00:00.000Z', 99)).map((d) => d.pageId)).not.toContain(
      'moved',
    );
  });

  it('gives what is due a stretch at a time, each page once', async () => {
    const ids = Array.from({ length: 25 }, (_, index) => `stretch-${index}`);
    // Some are due at one instant: the order goes on by id.
    for (const [index, id] of ids.entries())
      await seen(id, `2024-01-0${1 + Math.floor(index / 6)}T00:00:00.000Z`);
    const given: string[] = [];
    let after: DuePage | undefined;
    for (let round = 0; round < 10; round++) {
      const due = await pages.due('2024-02-01T00:00:00.000Z', 7, after);
      given.push(...due.map(({ pageId }) => pageId));
      after = due.at(-1);
      if (after === undefined) break;
    }
    expect(given.toSorted()).toEqual(ids.toSorted());
  });

  it('lists closed spells, newest first, each once', async () => {
    const spell = (from: string) =>
      ({ outcome: 'unchanged', reason: null, from, lastSeen: from, count: 2 }) as const;
    for (const from of ['2026-01-01', '2026-01-02', '2026-01-02', '2026-01-03'])
      await pages.putSpell('spelled', spell(from));
    const { items } = await pages.spells('spelled', { limit: 2 });
    expect(items.map(({ from }) => from)).toEqual(['2026-01-03', '2026-01-02']);
    expect((await pages.spells('spelled', { limit: 9 })).items).toHaveLength(3);
  });

  it('keeps an address with the first page that claims it', async () => {
    expect(await pages.alias('url')).toBeNull();
    const claims = await Promise.all([pages.putAlias('url', 'a'), pages.putAlias('url', 'b')]);
    expect(claims.toSorted()).toEqual(['put', 'taken']);
    const owner = claims[0] === 'put' ? 'a' : 'b';
    expect(await pages.alias('url')).toBe(owner);
    expect(await pages.putAlias('url', owner)).toBe('put');
  });

  it('lists the other addresses of a page, and none that another page has', async () => {
    for (const hash of ['u2', 'u1', 'u2']) await pages.putAlias(hash, 'moved-about');
    expect(await pages.putAlias('u1', 'thief')).toBe('taken');
    const { items, cursor } = await pages.aliases('moved-about', { limit: 1 });
    expect(items).toEqual(['u1']);
    expect((await pages.aliases('moved-about', { limit: 9, cursor })).items).toEqual(['u2']);
    expect((await pages.aliases('thief', { limit: 9 })).items).toEqual([]);
  });
});
