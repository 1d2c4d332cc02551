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
const world = 'https://harbour-post.example/world';
const now = '2026-03-04T15:00:00.000Z';

let store: Store;
let folder: string;
beforeEach(async () => {
  store = makeMemoryStore({ archive: makeMemoryArchive(), clock: systemClock, digest: sha256 });
  folder = await mkdtemp(join(tmpdir(), 'recount-apply-'));
});

const cli = (...argv: string[]) => runCli({ store, now }, ...argv);

async function apply(name: string, text: string, ...options: string[]) {
  const file = join(folder, name);
  const contact = text.includes('contact:') ? '' : 'contact: desk@harbour-post.example\n';
  await writeFile(file, `${contact}${text}`);
  return cli('apply', file, '--data', folder, ...options);
}

const watching = (id: string, url = talks, more = '') =>
  `watches:\n  ${id}: { page: '${url}'${more} }\n`;

const ids = async () => (await store.watches.list({ limit: 99 })).items.map(({ id }) => id);

const pageOf = async (url: string) => {
  const id = pageIdentity({ url, selectors: {} }, sha256)?.id ?? '';
  return { page: await store.pages.get(id), state: await store.pages.state(id) };
};

describe('two files', () => {
  test('live side by side, and each prunes only its own', async () => {
    await apply('costara.yaml', watching('talks'));
    await apply('valley.yaml', watching('floods', `${talks}/floods`));
    const { out } = await apply('valley.yaml', '', '--prune');
    expect(out).toBe('- watches.floods\n0 unchanged\n');
    expect(await ids()).toEqual(['talks']);
  });

  test('one does not take over what the other manages, and then changes nothing at all', async () => {
    await apply('costara.yaml', watching('talks'));
    const text = `${watching('talks', world)}  other: { page: '${world}' }\n`;
    const { exit, out, err } = await apply('valley.yaml', text);
    expect([exit, out]).toEqual([3, '']);
    expect(err).toContain('Managed by costara.yaml already: watches.talks.');
    expect(await ids()).toEqual(['talks']);
    expect((await store.watches.get('talks'))?.target.url).toBe(talks);
  });

  test('a dry run says who holds what, and changes nothing', async () => {
    await apply('costara.yaml', watching('talks'));
    const { exit, out } = await apply('valley.yaml', watching('talks', world), '--dry-run');
    expect([exit, out]).toEqual([
      0,
      '! watches.talks is managed by costara.yaml\n0 unchanged\nNothing was changed (--dry-run).\n',
    ]);
  });

  test('a renamed file keeps its settings by its old name', async () => {
    await apply('costara.yaml', watching('talks'));
    const { out } = await apply('desk.yaml', `name: costara.yaml\n${watching('talks')}`);
    expect(out).toBe('1 unchanged\n');
  });

  test('a second file may not change who sites can write to, nor how hosts are read', async () => {
    await apply('costara.yaml', 'hosts:\n  valley-courier.example: { delay: 30s }\n');
    const other = await apply('valley.yaml', 'contact: other@harbour-post.example\n');
    expect(other.exit).toBe(3);
    expect(other.err).toContain(
      'Managed by costara.yaml already: contact (desk@harbour-post.example there).',
    );
    const faster = await apply('valley.yaml', 'hosts:\n  valley-courier.example: { delay: 2s }\n');
    expect(faster.err).toContain('hosts.valley-courier.example (30 s between two reads there)');
    expect((await apply('valley.yaml', watching('talks'))).exit).toBe(0);
    const left: unknown = JSON.parse(await readFile(join(folder, 'reader.json'), 'utf8'));
    expect(left).toMatchObject({ hostDelaysMs: { 'valley-courier.example': 30_000 } });
  });
});

test('a changed contact, time zone or host is shown before it is applied', async () => {
  await apply('recount.yaml', 'hosts:\n  valley-courier.example: { delay: 30s }\n');
  const text =
    'contact: other@harbour-post.example\ntimezone: Europe/London\nhosts:\n  harbour-post.example: { robots: ignore, why: agreed }\n';
  for (const options of [['--dry-run'], []]) {
    const { out } = await apply('recount.yaml', text, ...options);
    expect(out).toContain(
      [
        '~ contact: desk@harbour-post.example is now other@harbour-post.example',
        '~ timezone: UTC is now Europe/London',
        '- hosts.valley-courier.example: 30 s between two reads',
        '+ hosts.harbour-post.example: robots.txt is not obeyed',
        '',
      ].join('\n'),
    );
  }
  const left: unknown = JSON.parse(await readFile(join(folder, 'reader.json'), 'utf8'));
  expect(left).toMatchObject({
    timezone: 'Europe/London',
    ignoreRobotsHosts: ['harbour-post.example'],
  });
});

test('what was applied before files had names goes to the first file that names it', async () => {
  await store.channels.put({ id: 'here', settings: { kind: 'terminal' }, managedBy: 'file' });
  const { out } = await apply('recount.yaml', 'channels:\n  here: { kind: terminal }\n');
  expect(out).toBe('~ channels.here: managedBy\n0 unchanged\n');
  expect((await store.channels.get('here'))?.managedBy).toBe('file:recount.yaml');
});

test('a watch removed and another put on its page in one go keep the page followed', async () => {
  await apply('recount.yaml', watching('talks'));
  await apply('recount.yaml', watching('renamed'), '--prune');
  const { page, state } = await pageOf(talks);
  expect([page?.watches, state?.nextDueAt]).toEqual([['renamed'], now]);
});

test('one address as a page and as a section is refused before anything is changed', async () => {
  const both = `watches:\n  front: { page: '${world}' }\n  stories: { section: '${world}' }\n`;
  const { exit, err } = await apply('recount.yaml', both);
  expect(exit).toBe(1);
  expect(err).toContain(`${world} is followed by front and by stories, as a page and as a section`);
  expect(await ids()).toEqual([]);
});

test('a watch that becomes a section is read as one', async () => {
  await apply('recount.yaml', `watches:\n  front: { page: '${world}' }\n`);
  await apply('recount.yaml', `watches:\n  front: { section: '${world}', links: 'h3 a' }\n`);
  expect((await pageOf(world)).page).toMatchObject({ role: 'section', links: 'h3 a' });
});

describe('an apply that was cut short is finished by the next', () => {
  /** A store that breaks down at the nth write. */
  function breaking(at: number): Store {
    let writes = 0;
    const strike = () => {
      writes += 1;
      if (writes === at) throw new Error('the power went');
    };
    const { pages, watches } = store;
    return {
      ...store,
      watches: {
        ...watches,
        change: (id, change) => {
          strike();
          return watches.change(id, change);
        },
        remove: (id) => {
          strike();
          return watches.remove(id);
        },
      },
      pages: {
        ...pages,
        create: (page, state) => {
          strike();
          return pages.create(page, state);
        },
        change: (id, change) => {
          strike();
          return pages.change(id, change);
        },
        putState: (state, host) => {
          strike();
          return pages.putState(state, host);
        },
        unlink: (watchId, pageId) => {
          strike();
          return pages.unlink(watchId, pageId);
        },
      },
    };
  }

  const before = `watches:\n  a: { page: '${talks}', labels: [x] }\n  b: { page: '${world}' }\n  d: { page: '${talks}' }\n`;
  const after = `watches:\n  a: { page: '${world}', labels: [y] }\n  b: { page: '${world}', paused: true }\n  c: { page: '${talks}/c' }\n`;

  async function picture() {
    const pages = await Promise.all([talks, world, `${talks}/c`].map(pageOf));
    return [
      await ids(),
      pages.map(({ page, state }) => [
        page?.watches.toSorted(),
        page?.labels,
        state?.nextDueAt !== null,
      ]),
    ];
  }

  test('wherever it was cut', async () => {
    await apply('recount.yaml', before);
    await apply('recount.yaml', after, '--prune');
    const whole = await picture();
    let cuts = 0;
    for (let at = 1; at < 60; at++) {
      store = makeMemoryStore({ archive: makeMemoryArchive(), clock: systemClock, digest: sha256 });
      await apply('recount.yaml', before);
      const healthy = store;
      store = breaking(at);
      const { exit } = await apply('recount.yaml', after, '--prune');
      store = healthy;
      if (exit === 0) break;
      cuts += 1;
      await apply('recount.yaml', after, '--prune');
      expect([at, await picture()]).toEqual([at, whole]);
    }
    expect(cuts).toBeGreaterThan(8);
  });
});

describe('watch add', () => {
  test('gives a page that is followed already the new labels and cadence', async () => {
    await cli('watch', 'add', talks, '--label', 'costara');
    const { out } = await cli('watch', 'add', talks, '--label', 'talks', '--every', '5m');
    expect(out).toContain('as harbour-post-talks, which now asks for this as well');
    expect((await pageOf(talks)).page).toMatchObject({
      labels: ['costara', 'talks'],
      everyMs: 300_000,
    });
  });

  test('puts a watch by hand beside that of a file, which stays as it is', async () => {
    await apply('recount.yaml', watching('talks'));
    await cli('watch', 'add', talks, '--label', 'mine');
    expect((await pageOf(talks)).page).toMatchObject({
      watches: ['talks', 'harbour-post-talks'],
      labels: ['mine'],
    });
    expect((await apply('recount.yaml', watching('talks'))).out).toBe('1 unchanged\n');
  });

  test.each([
    [['--every', '1s'], 'The time between checks must be between 1m and 30d.'],
    [['--body', 'main >'], '“main >” is no CSS selector'],
    [['--remove', 'aside', 'p['], '“p[” is no CSS selector'],
  ])('%j is refused as in a file', async (options, words) => {
    const { exit, err } = await cli('watch', 'add', talks, ...options);
    expect(exit).toBe(2);
    expect(err).toContain(words);
    expect(await ids()).toEqual([]);
  });

  test('a feed is not turned into a page by adding its address once more', async () => {
    await cli('watch', 'add', world, '--feed');
    const { exit, err } = await cli('watch', 'add', world);
    expect(exit).toBe(1);
    expect(err).toContain('as a feed and as a page');
  });
});

test('a file that names an erased page is refused as a whole, and nothing of it is applied', async () => {
  await store.erasures.closeAddress(sha256(talks), '20260304T140000-aaaaaa');
  const { exit, err } = await apply(
    'desk.yaml',
    `watches:\n  first: { page: '${world}' }\n  second: { page: '${talks}' }\n`,
  );
  expect(exit).not.toBe(0);
  expect(err).toContain('was erased here');
  expect(await ids()).toEqual([]);
});
