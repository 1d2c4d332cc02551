import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Erasure } from '../../../shared/domain/erasure.ts';
import type { Store } from '../../../shared/ports/store.ts';
import { firstState } from '../../../shared/use-cases/check/next-state.ts';
import { changeAlert as alert } from '../../support/alert-builders.ts';
import { makePage } from '../../support/make-page.ts';
import {
  makeChangeRecord,
  makeDocument,
  makeEvent,
  makeFigureRecord,
  makePoint,
  makeStatementRecord,
} from '../../support/store-builders.ts';
import { now, type OpenedStore, storeKinds } from '../../support/store-kinds.ts';

const erasure = (given: Partial<Erasure> = {}): Erasure => ({
  id: '20261122T120000-a',
  target: { kind: 'page', pageId: 'page' },
  reason: 'asked for',
  by: 'desk',
  at: now,
  status: 'begun',
  salt: 'salt',
  marks: [],
  liftedAt: null,
  ...given,
});

describe.each(storeKinds)('a store $name', ({ open }) => {
  let opened: OpenedStore;
  let store: Store;
  beforeAll(async () => {
    opened = await open();
    store = opened.store;
  });
  afterAll(() => opened.close());

  it('finds the tombstones that a page must heed: its own and those of every page', async () => {
    const { erasures } = store;
    await erasures.put(erasure());
    await erasures.put(erasure({ id: 'b', target: { kind: 'person', pageId: null } }));
    await erasures.put(erasure({ id: 'c', target: { kind: 'block', pageId: 'other' } }));
    await erasures.put(erasure({ status: 'done' }));
    const ids = (found: readonly Erasure[]) => found.map(({ id }) => id).sort();
    expect(ids(await erasures.of('page'))).toEqual(['20261122T120000-a', 'b']);
    expect(ids(await erasures.of('third'))).toEqual(['b']);
    expect(ids((await erasures.list({ limit: 10 })).items)).toEqual([
      '20261122T120000-a',
      'b',
      'c',
    ]);
    expect((await erasures.get('20261122T120000-a'))?.status).toBe('done');
    expect(await erasures.get('unknown')).toBeNull();
    await erasures.put(
      erasure({ id: 'b', target: { kind: 'person', pageId: null }, liftedAt: now }),
    );
    expect(ids(await erasures.of('third'))).toEqual([]);
  });

  it('closes an address and opens it again', async () => {
    await store.erasures.closeAddress('hash', 'a');
    expect(await store.erasures.closedBy('hash')).toBe('a');
    await store.erasures.openAddress('hash');
    expect(await store.erasures.closedBy('hash')).toBeNull();
  });

  it("removes a page's records with all that points to them, and no other page's", async () => {
    const { ledger } = store;
    for (const pageId of ['erased', 'kept']) {
      await ledger.putChange(makeChangeRecord(now, { pageId, trackers: ['line'] }));
      await ledger.putFigure(makeFigureRecord({ pageId, trackers: ['line'] }));
      await ledger.putStatement(makeStatementRecord({ pageId, trackers: ['line'] }));
      await ledger.putPoint(makePoint({ pageId, tracker: 'line' }));
      await ledger.putPoint(makePoint({ pageId, tracker: 'a line that is no more' }));
    }
    await ledger.removePage('erased');
    await ledger.removePage('erased');
    const all = { limit: 100 };
    const left = [
      await ledger.changes({ ...all, tracker: 'line' }),
      await ledger.changes(all),
      await ledger.figures({ ...all, value: 59, current: true }),
      await ledger.figures(all),
      await ledger.statements({ ...all, speaker: 'Holt' }),
      await ledger.points('line', all),
      await ledger.points('line', { ...all, current: true }),
      await ledger.points('a line that is no more', all),
    ];
    for (const { items } of left) expect(items.map(({ pageId }) => pageId)).toEqual(['kept']);
  });

  it('finds alerts by the pages whose words they hold, and tells a blanked one to nobody', async () => {
    const { outbox } = store;
    const kept = alert({}, { id: 'told', channelId: 'desk' });
    await outbox.addAlert(kept);
    const about = await outbox.alertsAbout(kept.page.id, { limit: 10 });
    expect(about.items).toEqual([kept]);
    await outbox.blankAlert({ ...kept, page: { ...kept.page, headline: null } });
    expect(await outbox.waiting('desk', '2100-01-01T00:00:00.000Z', 10)).toEqual([]);
    expect((await outbox.alert('desk', 'told'))?.page.headline).toBeNull();
    expect(await outbox.addAlert(kept)).toBe('known');
  });

  it('lists and removes documents, small and large', async () => {
    const { versions } = store;
    await versions.putDocument('small', makeDocument('Words.', { pageId: 'papers' }));
    await versions.removeDocument('papers', 'large');
    expect((await versions.documentHashes('papers', { limit: 9 })).items).toEqual(['small']);
    await versions.removeDocument('papers', 'small');
    expect((await versions.documentHashes('papers', { limit: 9 })).items).toEqual([]);
    expect(await versions.document('papers', 'small')).toBeNull();
  });

  it('marks and removes an event, and finds it by the page that it quotes', async () => {
    const { versions } = store;
    const event = makeEvent({ id: 'tracker-disagrees:1', pageId: 'behind', otherPageId: 'ahead' });
    await versions.commitEvent(event);
    expect((await versions.eventsQuoting('ahead', { limit: 9 })).items).toEqual([event]);
    await versions.markEvent({ ...event, summary: 'Erased.' });
    expect((await versions.events('behind', { limit: 9 })).items[0]?.summary).toBe('Erased.');
    await versions.removeEvent(event);
    expect((await versions.events('behind', { limit: 9 })).items).toEqual([]);
    expect((await versions.eventsQuoting('ahead', { limit: 9 })).items).toEqual([]);
  });

  it("puts a tombstone in a page's place; its state does not come back", async () => {
    const { pages } = store;
    const page = makePage({ id: 'f'.repeat(64), watches: ['talks'] });
    await pages.create(page, firstState(page.id, now));
    const spell = { outcome: 'gone', reason: null, from: now, lastSeen: now, count: 1 } as const;
    await pages.putSpell(page.id, spell);
    const tombstone = { ...page, url: 'erased', watches: [], erased: { erasureId: 'a', at: now } };
    await pages.strip(tombstone);
    expect(await pages.get(page.id)).toEqual(tombstone);
    expect(await pages.state(page.id)).toBeNull();
    expect((await pages.spells(page.id, { limit: 9 })).items).toEqual([]);
    expect((await pages.listByWatch('talks', { limit: 9 })).items).toEqual([]);
    const late = { ...firstState(page.id, now), revision: 2 };
    expect(await pages.putState(late, page.host)).toBe('conflict');
  });
});
