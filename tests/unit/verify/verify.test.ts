import { beforeEach, describe, expect, it } from 'vitest';
import { sha256 } from '../../../shared/adapters/local/sha256.ts';
import type { Version } from '../../../shared/domain/version.ts';
import type { Store } from '../../../shared/ports/store.ts';
import { rawKey } from '../../../shared/use-cases/check/archive-key.ts';
import { documentDigest } from '../../../shared/use-cases/check/chain.ts';
import { makeRoots } from '../../../shared/use-cases/roots/make-roots.ts';
import { rootKey, rootText } from '../../../shared/use-cases/roots/root-text.ts';
import { parseAnchors } from '../../../shared/use-cases/verify/anchors.ts';
import type { Damage } from '../../../shared/use-cases/verify/damage.ts';
import { verifyStore } from '../../../shared/use-cases/verify/verify-store.ts';
import { runCli } from '../../support/make-cli.ts';
import { fetched, filler, makeNewsroom, newsHtml } from '../../support/make-newsroom.ts';

const day = '2026-03-04';
const count = (held: number) => [`The Northern Front is holding ${held} hostages.`];

let room: Awaited<ReturnType<typeof makeNewsroom>>;

beforeEach(async () => {
  room = await makeNewsroom();
  for (const held of [59, 58, 57]) {
    room.publish(count(held));
    await room.checkAndProject();
    room.pass(30);
  }
});

async function verify(
  given: { store?: Store; anchors?: string; pageOnly?: boolean } = {},
): Promise<{ kinds: string[]; damage: Damage[]; done: Awaited<ReturnType<typeof verifyStore>> }> {
  const damage: Damage[] = [];
  const done = await verifyStore(
    { store: given.store ?? room.store, archive: room.archive, clock: room.clock, digest: sha256 },
    {
      page: given.pageOnly === true ? room.page : null,
      anchors: parseAnchors(given.anchors ?? ''),
      onPage: () => undefined,
      onDamage: (one) => damage.push(one),
    },
  );
  expect(done.damage).toBe(damage.length);
  return { kinds: damage.map(({ kind }) => kind), damage, done };
}

const putTombstone = (id: string, pageId: string = room.page.id): Promise<void> =>
  room.store.erasures.put({
    id,
    target: { kind: 'block', pageId },
    reason: 'a request',
    by: 'the desk',
    at: room.clock.now(),
    status: 'done',
    salt: 'salt',
    marks: [],
    liftedAt: null,
  });

/** The store as it would be had somebody changed version items. */
function tampered(change: (version: Version) => Version | null): Store {
  const { versions } = room.store;
  return {
    ...room.store,
    versions: {
      ...versions,
      get: async (pageId, number) => {
        const version = await versions.get(pageId, number);
        return version === null ? null : change(version);
      },
      list: async (pageId, stretch) => {
        const listed = await versions.list(pageId, stretch);
        return { ...listed, items: listed.items.flatMap((version) => change(version) ?? []) };
      },
    },
  };
}

const numbered =
  (number: number, given: Partial<Version>) =>
  (version: Version): Version =>
    version.number === number ? { ...version, ...given } : version;

describe('verify', () => {
  it('finds a history as it was recorded whole', async () => {
    const { kinds, done } = await verify();
    expect(kinds).toEqual([]);
    expect(done).toMatchObject({
      tally: { pages: 1, versions: 3, documents: 3, copies: 3 },
      vouching: { kind: 'none' },
      outsideRoots: 3,
    });
  });

  it('tells an altered time of a fetch from the chain', async () => {
    const store = tampered(numbered(2, { fetchedAt: '2026-03-04T14:31:00.000Z' }));
    const { damage } = await verify({ store });
    expect(damage[0]).toMatchObject({
      kind: 'facts-altered',
      version: 2,
      page: { url: room.page.url },
    });
  });

  it.each([
    ['headline', { headline: 'Another headline' }],
    ['origin', { imported: { source: 'warc', name: 'a', importedAt: '2026-03-04T10:00:00.000Z' } }],
    ['unconfirmed', { unconfirmed: ['elsewhere-2-0'] }],
    ['figures', { counts: { characters: 1, figures: 9, statements: 0, changes: 1 } }],
  ] as const)('tells what the chain does not cover from the document: %s', async (_, given) => {
    const { kinds, damage } = await verify({ store: tampered(numbered(2, given)) });
    expect(kinds).toContain('item-differs');
    expect(damage.every(({ version }) => version === 2)).toBe(true);
  });

  it('tells a time at which the version before was never last read', async () => {
    const store = tampered(numbered(2, { oldSeenAt: '2026-03-04T01:00:00.000Z' }));
    expect((await verify({ store })).kinds).toEqual(['item-differs', 'out-of-order']);
  });

  it('takes no mark of an erasure for an excuse that no tombstone bears out', async () => {
    const [, second] = await room.versions();
    if (second === undefined) throw new Error('no version');
    await room.archive.remove(rawKey(room.page.id, second.rawHash));
    const mark = { at: room.clock.now(), scope: 'whole', documentHash: null } as const;
    const marked = (erasureId: string) =>
      tampered(numbered(second.number, { erased: { ...mark, erasureId } }));
    expect((await verify({ store: marked('never') })).kinds).toEqual(['erasure-unknown']);
    await putTombstone('elsewhere', 'another page');
    expect((await verify({ store: marked('elsewhere') })).kinds).toEqual(['erasure-unknown']);
    await putTombstone('here');
    expect((await verify({ store: marked('here') })).kinds).toEqual([]);
  });

  it('tells a version whose hash was made to fit again by the version after it', async () => {
    const store = tampered(numbered(2, { hash: 'made up' }));
    expect((await verify({ store })).kinds).toEqual(['facts-altered', 'chain-broken']);
  });

  it('tells versions that are missing, in the middle and at the beginning', async () => {
    const without = (number: number) =>
      tampered((version) => (version.number === number ? null : version));
    expect(await verify({ store: without(2) })).toMatchObject({
      kinds: ['versions-missing'],
      damage: [{ version: 3 }],
    });
    expect((await verify({ store: without(1) })).kinds).toEqual(['versions-missing']);
  });

  it('tells copies that were changed, and copies that are not there', async () => {
    const [newest, middle] = await room.versions();
    if (newest === undefined || middle === undefined) throw new Error('no versions');
    await room.archive.remove(rawKey(room.page.id, newest.rawHash));
    await room.archive.remove(rawKey(room.page.id, middle.rawHash));
    await room.archive.put(rawKey(room.page.id, middle.rawHash), new TextEncoder().encode('x'));
    expect(await verify()).toMatchObject({
      kinds: ['copy-altered', 'copy-missing'],
      damage: [{ version: 2 }, { version: 3 }],
      done: { tally: { copies: 1 } },
    });
  });

  it('tells a document that says something else, and one that is not there', async () => {
    const [newest] = await room.versions();
    const { versions } = room.store;
    const read = async (version: Version) => {
      const document = await versions.documentOf(version);
      if (document === null || version.number !== newest?.number) return document;
      const article = { ...document.reading.article, headline: 'Talks succeed in Verun' };
      return { ...document, reading: { ...document.reading, article } };
    };
    const altered = { ...room.store, versions: { ...versions, documentOf: read } };
    expect((await verify({ store: altered })).kinds).toEqual(['document-altered']);
    const store = tampered((version) => version);
    const documentOf = (version: Version) =>
      versions.documentOf(numbered(1, { documentHash: 'gone' })(version));
    const missing = { ...store, versions: { ...store.versions, documentOf } };
    expect((await verify({ store: missing })).kinds).toEqual(['document-missing']);
  });

  it('counts what the outlet, an erasure or retention took, and calls none of it damage', async () => {
    room.answer(fetched(newsHtml([...count(56), ...filler]), { noArchive: true }));
    await room.checkAndProject();
    const [, third, second, first] = await room.versions();
    if (third === undefined || second === undefined || first === undefined)
      throw new Error('no versions');
    for (const { rawHash } of [third, second, first])
      await room.archive.remove(rawKey(room.page.id, rawHash));
    const at = room.clock.now();
    const document = await room.store.versions.documentOf(second);
    if (document === null) throw new Error('no document');
    const left = { ...document, reading: { ...document.reading, statements: [], figures: [] } };
    const documentHash = documentDigest(left, sha256);
    await room.store.versions.putDocument(documentHash, left);
    await putTombstone('e1');
    const erased = { erasureId: 'e1', at };
    await room.store.versions.mark({
      ...first,
      erased: { ...erased, scope: 'whole', documentHash: null },
    });
    await room.store.versions.mark({
      ...second,
      erased: { ...erased, scope: 'part', documentHash },
    });
    room.pass(31 * 24 * 60);
    const later = room.clock.now();
    await room.store.versions.mark({ ...third, expired: { bytesAt: later, documentAt: later } });
    const { kinds, done } = await verify();
    expect(kinds).toEqual([]);
    expect(done.tally).toMatchObject({
      versions: 4,
      documents: 2,
      copies: 0,
      erased: 1,
      erasedInPart: 1,
      documentsExpired: 1,
      copiesErased: 2,
      copiesExpired: 1,
      copiesNotAsked: 1,
    });
  });

  it.each([
    ['of the newest version', 3, '2026-04-10T10:00:00.000Z'],
    ['sooner than any retention', 2, '2026-03-20T10:00:00.000Z'],
    ['that is yet to come', 2, '2027-03-20T10:00:00.000Z'],
  ] as const)('tells a removal by retention %s', async (_, number, at) => {
    room.pass(60 * 24 * 60);
    const store = tampered(numbered(number, { expired: { bytesAt: at, documentAt: null } }));
    expect((await verify({ store })).kinds).toEqual(['expiry-unfounded']);
  });

  it('tells a copy that is there and is said never to have been kept', async () => {
    const store = tampered(numbered(2, { copyKept: false }));
    expect((await verify({ store })).kinds).toEqual(['copy-unexpected']);
  });

  it('is not misled by an erasure that passes while it reads', async () => {
    const [, second] = await room.versions();
    if (second === undefined) throw new Error('no version');
    const listed = await room.store.versions.list(room.page.id, { limit: 10 });
    await room.archive.remove(rawKey(room.page.id, second.rawHash));
    await putTombstone('e');
    const erased = {
      erasureId: 'e',
      at: room.clock.now(),
      scope: 'whole',
      documentHash: null,
    } as const;
    await room.store.versions.mark({ ...second, erased });
    const { versions } = room.store;
    const store = { ...room.store, versions: { ...versions, list: () => Promise.resolve(listed) } };
    expect((await verify({ store })).kinds).toEqual([]);
  });
});

describe('verify with daily roots', () => {
  beforeEach(async () => {
    room.pass(24 * 60);
    await makeRoots({ ...room, digest: sha256 })();
  });

  const nextRoot = async (): Promise<void> => {
    room.pass(24 * 60);
    await makeRoots({ ...room, digest: sha256 })();
  };

  const rootOf = async () => (await room.store.roots.get(day))?.root ?? '';

  it('says that nothing outside vouches for roots that are only stored', async () => {
    const { done } = await verify();
    expect(done.vouching).toEqual({ kind: 'stored', through: day });
    expect(done).toMatchObject({ damage: 0, outsideRoots: 0, tally: { rooted: 3, anchored: 0 } });
  });

  it('is vouched for by a root that was mailed', async () => {
    const mail = `Root: ${day} ${await rootOf()}\r\nRoot before: none, this is the first\r\n`;
    expect((await verify({ anchors: mail, pageOnly: true })).done).toMatchObject({
      damage: 0,
      vouching: { kind: 'handed-in', through: day, days: 1 },
      tally: { anchored: 3 },
    });
  });

  it('tells a root that is another than the one mailed, and a day that is not there', async () => {
    const anchors = `${day}=${'9f2c'.repeat(16)} 2026-03-09=${'51ab'.repeat(16)}`;
    const { kinds, done } = await verify({ anchors });
    expect(kinds).toEqual(['anchor-differs', 'anchor-differs']);
    expect(done.vouching.kind).toBe('stored');
  });

  it('tells a history that was cut at its end or forged as a whole', async () => {
    const cut = tampered((version) => (version.number === 3 ? null : version));
    expect(await verify({ store: cut })).toMatchObject({
      kinds: ['version-not-as-rooted'],
      damage: [{ version: 3, day }],
    });
    const forged = tampered(numbered(3, { hash: 'forged' }));
    expect((await verify({ store: forged })).kinds).toContain('version-not-as-rooted');
  });

  it('tells a text that does not give its root, and does without a text', async () => {
    const key = rootKey(day, await rootOf());
    await room.archive.remove(key);
    expect((await verify()).kinds).toEqual([]);
    await room.archive.put(key, new TextEncoder().encode('{"captures":[]}'));
    expect((await verify()).kinds).toEqual(['root-altered']);
  });

  it('tells a root whose stored day or predecessor is not that of its hashed text', async () => {
    await nextRoot();
    const other = { day: '2026-03-07', previous: 'another root' };
    for (const given of [{ day: other.day }, { previous: other.previous }]) {
      const roots = {
        ...room.store.roots,
        list: async (stretch: Parameters<typeof room.store.roots.list>[0]) => {
          const listed = await room.store.roots.list(stretch);
          const last = listed.items.length - 1;
          return {
            ...listed,
            items: listed.items.map((root, at) => (at === last ? { ...root, ...given } : root)),
          };
        },
      };
      expect((await verify({ store: { ...room.store, roots } })).kinds).not.toEqual([]);
    }
    expect((await verify()).kinds).toEqual([]);
  });

  it('tells a root that is not of its place, though its own hash is right', async () => {
    await nextRoot();
    const text = rootText('2026-03-06', 'another root', []);
    const root = sha256(text);
    await room.archive.put(rootKey('2026-03-06', root), new TextEncoder().encode(text));
    const stored = (await room.store.roots.newest())?.root ?? null;
    await room.store.roots.put({
      day: '2026-03-06',
      root,
      previous: stored,
      captures: 0,
      madeAt: room.clock.now(),
    });
    expect((await verify()).kinds).toEqual(['root-broken', 'root-broken']);
  });

  it('tells a day that is left out of the roots', async () => {
    const root = { day: '2026-03-06', root: 'r', previous: 'other', captures: 0, madeAt: 'now' };
    await room.store.roots.put(root);
    expect((await verify()).kinds).toEqual(['root-altered']);
  });
});

describe('recount verify', () => {
  const cli = (...argv: string[]) => runCli({ store: room.store, archive: room.archive }, ...argv);

  it('says what it checked and what vouches for it', async () => {
    const { exit, out } = await cli('verify');
    expect(exit).toBe(0);
    expect(out).toContain('1 page, 3 versions in their chains, 3 documents and 3 archived copies');
    expect(out).toContain('nothing outside this machine vouches for it');
  });

  it('lists damage with what to do, and ends with its own code', async () => {
    const [newest] = await room.versions();
    await room.archive.remove(rawKey(room.page.id, newest?.rawHash ?? ''));
    const { exit, out } = await cli('verify', '--url', room.page.id);
    expect(exit).toBe(6);
    expect(out).toContain(`${room.page.url}, version 3: the bytes that it was read from`);
    expect(out).toContain('Restore this one file');
    const { out: json } = await cli('verify', '--json');
    expect(JSON.parse(json)).toMatchObject({ damage: { count: 1, listed: [{ version: 3 }] } });
  });

  it('says what to do once, however much is damaged', async () => {
    for (const { rawHash } of await room.versions())
      await room.archive.remove(rawKey(room.page.id, rawHash));
    const { out } = await cli('verify');
    expect(out.match(/\(copy-missing\)/gu)).toHaveLength(3);
    expect(out.match(/Restore this one file/gu)).toHaveLength(1);
  });

  it('refuses an anchor that is none', async () => {
    expect(await cli('verify', '--anchor', '2026-03-04=9f2c')).toMatchObject({ exit: 2, out: '' });
    expect((await cli('verify', '--anchors', 'package.json')).exit).toBe(2);
    expect((await cli('verify', '--anchors', 'no-such-file')).exit).toBe(1);
  });

  it('takes the list that recount roots prints', async () => {
    room.pass(24 * 60);
    await makeRoots({ ...room, digest: sha256 })();
    const { out } = await cli('roots', '--json');
    const { out: plain } = await cli('roots');
    expect(parseAnchors(out)).toEqual(parseAnchors(plain));
    expect((await cli('verify', '--anchor', plain.split('  ')[0] ?? '')).out).toContain(
      `Through ${day}, 3 versions are vouched for from outside.`,
    );
  });
});
