import { mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { sha256 } from '../../../shared/adapters/local/sha256.ts';
import { systemClock } from '../../../shared/adapters/local/system-clock.ts';
import { makeMemoryArchive } from '../../../shared/adapters/memory/memory-archive.ts';
import { makeMemoryStore } from '../../../shared/adapters/memory/memory-store.ts';
import type { Store } from '../../../shared/ports/store.ts';
import { pageIdentity } from '../../../shared/use-cases/page-identity.ts';
import { runCli } from '../../support/make-cli.ts';

const talks = 'https://harbour-post.example/talks';
const now = '2026-03-04T15:00:00.000Z';

let store: Store;
let folder: string;
beforeEach(async () => {
  store = makeMemoryStore({ archive: makeMemoryArchive(), clock: systemClock, digest: sha256 });
  folder = await mkdtemp(join(tmpdir(), 'recount-cli-'));
});

const cli = (...argv: string[]) => runCli({ store, now }, ...argv);

async function apply(text: string, ...options: string[]) {
  const file = join(folder, 'recount.yaml');
  await writeFile(file, `contact: desk@harbour-post.example\n${text}`);
  return cli('apply', file, '--data', folder, ...options);
}

async function pageOf(url: string, selectors: { body?: string } = {}) {
  const id = pageIdentity({ url, selectors }, sha256)?.id ?? '';
  return { page: await store.pages.get(id), state: await store.pages.state(id) };
}

const watching = (more = '') => `watches:\n  talks:\n    page: ${talks}\n${more}`;

describe('apply', () => {
  test('says what it adds, and applying again changes nothing', async () => {
    const first = await apply(`${watching()}channels:\n  here: { kind: terminal }\n`);
    expect(first.out).toBe('+ channels.here\n+ watches.talks\n0 unchanged\n');
    const again = await apply(`${watching()}channels:\n  here: { kind: terminal }\n`);
    expect(again.out).toBe('2 unchanged\n');
    expect((await pageOf(talks)).state?.nextDueAt).toBe(now);
  });

  test('says which parts of a setting change, and the page follows', async () => {
    await apply(watching());
    const { out } = await apply(watching('    labels: [costara]\n    every: 5m\n'));
    expect(out).toBe('~ watches.talks: everyMs, labels\n0 unchanged\n');
    expect((await pageOf(talks)).page).toMatchObject({ labels: ['costara'], everyMs: 300_000 });
  });

  test('a dry run changes nothing', async () => {
    const { out } = await apply(watching(), '--dry-run');
    expect(out).toContain('+ watches.talks');
    expect(await store.watches.get('talks')).toBeNull();
  });

  test('what the file no longer names stays until it is pruned', async () => {
    await apply(watching());
    expect((await apply('')).out).toContain('watches.talks is no longer in the file');
    expect(await store.watches.get('talks')).not.toBeNull();
    expect((await apply('', '--prune')).out).toContain('- watches.talks');
    expect(await store.watches.get('talks')).toBeNull();
    expect((await pageOf(talks)).state?.nextDueAt).toBeNull();
  });

  test('what was made by hand is neither changed nor pruned', async () => {
    await cli('watch', 'add', talks, '--id', 'mine');
    await apply('', '--prune');
    expect(await store.watches.get('mine')).not.toBeNull();
    const clash = await apply(`watches:\n  mine: { page: ${talks} }\n`);
    expect(clash.exit).toBe(3);
    expect(clash.err).toContain('Managed by hand already: watches.mine');
  });

  test('a file with mistakes is told line by line, and nothing is changed', async () => {
    const { exit, err } = await apply(watching('    evry: 5m\n'));
    expect(exit).toBe(3);
    expect(err).toContain(
      'recount.yaml:5:5: watches.talks.evry is no setting; did you mean every?',
    );
    expect(await store.watches.get('talks')).toBeNull();
  });

  test('a watch that goes to another address leaves the old page with its history', async () => {
    await apply(watching());
    await apply('watches:\n  talks:\n    page: https://harbour-post.example/later\n');
    expect((await pageOf(talks)).state?.nextDueAt).toBeNull();
    expect((await pageOf('https://harbour-post.example/later')).page?.watches).toEqual(['talks']);
  });

  test('how pages are read is left in the data folder for the service', async () => {
    await apply('hosts:\n  valley-courier.example: { delay: 30s }\n');
    const left: unknown = JSON.parse(await readFile(join(folder, 'reader.json'), 'utf8'));
    expect(left).toMatchObject({
      contact: 'desk@harbour-post.example',
      hostDelaysMs: { 'valley-courier.example': 30_000 },
    });
  });
});

describe('watch', () => {
  test('an address gets a name of its own', async () => {
    const { out } = await cli('watch', 'add', `${talks}?utm_source=letter`);
    expect(out).toContain('as harbour-post-talks;');
    expect((await cli('watch', 'list')).out).toContain('harbour-post-talks');
  });

  test('one page under one reading is followed once', async () => {
    await cli('watch', 'add', talks);
    const { exit, out } = await cli('watch', 'add', `${talks}#top`);
    expect(exit).toBe(0);
    expect(out).toContain(`${talks} is followed already, as harbour-post-talks.\n`);
  });

  test('another reading is another page, found by its address', async () => {
    await cli('watch', 'add', talks, '--body', 'main');
    expect((await pageOf(talks)).page).toBeNull();
    expect((await pageOf(talks, { body: 'main' })).page).not.toBeNull();
    expect((await cli('history', talks)).exit).toBe(0);
  });

  test('a paused watch is never due, a resumed one at once', async () => {
    await cli('watch', 'add', talks);
    await cli('watch', 'pause', talks);
    expect((await pageOf(talks)).state?.nextDueAt).toBeNull();
    await cli('watch', 'resume', 'harbour-post-talks');
    expect((await pageOf(talks)).state?.nextDueAt).toBe(now);
  });

  test('a removed watch leaves the history', async () => {
    await cli('watch', 'add', talks);
    const { out } = await cli('watch', 'remove', 'harbour-post-talks');
    expect(out).toContain('The history of');
    expect((await pageOf(talks)).page?.watches).toEqual([]);
  });

  test('a watch of a file is changed in the file', async () => {
    await apply(watching());
    const { exit, err } = await cli('watch', 'remove', 'talks');
    expect(exit).toBe(1);
    expect(err).toContain('managed by recount.yaml: change it in the configuration file');
  });

  test.each([
    ['ftp://harbour-post.example/a', 'is no web address: write it whole'],
    ['not an address', 'is no web address: write it whole'],
    ['https://u:p@x.example/', 'must hold no user name or password'],
  ])('%s cannot be followed', async (url, reason) => {
    const { exit, err } = await cli('watch', 'add', url);
    expect(exit).toBe(2);
    expect(err).toContain(reason);
  });
});

describe('init', () => {
  test('never writes over a file', async () => {
    const file = join(folder, 'recount.yaml');
    expect((await cli('init', file)).exit).toBe(0);
    const written = await readFile(file, 'utf8');
    const again = await cli('init', file, '--contact', 'other@harbour-post.example');
    expect(again.exit).toBe(1);
    expect(again.err).toContain('is there already and was left as it is');
    expect(await readFile(file, 'utf8')).toBe(written);
  });
});
