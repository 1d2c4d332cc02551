import { describe, expect, it } from 'vitest';
import { storeKinds } from '../../support/store-kinds.ts';

const brought = (pageId: string, version: number, words: readonly string[]) => ({
  pageId,
  version,
  at: `2026-11-0${version}T10:00:00.000Z`,
  words,
});

describe.each(storeKinds)('the words of pages, $name', ({ open }) => {
  it('lead to the versions that brought them, newest first, in stretches', async () => {
    const { store, close } = await open();
    const [a, b] = ['a'.repeat(64), 'b'.repeat(64)];
    const all = [brought(a, 1, ['hostage', '59#']), brought(b, 2, ['hostage'])];
    for (const record of [...all, ...all]) await store.ledger.putWords(record);
    const first = await store.ledger.wordsOf('hostage', { limit: 1 });
    expect(first.items).toEqual([all[1]]);
    const rest = await store.ledger.wordsOf('hostage', { limit: 5, cursor: first.cursor });
    expect(rest).toEqual({ items: [all[0]], cursor: null });
    expect((await store.ledger.wordsOf('59#', { limit: 5 })).items).toEqual([all[0]]);
    expect((await store.ledger.wordsOf('host', { limit: 5 })).items).toEqual([]);
    await close();
  });

  it('are gone with their page, and those of others stay', async () => {
    const { store, close } = await open();
    const [a, b] = ['a'.repeat(64), 'b'.repeat(64)];
    for (const id of [a, b]) await store.ledger.putWords(brought(id, 1, ['hostage', 'verun']));
    await store.ledger.removePage(a);
    const { items } = await store.ledger.wordsOf('verun', { limit: 5 });
    expect(items.map(({ pageId }) => pageId)).toEqual([b]);
    await close();
  });
});
