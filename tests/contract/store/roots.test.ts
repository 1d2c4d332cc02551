import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { DailyRoot } from '../../../shared/domain/daily-root.ts';
import type { Store } from '../../../shared/ports/store.ts';
import { allItems } from '../../../shared/use-cases/every-item.ts';
import { type OpenedStore, storeKinds } from '../../support/store-kinds.ts';

const day = '2026-11-20';
const link = (pageId: string, number: number) => ({ pageId, number, hash: `${pageId}-${number}` });
const makeRoot = (given: Partial<DailyRoot>): DailyRoot => ({
  day,
  root: 'root',
  previous: null,
  captures: 0,
  madeAt: '2026-11-21T00:10:00.000Z',
  ...given,
});

describe.each(storeKinds)('a store $name', ({ open }) => {
  let opened: OpenedStore;
  let roots: Store['roots'];
  beforeAll(async () => {
    opened = await open();
    roots = opened.store.roots;
  });
  afterAll(() => opened.close());

  it('lists the links of a day by page and number, each once', async () => {
    const links = [link('b2', 2), link('a1', 10), link('b2', 1), link('a1', 9), link('f', 1)];
    for (const one of [...links, ...links]) await roots.putLink(day, one);
    await roots.putLink('2026-11-21', link('a1', 11));
    const listed = await allItems((stretch) => roots.links(day, { ...stretch, limit: 2 }));
    expect(listed).toEqual([
      link('a1', 9),
      link('a1', 10),
      link('b2', 1),
      link('b2', 2),
      link('f', 1),
    ]);
    expect(await roots.holdsLink(day, link('a1', 9))).toBe(true);
    expect(await roots.holdsLink(day, { ...link('a1', 9), hash: 'another' })).toBe(false);
    expect(await roots.holdsLink(day, link('a1', 11))).toBe(false);
  });

  it('keeps the first root that a day is given', async () => {
    expect(await roots.put(makeRoot({ root: 'first' }))).toBe('put');
    expect(await roots.put(makeRoot({ root: 'second' }))).toBe('known');
    expect((await roots.get(day))?.root).toBe('first');
    expect(await roots.get('2026-01-01')).toBeNull();
  });

  it('lists roots from either end and knows the newest', async () => {
    for (const other of ['2026-11-18', '2026-11-19']) await roots.put(makeRoot({ day: other }));
    const days = async (oldestFirst: boolean) =>
      (await allItems((stretch) => roots.list({ ...stretch, oldestFirst }))).map((r) => r.day);
    expect(await days(true)).toEqual(['2026-11-18', '2026-11-19', day]);
    expect(await days(false)).toEqual([day, '2026-11-19', '2026-11-18']);
    expect((await roots.newest())?.day).toBe(day);
  });

  it('remembers that a root was told', async () => {
    await roots.put(makeRoot({ day: '2026-11-17' }));
    expect(await roots.isSettled('2026-11-17')).toBe(false);
    await roots.settle('2026-11-17');
    expect(await roots.isSettled('2026-11-17')).toBe(true);
    expect((await roots.get('2026-11-17'))?.root).toBe('root');
  });
});
