import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Listed, Stretch } from '../../../shared/ports/list.ts';
import type { Store } from '../../../shared/ports/store.ts';
import {
  makeChangeRecord,
  makeFigureRecord,
  makePoint,
  makeSpeaker,
  makeStatementRecord,
} from '../../support/store-builders.ts';
import { type OpenedStore, storeKinds } from '../../support/store-kinds.ts';

const day = (date: string): string => `${date}T10:00:00.000Z`;

/** A whole list, two at a time. */
async function whole<T>(list: (at: Stretch) => Promise<Listed<T>>): Promise<readonly T[]> {
  const items: T[] = [];
  let cursor: string | null = null;
  do {
    const listed: Listed<T> = await list({ limit: 2, cursor });
    expect(listed.items.length).toBeLessThanOrEqual(2);
    items.push(...listed.items);
    cursor = listed.cursor;
  } while (cursor !== null);
  return items;
}

describe.each(storeKinds)('a store $name', ({ open }) => {
  let opened: OpenedStore;
  let ledger: Store['ledger'];
  beforeAll(async () => {
    opened = await open();
    ledger = opened.store.ledger;
  });
  afterAll(() => opened.close());

  it('lists changes over months, newest first, each once however often it is projected', async () => {
    const dates = ['2026-08-31', '2026-10-01', '2026-10-02', '2026-11-01', '2026-11-21'].map(day);
    for (const date of [...dates, ...dates]) await ledger.putChange(makeChangeRecord(date));
    const times = (since?: string, until?: string) =>
      whole((at) =>
        ledger.changes({
          ...at,
          ...(since === undefined ? {} : { since }),
          ...(until === undefined ? {} : { until }),
        }),
      ).then((records) => records.map((record) => record.change.between.newSeenAt));
    expect(await times()).toEqual(dates.toReversed());
    expect(await times(day('2026-10-02'))).toEqual(dates.slice(2).toReversed());
    expect(await times(undefined, day('2026-10-02'))).toEqual(dates.slice(0, 3).toReversed());
    expect(await times(day('2026-11-02'), day('2026-11-01'))).toEqual([]);
  });

  it('finds changes by page, kind, tracker and notice', async () => {
    const date = day('2026-11-05');
    await ledger.putChange(
      makeChangeRecord(
        date,
        { pageId: 'p#1', trackers: ['held'] },
        { id: 'wanted', kind: 'quotation-altered', notice: 'noted' },
      ),
    );
    const ids = async (query: Partial<Parameters<typeof ledger.changes>[0]>) =>
      (await ledger.changes({ limit: 50, ...query })).items.map(({ change }) => change.id);
    expect(await ids({ pageId: 'p#1' })).toEqual(['wanted']);
    expect(await ids({ kind: 'quotation-altered' })).toEqual(['wanted']);
    expect(await ids({ tracker: 'held' })).toEqual(['wanted']);
    expect(await ids({ notice: 'noted' })).toEqual(['wanted']);
    expect(await ids({ tracker: 'held', kind: 'text-edited' })).toEqual([]);
  });

  it('does not let a late projection undo a confirmation', async () => {
    const record = makeChangeRecord(day('2026-11-06'), {
      pageId: 'confirmed',
      confirmation: 'waiting',
    });
    await ledger.putChange(record);
    await ledger.confirm(record, 'confirmed');
    await ledger.putChange(record);
    const { items } = await ledger.changes({ limit: 9, pageId: 'confirmed' });
    expect(items.map(({ confirmation }) => confirmation)).toEqual(['confirmed']);
  });

  it('answers which pages still say 59', async () => {
    const first = { version: 1, from: day('2026-11-01') };
    const second = { version: 2, from: day('2026-11-02') };
    const put = (given: Parameters<typeof makeFigureRecord>[0], value: number) =>
      ledger.putFigure(makeFigureRecord(given, { value }));
    await put({ ...first, pageId: 'still' }, 59);
    await put({ ...first, pageId: 'moved' }, 59);
    await put({ ...first, pageId: 'moved', until: second.from }, 59);
    await put({ ...second, pageId: 'moved' }, 58);
    const pages = async (query: Partial<Parameters<typeof ledger.figures>[0]>) =>
      (await whole((at) => ledger.figures({ ...at, ...query }))).map(({ pageId }) => pageId);
    expect(await pages({ value: 59, current: true })).toEqual(['still']);
    expect(await pages({ value: 59, at: day('2026-11-01') })).toEqual(['still', 'moved']);
    expect(await pages({ value: 59, at: day('2026-11-03') })).toEqual(['still']);
    expect(await pages({ measure: 'hostage', current: true })).toEqual(['moved', 'still']);
    expect(await pages({ measure: 'hostage', status: 'killed' })).toEqual([]);
    expect(await pages({ pageId: 'moved' })).toEqual(['moved', 'moved']);
    expect(await pages({ pageId: 'moved', current: true })).toEqual(['moved']);
    expect(await pages({ since: day('2026-11-02') })).toEqual(['moved']);
  });

  it('does not let a late projection bring back a value that has ended', async () => {
    const standing = makeFigureRecord({ pageId: 'late' }, { value: 7 });
    await ledger.putFigure({ ...standing, until: day('2026-11-21') });
    await ledger.putFigure(standing);
    const current = await ledger.figures({ limit: 9, value: 7, current: true });
    expect(current.items).toEqual([]);
    const [record] = (await ledger.figures({ limit: 9, pageId: 'late' })).items;
    expect(record?.until).toBe(day('2026-11-21'));
  });

  it('finds figures by tracker', async () => {
    await ledger.putFigure(makeFigureRecord({ pageId: 'tracked', trackers: ['killed'] }));
    const { items } = await ledger.figures({ limit: 9, tracker: 'killed' });
    expect(items.map(({ pageId }) => pageId)).toEqual(['tracked']);
  });

  it('finds statements by whole words of name, role or organisation, in any case', async () => {
    await ledger.putStatement(makeStatementRecord({ pageId: 'said' }));
    const found = async (speaker: string) =>
      (await ledger.statements({ limit: 9, speaker })).items.length;
    expect(await found('HOLT')).toBe(1);
    expect(await found('Adrian Holt')).toBe(1);
    expect(await found('envoy')).toBe(1);
    expect(await found('Hol')).toBe(0);
    expect(await found('Adrian envoy')).toBe(0);
  });

  it('keeps private and anonymous speakers to their page', async () => {
    for (const kind of ['private', 'anonymous'] as const) {
      const speaker = makeSpeaker({ name: 'Mira Sand', role: null, class: kind });
      const record = makeStatementRecord(
        { pageId: 'street', lineage: kind, trackers: ['line'] },
        { speaker },
      );
      await ledger.putStatement(record);
    }
    const count = async (query: Partial<Parameters<typeof ledger.statements>[0]>) =>
      (await ledger.statements({ limit: 9, ...query })).items.length;
    expect(await count({ speaker: 'Sand' })).toBe(0);
    expect(await count({ tracker: 'line' })).toBe(0);
    expect(await count({ pageId: 'street' })).toBe(2);
    expect(await count({ pageId: 'street', speaker: 'Sand' })).toBe(2);
  });

  it('finds statements by topic, tracker and time', async () => {
    await ledger.putStatement(
      makeStatementRecord(
        { pageId: 'topic', from: day('2026-09-30'), trackers: ['truce'] },
        { topic: ['prisoner', 'exchange'] },
      ),
    );
    const count = async (query: Partial<Parameters<typeof ledger.statements>[0]>) =>
      (await ledger.statements({ limit: 9, ...query })).items.length;
    expect(await count({ topic: 'exchange' })).toBe(1);
    expect(await count({ topic: 'change' })).toBe(0);
    expect(await count({ tracker: 'truce' })).toBe(1);
    expect(await count({ tracker: 'truce', since: day('2026-10-01') })).toBe(0);
    expect(await count({ tracker: 'truce', at: day('2026-09-01') })).toBe(0);
  });

  it('lists the points of a tracker, and the standing ones', async () => {
    const first = makePoint({ tracker: 'line', from: day('2026-09-01') });
    const ended = { ...first, until: day('2026-10-01') };
    const second = makePoint({ tracker: 'line', version: 2, from: day('2026-10-01'), value: 58 });
    const other = makePoint({ tracker: 'line', pageId: 'other', from: day('2026-11-01') });
    for (const point of [first, ended, second, other]) await ledger.putPoint(point);
    expect(await whole((at) => ledger.points('line', at))).toEqual([other, second, ended]);
    const standing = await whole((at) => ledger.points('line', { ...at, current: true }));
    expect(standing).toEqual([other, second]);
  });
});
