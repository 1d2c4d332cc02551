import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Speaker } from '../../../shared/domain/statement.ts';
import type { Store } from '../../../shared/ports/store.ts';
import { makeSpeaker, makeStatementRecord } from '../../support/store-builders.ts';
import { type OpenedStore, storeKinds } from '../../support/store-kinds.ts';

const day = (date: string): string => `${date}T10:00:00.000Z`;

const named = (name: string): Partial<Speaker> => ({ name, surface: name, role: null });

describe.each(storeKinds)('a store $name', ({ open }) => {
  let opened: OpenedStore;
  let ledger: Store['ledger'];
  beforeAll(async () => {
    opened = await open();
    ledger = opened.store.ledger;
  });
  afterAll(() => opened.close());

  /** Records a statement as the projection does: the statement, then who said it. */
  async function says(pageId: string, speaker: Partial<Speaker>, from = day('2026-11-01')) {
    const record = makeStatementRecord(
      { pageId, from, lineage: `of ${speaker.name ?? speaker.role ?? speaker.organisation}` },
      { speaker: makeSpeaker(speaker) },
    );
    await ledger.putStatement(record);
    await ledger.putSpeaker(record);
    return record;
  }

  async function keys(startsWith?: string): Promise<readonly string[]> {
    const found: string[] = [];
    let cursor: string | null = null;
    do {
      const asked = { limit: 2, cursor, ...(startsWith === undefined ? {} : { startsWith }) };
      const listed: Awaited<ReturnType<typeof ledger.speakers>> = await ledger.speakers(asked);
      expect(listed.items.length).toBeLessThanOrEqual(2);
      found.push(...listed.items.map(({ key }) => key));
      cursor = listed.cursor;
    } while (cursor !== null);
    return found;
  }

  const pageOf = async (startsWith: string) =>
    (await ledger.speakers({ limit: 9, startsWith })).items.map(({ last }) => last.pageId);

  it('lists officials, organisations and public figures in the order of their names', async () => {
    await says('a', named('Zoe Marsh'));
    await says('a', named('Ödön Varga'));
    await says('a', { name: null, role: 'Prime Minister', organisation: 'Costara' });
    await says('a', {
      name: null,
      role: null,
      organisation: "The Prime Minister's Office",
      class: 'organisation',
    });
    await says('a', named('Adrian Holt'));
    await says('b', { ...named('Elena Ward'), class: 'public-figure' });
    expect(await keys()).toEqual([
      'adrian-holt.name',
      'elena-ward.name',
      'prime-minister-s-office.organisation',
      'prime-minister.costara.role',
      'zoe-marsh.name',
      'ödön-varga.name',
    ]);
  });

  it('finds speakers by the first letters of their names, in any case', async () => {
    expect(await keys('PRIME m')).toHaveLength(2);
    expect(await keys('a')).toEqual(['adrian-holt.name']);
    expect(await keys('Ö')).toEqual(['ödön-varga.name']);
    expect(await keys('holt')).toEqual([]);
  });

  it('never lists private and anonymous people, nor whom nothing names', async () => {
    const before = await keys();
    await says('street', { ...named('Mira Sand'), class: 'private' });
    await says('street', { ...named('Quentin Vale'), class: 'anonymous' });
    await says('street', { name: null, role: null, surface: 'he' });
    await says('street', named('x'.repeat(81)));
    await says('street', named('--'));
    expect(await keys()).toEqual(before);
  });

  it('tells of a speaker by the newest statement, in whatever order statements are projected', async () => {
    await says('old', named('Ines Moor'), day('2026-11-02'));
    await says('new', named('Ines Moor'), day('2026-11-03'));
    await says('old', named('Ines Moor'), day('2026-11-02'));
    expect(await pageOf('ines')).toEqual(['new']);
  });

  it('gives the statements of one speaker and of no other by that name or role', async () => {
    await says('p1', { ...named('Ana Pell'), role: 'minister' });
    await says('p2', { ...named('Ana Pell Duarte'), role: 'minister' });
    const { items } = await ledger.statements({ limit: 9, speakerKey: 'ana-pell.name' });
    expect(items.map(({ pageId }) => pageId)).toEqual(['p1']);
  });

  it("lists a removed page's speakers by what other pages say, and those of no other page no more", async () => {
    await says('stays', named('Tomas Reed'), day('2026-09-02'));
    await says('goes', named('Tomas Reed'), day('2026-11-03'));
    await says('goes', named('Una Frost'), day('2026-11-03'));
    await ledger.removePage('goes');
    await ledger.removePage('goes');
    expect(await pageOf('tomas')).toEqual(['stays']);
    expect(await keys('una')).toEqual([]);
    await ledger.removePage('stays');
    expect(await keys('tomas')).toEqual([]);
  });

  it('lists a speaker whose listed statement a rebuild removed by the one before it', async () => {
    await says('kept', named('Vera Lind'), day('2026-10-02'));
    const gone = await says('stray', named('Vera Lind'), day('2026-11-03'));
    const { rebuild } = opened.store;
    const entry = { kind: 'statement', record: gone } as const;
    await rebuild.remove('stray', { key: rebuild.keyOf(entry), kind: 'statement', entry });
    expect(await pageOf('vera')).toEqual(['kept']);
  });
});
