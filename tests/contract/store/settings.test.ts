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
});
