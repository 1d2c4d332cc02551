import { gzipSync } from 'node:zlib';
import { beforeAll, describe, expect, it } from 'vitest';
import { sha256 } from '../../../shared/adapters/local/sha256.ts';
import { makeMemoryArchive } from '../../../shared/adapters/memory/memory-archive.ts';
import { makeMemoryStore } from '../../../shared/adapters/memory/memory-store.ts';
import type { PackRecord } from '../../../shared/domain/pack.ts';
import { canonicalForm, chainHash } from '../../../shared/use-cases/check/chain.ts';
import {
  bringIn,
  held,
  type Kept,
  packOf,
  pageOf,
  recordsOf,
  talks,
  textOf,
} from '../../support/make-history.ts';
import { makeNewsroom } from '../../support/make-newsroom.ts';
import { storeDeps } from '../../support/store-kinds.ts';

const { id } = pageOf(talks);

function emptyStore(): Kept {
  const archive = makeMemoryArchive();
  return { archive, store: makeMemoryStore({ ...storeDeps, archive }) };
}

async function readTimes(counts: readonly number[]): Promise<Kept> {
  const newsroom = await makeNewsroom({ page: pageOf(talks) });
  for (const count of counts) {
    newsroom.publish([held(count)]);
    await newsroom.checkAndProject();
    newsroom.pass(15);
  }
  return newsroom;
}

let pack: string;
let records: PackRecord[];
beforeAll(async () => {
  pack = await packOf(await readTimes([59, 58]));
  records = recordsOf(pack);
});

/** The pack with some of its records made otherwise, and whole all the same. */
async function altered(alter: (record: PackRecord) => unknown): Promise<string> {
  const kept = records.map(alter).filter((record) => record !== null);
  return textOf(kept as PackRecord[]);
}

const versionsOf = (number: number, given: object) => (record: PackRecord) =>
  record.record === 'version' && record.version.number === number
    ? { ...record, version: { ...record.version, ...given } }
    : record;

describe('a pack that is not whole changes nothing', () => {
  const cases: readonly (readonly [name: string, code: string, make: () => string | Uint8Array])[] =
    [
      ['cut short', 'pack.damaged', () => pack.slice(0, -200)],
      ['cut at a line', 'pack.damaged', () => pack.split('\n').slice(0, -2).join('\n')],
      ['with one digit altered', 'pack.damaged', () => pack.replace('59 hostages', '57 hostages')],
      ['with a line taken out', 'pack.damaged', () => without(pack, 3)],
      ['with a line after its end', 'pack.damaged', () => `${pack}{"record":"end"}\n`],
      ['that is no pack', 'pack.damaged', () => '{"record":"change"}\n'],
      ['of nothing', 'pack.damaged', () => ''],
      ['cut inside its gzip', 'input.damaged', () => gzipSync(pack).subarray(0, -30)],
      ['of a newer format', 'pack.newer', () => newer(pack)],
      ['with a line without end', 'pack.too-large', () => gzipSync(Buffer.alloc(65 << 20, 'a'))],
    ];

  it.each(cases)('a pack %s is refused (%s)', async (_, code, make) => {
    const kept = emptyStore();
    await expect(bringIn(kept, make())).rejects.toMatchObject({ code });
    expect((await kept.store.pages.list({ limit: 9 })).items).toEqual([]);
    expect((await kept.store.channels.list({ limit: 9 })).items).toEqual([]);
  });
});

const without = (text: string, line: number): string =>
  text
    .split('\n')
    .filter((_, index) => index !== line)
    .join('\n');

function newer(text: string): string {
  const lines = text.trim().split('\n').slice(1, -1);
  const body = ['{"format":2,"record":"recount-history","sealed":true}', ...lines];
  const whole = `${body.join('\n')}\n`;
  const end = { record: 'end', lines: body.length, sha256: sha256(whole) };
  return `${whole}${JSON.stringify(end)}\n`;
}

describe('a page that is not sound is refused, and nothing of it is written', () => {
  const other = pageOf('https://harbour-post.example/other');
  const cases: readonly (readonly [why: RegExp, alter: (record: PackRecord) => unknown])[] = [
    [/does not follow the one before/, versionsOf(2, { previousHash: 'b'.repeat(64) })],
    [
      /not what its place in the chain says/,
      versionsOf(2, { fetchedAt: '2026-03-04T15:00:00.000Z' }),
    ],
    [/version 3 stands where version 2 should/, versionsOf(2, { number: 3 })],
    [/does not fit its document/, versionsOf(1, { headline: 'Talks are over' })],
    [
      /does not fit its document/,
      versionsOf(1, { counts: { characters: 1, figures: 0, statements: 0, changes: 9 } }),
    ],
    [/has no document/, (record) => (record.record === 'document' ? null : record)],
    [
      /without its version/,
      (record) => (record.record === 'version' && record.version.number === 2 ? null : record),
    ],
    [
      /not what its hash says/,
      (record) => (record.record === 'document' ? { ...record, hash: 'c'.repeat(64) } : record),
    ],
    [
      /not what their hash says/,
      (record) => (record.record === 'bytes' ? { ...record, base64: 'aGVsbG8=' } : record),
    ],
    [/not the one that it names/, withOtherDocument],
    [
      /its id is not the one/,
      (record) =>
        record.record === 'page'
          ? { ...record, page: { ...record.page, id: 'd'.repeat(64) } }
          : record,
    ],
    [
      /another page stands among its own/,
      (record) => (record.record === 'bytes' ? { ...record, pageId: other.id } : record),
    ],
    [
      /claims another address/,
      (record) =>
        record.record === 'version' && record.version.number === 2
          ? { record: 'alias', pageId: id, urlHash: sha256(other.url) }
          : record,
    ],
  ];

  it.each(cases)('%s', async (why, alter) => {
    const kept = emptyStore();
    const { refused, added } = await bringIn(kept, await altered(alter));
    expect(added).toBe(0);
    expect(refused[0]?.why).toMatch(why);
    expect(await kept.store.pages.get(id)).toBeNull();
    expect(await kept.store.versions.head(id)).toBeNull();
  });

  it('a version that was forged with a chain of its own is refused where the page is known', async () => {
    const kept = await readTimes([59, 58, 57]);
    const before = await packOf(kept);
    const last = { previous: '' };
    const forged = await altered((record) => forge(record, last));
    const { refused } = await bringIn(kept, forged);
    expect(refused).toMatchObject([{ url: talks }]);
    expect(refused[0]?.why).toContain('another history');
    expect(await packOf(kept)).toBe(before);
  });
});

/** A document that was swapped for another, under its own hash. */
function withOtherDocument(record: PackRecord): unknown {
  if (record.record !== 'document') return record;
  const document = { ...record.document, finalUrl: 'https://harbour-post.example/forged' };
  return { ...record, hash: sha256(canonicalForm(document)), document };
}

/** A chain that holds, of an article that was never read. */
function forge(record: PackRecord, last: { previous: string; document?: string }): unknown {
  if (record.record === 'bytes') return null;
  if (record.record === 'document') {
    const document = { ...record.document, finalUrl: 'https://harbour-post.example/forged' };
    last.document = sha256(canonicalForm(document));
    return { ...record, hash: last.document, document };
  }
  if (record.record !== 'version') return record;
  const facts = {
    ...record.version,
    documentHash: last.document ?? '',
    previousHash: last.previous === '' ? null : last.previous,
  };
  last.previous = chainHash(facts, sha256);
  return { ...record, version: { ...facts, hash: last.previous } };
}

describe('records of wrong shapes', () => {
  const line = (text: string) => pack.replace('\n', `\n${text}\n`);
  it.each([
    '{"record":"watch","__proto__":{"polluted":true},"setting":{}}',
    '{"record":"constructor"}',
    `{"record":"alias","pageId":"../../${'a'.repeat(58)}","urlHash":"${'a'.repeat(64)}"}`,
    `{"record":"bytes","pageId":"${'a'.repeat(64)}","hash":"/etc/passwd","base64":""}`,
    '['.repeat(100_000),
    'null',
  ])('%.60s… is no record of a pack', async (text) => {
    await expect(bringIn(emptyStore(), line(text))).rejects.toMatchObject({ code: 'pack.damaged' });
    expect(Reflect.get({}, 'polluted')).toBeUndefined();
  });
});

describe('a page that is known already', () => {
  it('goes on where the pack knows more of the same history', async () => {
    const kept = await readTimes([59]);
    expect(await bringIn(kept, pack)).toMatchObject({ extended: 1, versions: 1, refused: [] });
    expect((await kept.store.versions.head(id))?.number).toBe(2);
    const changes = await kept.store.ledger.changes({ limit: 9, kind: 'figure-changed' });
    expect(changes.items).toHaveLength(1);
    expect(await kept.store.outbox.waiting('desk', '2100-01-01T00:00:00.000Z', 9)).toEqual([]);
  });

  it('stays as it is where this store knows more', async () => {
    const kept = await readTimes([59, 58, 57]);
    const before = await packOf(kept);
    expect(await bringIn(kept, pack)).toMatchObject({ known: 1, versions: 0, refused: [] });
    expect(await packOf(kept)).toBe(before);
  });

  it('a try says what would come in, and writes nothing', async () => {
    const kept = emptyStore();
    expect(await bringIn(kept, pack, { dryRun: true })).toMatchObject({ added: 1, versions: 2 });
    expect(await kept.store.pages.get(id)).toBeNull();
  });

  it('without settings nobody follows it, and it is never due', async () => {
    const kept = emptyStore();
    await bringIn(kept, pack, { settings: false });
    expect((await kept.store.pages.get(id))?.watches).toEqual([]);
    expect(await kept.store.pages.due('2100-01-01T00:00:00.000Z', 9)).toEqual([]);
    expect((await kept.store.channels.list({ limit: 9 })).items).toEqual([]);
  });

  it('an import that stopped anywhere is finished by importing again', async () => {
    const whole = emptyStore();
    await bringIn(whole, pack);
    for (let writes = 0; writes < 60; writes += 3) {
      const kept = emptyStore();
      await bringIn(stopping(kept, writes), pack).catch(() => undefined);
      await bringIn(kept, pack);
      expect(await packOf(kept)).toBe(pack);
      const all = { limit: 100 };
      expect(await kept.store.ledger.changes(all)).toEqual(await whole.store.ledger.changes(all));
    }
  });
});

/** A store that dies at a write. */
function stopping({ store, archive }: Kept, after: number): Kept {
  let left = after;
  const guarded = <T extends object>(part: T): T =>
    new Proxy(part, {
      get: (target, name) => {
        const value: unknown = Reflect.get(target, name);
        if (typeof value !== 'function') return value;
        const isWrite = /^(?:put|restore|create|commit|mark|confirm)/.test(String(name));
        return (...args: unknown[]): unknown => {
          if (isWrite && left-- <= 0) throw new Error('the process was killed');
          return Reflect.apply(value, target, args);
        };
      },
    });
  return {
    archive,
    store: {
      ...store,
      pages: guarded(store.pages),
      versions: guarded(store.versions),
      ledger: guarded(store.ledger),
    },
  };
}
