import { load } from 'cheerio';
import { zipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { sha256 } from '../../../shared/adapters/local/sha256.ts';
import { zip } from '../../../shared/adapters/local/zip.ts';
import { readManifest } from '../../../shared/contracts/evidence.ts';
import type { ZipFile } from '../../../shared/ports/zip.ts';
import { checkEvidence } from '../../../shared/use-cases/evidence/check-evidence.ts';
import { makeEvidence } from '../../../shared/use-cases/evidence/make-evidence.ts';
import { eraseAsked } from '../../../shared/use-cases/removal/erase.ts';
import { planErasure } from '../../../shared/use-cases/removal/plan-erasure.ts';
import { takeStep } from '../../../shared/use-cases/triage/take-step.ts';
import { release, withhold } from '../../../shared/use-cases/withhold/withhold.ts';
import { fetched, filler, makeNewsroom, newsHtml } from '../../support/make-newsroom.ts';
import { startService } from '../../support/make-service.ts';

const held = (count: number) =>
  `The Northern Front is holding ${count} hostages, the army said. <b onclick="x()">So it is</b>.`;

let room: Awaited<ReturnType<typeof makeNewsroom>>;
let changeId = '';
beforeAll(async () => {
  room = await makeNewsroom();
  for (const count of [59, 58]) {
    const headers = { server: 'press/1', etag: '"a"', date: 'Wed, 04 Mar 2026 14:00:00 GMT' };
    room.answer(fetched(newsHtml([held(count), ...filler]), { headers }));
    await room.checkAndProject();
    room.pass(15);
  }
  const { items } = await room.store.ledger.changes({ kind: 'figure-changed', limit: 1 });
  const [record] = items;
  if (record === undefined) throw new Error('no change');
  changeId = record.change.id;
  const wanted = { state: 'closed', verdict: 'news', owner: '', note: 'They <stand> by it.' };
  await takeStep(room, record, { by: 'ana', wanted });
});

const made = (isFull: boolean) =>
  makeEvidence({ ...room, digest: sha256 }, { page: room.page, changeId, isFull });

const textOf = (files: readonly ZipFile[], name: string): string =>
  new TextDecoder().decode(files.find((file) => file.name === name)?.bytes);

const wrongIn = (files: readonly ZipFile[]) => checkEvidence(files, sha256, readManifest).wrong;

const altered = (files: readonly ZipFile[], name: string, text: string): readonly ZipFile[] =>
  files.map((file) =>
    file.name === name ? { name, bytes: new TextEncoder().encode(text) } : file,
  );

/** As somebody would who also mends the manifest's own hashes. */
function forged(files: readonly ZipFile[], name: string, text: string): readonly ZipFile[] {
  const others = altered(files, name, text);
  const manifest = JSON.parse(textOf(files, 'manifest.json')) as {
    files: { name: string; sha256: string }[];
  };
  const mended = {
    ...manifest,
    files: manifest.files.map((file) =>
      file.name === name ? { ...file, sha256: sha256(new TextEncoder().encode(text)) } : file,
    ),
  };
  return altered(others, 'manifest.json', JSON.stringify(mended));
}

test('a full pack holds both texts, both captures, headers, hashes and what the desk did', async () => {
  const files = await made(true);
  expect(files.map(({ name }) => name)).toEqual([
    'manifest.json',
    'evidence.html',
    'before.json',
    'before.page',
    'after.json',
    'after.page',
  ]);
  expect(JSON.parse(textOf(files, 'manifest.json'))).toMatchObject({
    format: 'recount-evidence',
    extent: 'full',
    triage: { verdict: 'news' },
    after: { headers: { server: 'press/1', etag: '"a"' }, withoutBytes: null },
  });
  expect(textOf(files, 'after.page')).toContain('holding 58 hostages');
  expect(wrongIn(files)).toEqual([]);
});

test('a reader’s pack holds the sentences alone, and says what is not in it', async () => {
  const files = await made(false);
  expect(files.map(({ name }) => name)).toEqual(['manifest.json', 'evidence.html']);
  expect(JSON.parse(textOf(files, 'manifest.json'))).toMatchObject({
    after: { withoutDocument: 'it was not asked for' },
  });
  expect(wrongIn(files)).toEqual([]);
});

test('its page opens offline, shows both sentences, and runs nothing of the page', async () => {
  const html = textOf(await made(true), 'evidence.html');
  const $ = load(html);
  expect($('td').eq(0).text()).toContain('holding 59 hostages');
  expect($('td').eq(1).text()).toContain('holding 58 hostages');
  expect($('script, img, link, iframe, [onclick], [href], [src]').length).toBe(0);
  expect($('ol').text()).toContain('They <stand> by it.');
  expect(html).toContain("default-src 'none'");
});

test('the same history gives the same bytes', async () => {
  expect(Buffer.from(zip.pack(await made(true)))).toEqual(Buffer.from(zip.pack(await made(true))));
});

test('a pack comes out of its file as it went in', async () => {
  const files = await made(true);
  expect(wrongIn(zip.open(zip.pack(files)))).toEqual([]);
});

describe('a pack that somebody altered', () => {
  test.each([
    [
      'a file',
      (f: readonly ZipFile[]) => altered(f, 'evidence.html', '<p>other</p>'),
      'evidence.html was altered',
    ],
    [
      'a file that is gone',
      (f: readonly ZipFile[]) => f.filter(({ name }) => name !== 'after.page'),
      'after.page is missing',
    ],
    [
      'a file that was added',
      (f: readonly ZipFile[]) => [...f, { name: 'more.txt', bytes: new Uint8Array() }],
      'more.txt was added',
    ],
    [
      'captured bytes, with the manifest mended',
      (f: readonly ZipFile[]) => forged(f, 'after.page', 'other'),
      'captured bytes are not those',
    ],
    [
      'a text, with the manifest mended',
      (f: readonly ZipFile[]) =>
        forged(f, 'after.json', textOf(f, 'after.json').replace('58', '57')),
      'text is not the one',
    ],
    [
      'a sentence of the change',
      (f: readonly ZipFile[]) =>
        altered(
          f,
          'manifest.json',
          textOf(f, 'manifest.json').replaceAll('holding 58', 'holding 57'),
        ),
      'not the one that its text holds',
    ],
    [
      'what the desk said',
      (f: readonly ZipFile[]) =>
        altered(f, 'manifest.json', textOf(f, 'manifest.json').replace('by it', 'by us')),
      'manifest.json was altered',
    ],
    [
      'a time of capture',
      (f: readonly ZipFile[]) =>
        altered(
          f,
          'manifest.json',
          textOf(f, 'manifest.json').replaceAll('"fetchedAt": "2026', '"fetchedAt": "2025'),
        ),
      'do not give its chain hash',
    ],
  ])('is told by %s', async (_, alter, told) => {
    expect(wrongIn(alter(await made(true))).join(' ')).toContain(told);
  });

  test.each([
    ['no ZIP', new TextEncoder().encode('PK is no ZIP')],
    ['a path that leads elsewhere', zipSync({ '../outside.txt': new Uint8Array(1) })],
    ['an absolute path', zipSync({ '/etc/outside': new Uint8Array(1) })],
    [
      'more than any pack holds',
      zipSync({ big: [new Uint8Array(101 * 1024 * 1024), { level: 9 }] }),
    ],
  ])('is refused: %s', (_, bytes) => {
    expect(() => zip.open(bytes)).toThrow('cannot be opened');
  });

  test('is refused when it is another ZIP', () => {
    expect(() => wrongIn([{ name: 'a.txt', bytes: new Uint8Array() }])).toThrow('no evidence pack');
  });
});

describe('over HTTP', () => {
  let service: Awaited<ReturnType<typeof startService>>;
  beforeAll(async () => {
    service = await startService({ store: room.store, archive: room.archive });
  });
  afterAll(() => service.close());
  const path = () => `/pages/${room.page.id}/changes/${changeId}/evidence.zip`;

  test('a pack is a file under the name of its change', async () => {
    const answer = await service.ask(`${path()}?full=true`);
    expect(answer.headers.get('content-disposition')).toContain(`evidence-${changeId}-full.zip`);
    const files = zip.open(new Uint8Array(await answer.arrayBuffer()));
    expect(wrongIn(files)).toEqual([]);
    expect(files).toHaveLength(6);
  });

  test('what is withheld comes out in no pack', async () => {
    const target = { page: room.page, number: 1 };
    await withhold(room, target, 'wait');
    expect((await service.ask(path())).status).toBe(404);
    await release(room, target);
    expect((await service.ask(path())).status).toBe(200);
  });
});

test('what was erased is not in a pack, and the pack says so', async () => {
  const erasing = { ...room, digest: sha256 };
  const wish = { kind: 'person' as const, page: null, names: ['Adrian Holt'] };
  const request = { wish, reason: 'asked for', by: 'desk', salt: 'a grain of salt' };
  await eraseAsked(erasing, request, await planErasure(erasing, request));
  const files = await made(true);
  expect(files.map(({ bytes }) => new TextDecoder().decode(bytes)).join('')).not.toContain('Holt');
  expect(JSON.parse(textOf(files, 'manifest.json'))).toMatchObject({
    after: { withoutDocument: 'a part of it was erased', withoutBytes: 'it was erased' },
  });
  expect(wrongIn(files)).toEqual([]);
});
