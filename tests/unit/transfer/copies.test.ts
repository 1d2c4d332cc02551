import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { sha256 } from '../../../shared/adapters/local/sha256.ts';
import { makeMemoryArchive } from '../../../shared/adapters/memory/memory-archive.ts';
import { makeMemoryStore } from '../../../shared/adapters/memory/memory-store.ts';
import { erase } from '../../../shared/use-cases/removal/erase.ts';
import { planErasure } from '../../../shared/use-cases/removal/plan-erasure.ts';
import { importSavedCopies } from '../../../shared/wiring/transfer.ts';
import { runCli } from '../../support/make-cli.ts';
import {
  held,
  type Kept,
  packFile,
  packOf,
  pageOf,
  recordsOf,
  talks,
} from '../../support/make-history.ts';
import { fetched, filler, makeNewsroom, newsHtml } from '../../support/make-newsroom.ts';
import { storeDeps } from '../../support/store-kinds.ts';

const { id } = pageOf(talks);
const story = (count: number): string => newsHtml([held(count), ...filler]);

function emptyStore(): Kept {
  const archive = makeMemoryArchive();
  return { archive, store: makeMemoryStore({ ...storeDeps, archive }) };
}

interface WarcRecord {
  readonly date: string;
  readonly html?: string;
  readonly url?: string;
  readonly type?: string;
  readonly status?: string;
  readonly headers?: string;
  readonly more?: string;
}

function warcRecord({ type = 'response', url = talks, date, more = '', ...given }: WarcRecord) {
  const { html = '', status = '200 OK', headers = 'Content-Type: text/html\r\n' } = given;
  const isRevisit = type === 'revisit';
  const body = isRevisit ? '' : `HTTP/1.1 ${status}\r\n${headers}\r\n${html}`;
  const head = `WARC/1.1\r\nWARC-Type: ${type}\r\nWARC-Target-URI: ${url}\r\nWARC-Date: ${date}\r\n${more}`;
  return `${head}Content-Type: application/http;msgtype=response\r\nContent-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}\r\n\r\n`;
}

const warcFile = (records: readonly WarcRecord[], name = 'crawl.warc.gz'): Promise<string> =>
  packFile(Buffer.concat(records.map((record) => gzipSync(warcRecord(record)))), name);

const cli = (kept: Kept, ...argv: string[]) =>
  runCli({ ...kept, now: '2026-03-05T09:00:00.000Z' }, 'import', ...argv);

const versionsOf = async ({ store }: Kept, pageId = id) =>
  (await store.versions.list(pageId, { limit: 100 })).items.toReversed();

const march = (day: number): string => `2026-03-0${day}T08:00:00Z`;

describe('a web archive', () => {
  it('gives versions in the order of time, marked as imported and chained', async () => {
    const kept = emptyStore();
    const file = await warcFile([
      { date: march(3), html: story(58) },
      { date: march(1), html: story(59) },
      { date: march(2), html: story(59) },
    ]);
    const { exit, out } = await cli(kept, file);
    expect([exit, out]).toEqual([0, expect.stringContaining('2 versions, 1 unchanged')]);
    const [first, second] = await versionsOf(kept);
    expect(first).toMatchObject({
      number: 1,
      fetchedAt: '2026-03-01T08:00:00.000Z',
      imported: { source: 'warc', name: 'crawl.warc.gz' },
    });
    expect(second).toMatchObject({ number: 2, previousHash: first?.hash });
    const document = second === undefined ? null : await kept.store.versions.documentOf(second);
    expect(document?.imported).toEqual(second?.imported);
    expect(document?.changes[0]).toMatchObject({
      kind: 'figure-changed',
      between: { oldSeenAt: '2026-03-02T08:00:00.000Z' },
    });
  });

  it('alerts nobody, makes the page due to nobody, and fills the ledger', async () => {
    const kept = emptyStore();
    await kept.store.channels.put({
      id: 'desk',
      settings: { kind: 'terminal' },
      managedBy: 'hand',
    });
    await cli(
      kept,
      await warcFile([
        { date: march(1), html: story(59) },
        { date: march(2), html: newsHtml(filler) },
        { date: march(3), html: newsHtml(filler) },
      ]),
    );
    const later = '2100-01-01T00:00:00.000Z';
    expect(await kept.store.outbox.waiting('desk', later, 9)).toEqual([]);
    expect(await kept.store.pages.due(later, 9)).toEqual([]);
    const { items } = await kept.store.ledger.changes({ limit: 9 });
    expect(items.map(({ confirmation }) => confirmation)).toContain('confirmed');
  });

  it('brought in twice adds nothing', async () => {
    const kept = emptyStore();
    const file = await warcFile(
      [1, 2, 3].map((day) => ({ date: march(day), html: story(60 - day) })),
    );
    await cli(kept, file);
    const once = await packOf(kept);
    const { exit, out } = await cli(kept, file);
    expect([exit, out]).toEqual([
      0,
      expect.stringContaining('0 versions, 0 unchanged, 3 known before'),
    ]);
    expect(await packOf(kept)).toBe(once);
  });

  it('a revisit is the copy that it names; what is no page is counted by reason', async () => {
    const digest = 'WARC-Payload-Digest: sha1:AAAA\r\n';
    const { out } = await cli(
      emptyStore(),
      await warcFile([
        { type: 'warcinfo', date: march(1) },
        { date: march(1), html: story(59), more: digest },
        { type: 'revisit', date: march(2), more: digest },
        { type: 'revisit', date: march(2), more: 'WARC-Payload-Digest: sha1:BBBB\r\n' },
        { date: march(3), html: 'gone', status: '404 Not Found' },
        { date: march(3), html: '%PDF', headers: 'Content-Type: application/pdf\r\n' },
        { date: march(3), html: `${story(1)}${' '.repeat(11 << 20)}` },
        { date: 'yesterday', html: story(1) },
        { date: '2031-01-01T00:00:00Z', html: story(1) },
        { date: march(4), html: story(58) },
      ]),
    );
    expect(out).toContain('2 versions, 1 unchanged');
    for (const words of [
      'status than 200',
      'no HTML',
      'larger than 10 MB',
      'no date',
      'in the future',
      'not in the file',
    ])
      expect(out).toMatch(new RegExp(`Passed over: 1 that .*${words}`));
  });

  it('a copy that cannot be read as news is listed, and makes no version', async () => {
    const kept = emptyStore();
    const { out } = await cli(
      kept,
      await warcFile([
        { date: march(1), html: '<html></html>' },
        { date: march(2), html: story(59) },
      ]),
    );
    expect(out).toContain(`unreadable  2026-03-01 08:00 UTC  ${talks}`);
    expect(await versionsOf(kept)).toHaveLength(1);
  });

  it('of which only one page is wanted leaves the others out', async () => {
    const kept = emptyStore();
    const other = 'https://harbour-post.example/world/other';
    const file = await warcFile([
      { date: march(1), html: story(59) },
      { date: march(1), url: other, html: story(59) },
    ]);
    await cli(kept, file, '--url', `${talks}?utm_source=letter`);
    expect((await kept.store.pages.list({ limit: 9 })).items.map(({ url }) => url)).toEqual([
      talks,
    ]);
  });

  it.each([
    ['cut short', gzipSync(warcRecord({ date: march(1), html: story(59) })).subarray(0, -40)],
    ['with headers without end', Buffer.from(`WARC/1.0\r\nX: ${'a'.repeat(9 << 20)}`)],
    [
      'with something between its records',
      Buffer.from(`${warcRecord({ date: march(1), html: story(59) })}nonsense\r\n\r\nmore`),
    ],
  ])('%s is refused, and nothing comes in', async (_, bytes) => {
    const kept = emptyStore();
    const { exit, err } = await cli(kept, await packFile(bytes, 'crawl.warc'));
    expect(exit).toBe(1);
    expect(err).toMatch(/input\.(?:damaged|bomb)/);
    expect((await kept.store.pages.list({ limit: 9 })).items).toEqual([]);
  });
});

describe('a page that has a history here', () => {
  async function watched(): Promise<Awaited<ReturnType<typeof makeNewsroom>>> {
    const newsroom = await makeNewsroom({ page: pageOf(talks) });
    newsroom.publish([held(59)]);
    await newsroom.checkAndProject();
    return newsroom;
  }

  it('takes no older copy that says otherwise, and says how to keep it beside', async () => {
    const newsroom = await watched();
    const before = await packOf(newsroom);
    const file = await warcFile([{ date: march(1), html: story(70) }]);
    const { exit, err } = await cli(newsroom, file);
    expect(exit).toBe(1);
    expect(err).toMatch(/older than what is recorded here.*--as NAME/);
    expect(await packOf(newsroom)).toBe(before);
    const beside = await cli(newsroom, file, '--as', 'web-archive');
    expect(beside.exit).toBe(0);
    const pages = (await newsroom.store.pages.list({ limit: 9 })).items;
    expect(pages.map(({ selectors }) => selectors)).toContainEqual({ name: 'web-archive' });
    expect(await versionsOf(newsroom)).toHaveLength(1);
  });

  it('a page of saved copies goes on when it is checked, and the first change says what it rests on', async () => {
    const newsroom = await makeNewsroom();
    const kept = { ...newsroom };
    const url = newsroom.page.url;
    const real = pageOf(url);
    await cli(kept, await warcFile([{ date: march(1), url, html: story(59) }]));
    const [imported] = await versionsOf(kept, real.id);
    expect(imported?.imported?.importedAt).toBe('2026-03-05T09:00:00.000Z');
    const shown = await runCli({ store: kept.store }, 'history', real.id);
    expect(shown.out).toContain('imported from a web archive, not witnessed (crawl.warc.gz)');
  });
});

describe('a saved page', () => {
  it('comes in at the time that is given', async () => {
    const kept = emptyStore();
    const file = await packFile(story(59), 'talks.html');
    const { exit } = await cli(kept, file, '--url', talks, '--at', '2026-03-01T09:00');
    expect(exit).toBe(0);
    expect(await versionsOf(kept)).toMatchObject([
      {
        fetchedAt: '2026-03-01T09:00:00.000Z',
        imported: { source: 'saved-copy', name: 'talks.html' },
      },
    ]);
    const { out } = await runCli({ store: kept.store }, 'show', talks);
    expect(out).toContain('imported from a saved copy, not witnessed (talks.html)');
  });

  it('without a time is refused, and its file time is taken only when asked for', async () => {
    const file = await packFile(story(59), 'talks.html');
    const { exit, err } = await cli(emptyStore(), file, '--url', talks);
    expect([exit, err]).toEqual([1, expect.stringContaining('--at file-time')]);
  });

  it('says itself where and when it was saved', async () => {
    const kept = emptyStore();
    const comment = `<!--\n Page saved with SingleFile \n url: ${talks} \n saved date: Sun Mar 01 2026 10:11:12 GMT+0100 (Central European Standard Time)\n-->`;
    await cli(kept, await packFile(story(59).replace('<html', `${comment}<html`), 'talks.html'));
    expect(await versionsOf(kept)).toMatchObject([{ fetchedAt: '2026-03-01T09:11:12.000Z' }]);
  });

  it('of many parts is read as the page in it', async () => {
    const kept = emptyStore();
    const mhtml = `From: <Saved by Blink>\r\nSnapshot-Content-Location: ${talks}\r\nDate: Sun, 1 Mar 2026 09:00:00 +0000\r\nContent-Type: multipart/related;\r\n\ttype="text/html";\r\n\tboundary="b0"\r\n\r\n--b0\r\nContent-Type: text/html\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n${story(59).replaceAll('=', '=3D')}\r\n--b0--\r\n`;
    const { exit } = await cli(kept, await packFile(mhtml, 'talks.mhtml'));
    expect(exit).toBe(0);
    expect(await versionsOf(kept)).toMatchObject([
      { fetchedAt: '2026-03-01T09:00:00.000Z', number: 1 },
    ]);
  });
});

it('the identity of a page without a named reading is as it always was', () => {
  expect(pageOf(talks).id).toBe(sha256(`${talks}\n[null,null,null]`));
});

const holt =
  'The envoy Adrian Holt left the capital of Costara on Monday, his office said in a short note to reporters.';

describe('what was erased', () => {
  const tombstone = async (kept: Kept, wish: 'page' | 'text'): Promise<void> => {
    const page = await kept.store.pages.get(id);
    if (page === null) throw new Error('no page');
    const deps = { ...kept, digest: sha256, clock: { now: () => '2026-03-05T09:00:00.000Z' } };
    const asked = wish === 'page' ? { kind: wish, page } : { kind: wish, page, text: held(59) };
    const request = { wish: asked, reason: 'asked for', by: 'desk', salt: 'salt' };
    await erase(deps, await planErasure(deps, request));
  };

  it.each([[], ['--as', 'web-archive']])(
    'as a page comes back by no web archive %j',
    async (...as) => {
      const kept = emptyStore();
      const file = await warcFile([{ date: march(1), html: story(59) }]);
      await cli(kept, file);
      await tombstone(kept, 'page');
      const { exit, err } = await cli(kept, file, ...as);
      expect([exit, err]).toEqual([1, expect.stringContaining('was erased here')]);
      expect((await kept.store.pages.list({ limit: 9 })).items).toHaveLength(1);
    },
  );

  it.each([[], ['--as', 'web-archive']])(
    'as a paragraph comes back by no copy %j',
    async (...as) => {
      const kept = emptyStore();
      await cli(kept, await warcFile([{ date: march(1), html: story(59) }]));
      await tombstone(kept, 'text');
      const more = newsHtml([held(59), ...filler, holt]);
      await cli(kept, await warcFile([{ date: march(3), html: more }]), ...as);
      const pack = await packOf(kept);
      expect(pack).toContain(holt);
      expect(pack).not.toContain(held(59));
      const copies = recordsOf(pack).flatMap((r) => (r.record === 'bytes' ? [r.base64] : []));
      expect(copies.map((text) => Buffer.from(text, 'base64').toString()).join()).not.toContain(
        held(59),
      );
    },
  );
});

it('a copy never stands after what a check read while the copies came in', async () => {
  const newsroom = await makeNewsroom({ page: pageOf(talks) });
  newsroom.answer(fetched(story(40), { url: talks }));
  const copy = (day: number, bytes: () => Promise<Uint8Array>) => ({
    url: talks,
    at: `2026-02-0${day}T08:00:00.000Z`,
    source: 'warc' as const,
    file: 'crawl.warc',
    contentType: 'text/html',
    noArchive: false,
    bytes,
  });
  const bytesOf = (count: number) => new TextEncoder().encode(story(count));
  const copies = [
    copy(1, () => Promise.resolve(bytesOf(59))),
    copy(2, async () => {
      await newsroom.checkAndProject();
      return bytesOf(58);
    }),
  ];
  const report = await importSavedCopies(
    { store: newsroom.store, archive: newsroom.archive, clock: newsroom.clock, digest: sha256 },
    { copies, skipped: new Map(), close: () => Promise.resolve() },
    { dryRun: false, as: null, onProgress: () => undefined },
  );
  expect(report.refused[0]?.why).toContain('a check recorded the page');
  const versions = await versionsOf(newsroom);
  expect(versions.map(({ imported }) => imported === null)).toEqual([false, true]);
});

it('a folder is told from a file', async () => {
  const { exit, err } = await cli(emptyStore(), import.meta.dirname);
  expect([exit, err]).toEqual([expect.any(Number), expect.stringContaining('it is a folder')]);
});
