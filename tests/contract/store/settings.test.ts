import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type OpenedStore, storeKinds } from '../../support/store-kinds.ts';

describe.each(storeKinds)('a store $name', ({ open }) => {
  let opened: OpenedStore;
  beforeAll(async () => {
    opened = await open();
  });
  afterAll(() => opened.close());

  const channel = (id: string) =>
    ({ id, settings: { kind: 'terminal' }, managedBy: 'hand' }) as const;

  it('keeps settings by id, in the order of ids', async () => {
    const { channels, watches } = opened.store;
    for (const id of ['mail', 'chat', 'desk']) await channels.put(channel(id));
    await channels.put({ ...channel('desk'), managedBy: 'file' });
    await channels.remove('mail');
    await channels.remove('nothing');
    const first = await channels.list({ limit: 1 });
    const rest = await channels.list({ limit: 5, cursor: first.cursor });
    expect([...first.items, ...rest.items].map(({ id }) => id)).toEqual(['chat', 'desk']);
    expect((await channels.get('desk'))?.managedBy).toBe('file');
    expect(await channels.get('mail')).toBeNull();
    expect((await watches.list({ limit: 5 })).items).toEqual([]);
  });

  it('makes a change again of what another writer put between', async () => {
    const { trackers } = opened.store;
    const add = (name: string) =>
      trackers.change('count', (known) => ({
        id: 'count',
        kind: 'position',
        name: 'count',
        managedBy: 'hand',
        topics: [],
        speakers: [...(known?.kind === 'position' ? known.speakers : []), name],
      }));
    const names = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'];
    await Promise.all(names.map(add));
    const stored = await trackers.get('count');
    expect(stored?.kind === 'position' ? stored.speakers.toSorted() : null).toEqual(names);
  });

  it('writes nothing when a change comes to nothing, and says what stands', async () => {
    const { rules } = opened.store;
    expect(await rules.change('none', () => null)).toBeNull();
    expect(await rules.get('none')).toBeNull();
  });
});
