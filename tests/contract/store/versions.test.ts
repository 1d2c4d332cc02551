import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Store } from '../../../shared/ports/store.ts';
import { makeDocument, makeEvent, makeVersion } from '../../support/store-builders.ts';
import { now, type OpenedStore, storeKinds } from '../../support/store-kinds.ts';

/** Text that does not compress: `length` characters out of a fixed sequence. */
function noise(length: number): string {
  let seed = 7;
  let text = '';
  while (text.length < length) {
    seed = (seed * 16_807) % 2_147_483_647;
    text += seed.toString(36);
  }
  return text.slice(0, length);
}

describe.each(storeKinds)('a store $name', ({ open }) => {
  let opened: OpenedStore;
  let versions: Store['versions'];
  beforeAll(async () => {
    opened = await open();
    versions = opened.store.versions;
  });
  afterAll(() => opened.close());

  it('commits one of many racing versions of one number', async () => {
    const race = Array.from({ length: 8 }, (_, index) =>
      versions.commit(makeVersion({ pageId: 'race', hash: `h${index}` })),
    );
    const outcomes = await Promise.all(race);
    expect(outcomes.filter((outcome) => outcome === 'committed')).toHaveLength(1);
    const winner = outcomes.indexOf('committed');
    expect((await versions.head('race'))?.hash).toBe(`h${winner}`);
  });

  it('finds the newest version by number, also past nine', async () => {
    for (let number = 1; number <= 11; number++)
      await versions.commit(makeVersion({ pageId: 'many', number }));
    expect((await versions.head('many'))?.number).toBe(11);
    expect(await versions.head('unknown')).toBeNull();
    expect((await versions.get('many', 9))?.number).toBe(9);
    expect(await versions.get('many', 12)).toBeNull();
  });

  it('lists versions newest first, below a number when asked, by cursor', async () => {
    for (let number = 1; number <= 5; number++)
      await versions.commit(makeVersion({ pageId: 'listed', number }));
    const numbers = (items: readonly { readonly number: number }[]) => items.map((v) => v.number);
    const first = await versions.list('listed', { limit: 2, before: 5 });
    const rest = await versions.list('listed', { limit: 9, before: 5, cursor: first.cursor });
    expect(numbers(first.items)).toEqual([4, 3]);
    expect(numbers(rest.items)).toEqual([2, 1]);
    expect(rest.cursor).toBeNull();
    expect((await versions.list('listed', { limit: 2, before: 1 })).items).toEqual([]);
  });

  it('refuses a cursor of another list', async () => {
    const { cursor } = await versions.list('listed', { limit: 1 });
    await expect(versions.list('many', { limit: 1, cursor })).rejects.toMatchObject({
      code: 'store.bad-cursor',
    });
    await expect(versions.list('many', { limit: 1, cursor: 'made up' })).rejects.toMatchObject({
      code: 'store.bad-cursor',
    });
  });

  it('gives a document back as it was put', async () => {
    const document = makeDocument('“Ça suffit”, said Adrian Holt — twice. 😀');
    await versions.putDocument('small', document);
    await versions.putDocument('small', document);
    expect(await versions.document('page', 'small')).toEqual(document);
    expect(await versions.document('page', 'other')).toBeNull();
  });

  it('gives what an erasure left of a version, and nothing where it took all', async () => {
    const whole = makeDocument('All of it.');
    const part = makeDocument('Part of it.');
    await versions.putDocument('whole', whole);
    await versions.putDocument('part', part);
    const version = makeVersion({ documentHash: 'whole' });
    const erased = { erasureId: 'e1', at: now, scope: 'part', documentHash: 'part' } as const;
    expect(await versions.documentOf(version)).toEqual(whole);
    expect(await versions.documentOf({ ...version, erased })).toEqual(part);
    const gone = { ...erased, scope: 'whole', documentHash: null } as const;
    expect(await versions.documentOf({ ...version, erased: gone })).toBeNull();
    const expired = { bytesAt: null, documentAt: now };
    expect(await versions.documentOf({ ...version, expired })).toBeNull();
    await expect(versions.documentOf(makeVersion({ documentHash: 'lost' }))).rejects.toMatchObject({
      code: 'store.document-missing',
    });
  });

  it('marks a version as erased, and leaves it waiting for its projection', async () => {
    const version = makeVersion({ pageId: 'marked', documentHash: 'whole' });
    await versions.commit(version);
    const erased = { erasureId: 'e1', at: now, scope: 'whole', documentHash: null } as const;
    await versions.mark({ ...version, headline: null, erased });
    expect(await versions.head('marked')).toEqual({ ...version, headline: null, erased });
    const waiting = (await versions.pending(now, 100)).filter((f) => f.pageId === 'marked');
    expect(waiting).toHaveLength(1);
    await versions.mark({ ...version, pageId: 'unknown' });
    expect(await versions.head('unknown')).toBeNull();
  });

  it('gives back a document larger than any item may be', async () => {
    const document = makeDocument(noise(1_000_000));
    await versions.putDocument('large', document);
    expect(await versions.document('page', 'large')).toEqual(document);
  });

  it('keeps committed facts pending until they are projected', async () => {
    const early = '2026-01-01T00:00:00.000Z';
    const late = '2026-01-02T00:00:00.000Z';
    await versions.commit(makeVersion({ pageId: 'pend', fetchedAt: late }));
    await versions.commitEvent(makeEvent({ pageId: 'pend', id: 'e#1', at: early }));
    const mine = async (at: string) =>
      (await versions.pending(at, 1000)).filter(({ pageId }) => pageId === 'pend');
    const event = { kind: 'event', pageId: 'pend', id: 'e#1' } as const;
    const version = { kind: 'version', pageId: 'pend', number: 1 } as const;
    expect(await mine(now)).toEqual([event, version]);
    expect(await mine(early)).toEqual([event]);
    await versions.markProjected(event);
    await versions.markProjected(event);
    expect(await mine(now)).toEqual([version]);
    await versions.markProjected(version);
    await versions.markProjected({ ...version, number: 7 });
    expect(await mine(now)).toEqual([]);
    expect((await versions.get('pend', 1))?.fetchedAt).toBe(late);
    expect(await versions.get('pend', 7)).toBeNull();
  });

  it('commits an event once, whatever time the second names', async () => {
    const at = (hour: string) => `2026-01-01T${hour}:00:00.000Z`;
    const first = makeEvent({ pageId: 'ev', id: 'gone:1', at: at('10') });
    expect(await versions.commitEvent(first)).toBe('committed');
    expect(await versions.commitEvent({ ...first, at: at('11') })).toBe('known');
    expect(await versions.commitEvent({ ...first, id: 'back:1', at: at('12') })).toBe('committed');
    expect(await versions.event('ev', 'gone:1')).toEqual(first);
    const { items } = await versions.events('ev', { limit: 10 });
    expect(items.map(({ id }) => id)).toEqual(['back:1', 'gone:1']);
  });

  it('commits one of two racing events of one cause, and lists it once', async () => {
    const event = makeEvent({ pageId: 'evr', id: 'gone:1' });
    const racer = { ...event, at: '2026-11-21T10:00:00.000Z' };
    const outcomes = await Promise.all([versions.commitEvent(event), versions.commitEvent(racer)]);
    expect(outcomes.toSorted()).toEqual(['committed', 'known']);
    expect((await versions.events('evr', { limit: 9 })).items).toHaveLength(1);
  });

  it('restores a history without any of it waiting to be told', async () => {
    const version = makeVersion({ pageId: 'restored' });
    const event = makeEvent({ pageId: 'restored', id: 'page-gone:1' });
    expect(await versions.restore(version)).toBe('committed');
    expect(await versions.restore(version)).toBe('taken');
    expect(await versions.restoreEvent(event)).toBe('committed');
    expect(await versions.restoreEvent(event)).toBe('known');
    expect(await versions.head('restored')).toEqual(version);
    expect((await versions.events('restored', { limit: 9 })).items).toEqual([event]);
    const waiting = await versions.pending(now, 1000);
    expect(waiting.filter(({ pageId }) => pageId === 'restored')).toEqual([]);
  });
});
