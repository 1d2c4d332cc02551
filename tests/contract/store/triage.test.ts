import { describe, expect, it } from 'vitest';
import type { Triage, TriageKey } from '../../../shared/domain/triage.ts';
import { now, storeKinds } from '../../support/store-kinds.ts';

const pageId = 'a'.repeat(64);

const key = (number: number, seenAt = `2026-11-2${number}T10:00:00.000Z`): TriageKey => ({
  pageId,
  changeId: `${pageId.slice(0, 16)}-${number}-0`,
  seenAt,
});

const triage = (of: TriageKey, given: Partial<Triage> = {}): Triage => ({
  ...of,
  version: 2,
  outlet: 'Harbour Post',
  kind: 'figure-changed',
  state: 'checking',
  verdict: null,
  owner: null,
  changedAt: now,
  log: [],
  ...given,
});

describe.each(storeKinds)('what the desk did, $name', ({ open }) => {
  it('stands with its change, and is listed by when that was seen', async () => {
    const { store, close } = await open();
    const [older, newer, old] = [key(1), key(2), key(3, '2026-10-03T10:00:00.000Z')];
    for (const of of [old, newer, older])
      await store.triages.change(of, () => triage(of, { state: of === old ? 'closed' : 'new' }));
    expect(await store.triages.get(newer)).toEqual(triage(newer, { state: 'new' }));
    const ids = async (query: object) =>
      (await store.triages.list({ limit: 10, ...query })).items.map(({ changeId }) => changeId);
    expect(await ids({})).toEqual([newer, older, old].map(({ changeId }) => changeId));
    expect(await ids({ state: 'closed' })).toEqual([old.changeId]);
    expect(await ids({ since: '2026-11-01T00:00:00.000Z' })).toEqual([
      newer.changeId,
      older.changeId,
    ]);
    expect((await store.triages.ofPage(pageId, { limit: 10 })).items).toHaveLength(3);
    await close();
  });

  it('is listed in stretches', async () => {
    const { store, close } = await open();
    for (const number of [1, 2]) await store.triages.change(key(number), () => triage(key(number)));
    const first = await store.triages.list({ limit: 1 });
    const second = await store.triages.list({ limit: 1, cursor: first.cursor });
    expect([first, second].map(({ items }) => items[0]?.changeId)).toEqual([
      key(2).changeId,
      key(1).changeId,
    ]);
    await close();
  });

  it('loses no step of two who write at once', async () => {
    const { store, close } = await open();
    const step = (by: string) => ({
      at: now,
      by,
      state: null,
      verdict: null,
      owner: null,
      note: by,
    });
    const add = (by: string) =>
      store.triages.change(key(1), (known) => {
        const before = known ?? triage(key(1));
        return { ...before, log: [...before.log, step(by)] };
      });
    await Promise.all(['ana', 'rob', 'kim', 'lee'].map(add));
    const log = (await store.triages.get(key(1)))?.log.map(({ by }) => by) ?? [];
    expect(log.toSorted()).toEqual(['ana', 'kim', 'lee', 'rob']);
    await close();
  });

  it('is gone when it is removed', async () => {
    const { store, close } = await open();
    await store.triages.change(key(1), () => triage(key(1)));
    await store.triages.remove(key(1));
    expect(await store.triages.get(key(1))).toBeNull();
    expect((await store.triages.list({ limit: 10 })).items).toEqual([]);
    await close();
  });
});
