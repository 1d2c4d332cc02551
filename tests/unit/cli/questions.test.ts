import { beforeAll, describe, expect, test } from 'vitest';
import { sha256 } from '../../../shared/adapters/local/sha256.ts';
import type { Store } from '../../../shared/ports/store.ts';
import { pageIdentity } from '../../../shared/use-cases/page-identity.ts';
import { runCli } from '../../support/make-cli.ts';
import { makeNewsroom } from '../../support/make-newsroom.ts';

const url = 'https://harbour-post.example/talks';

const held = (count: number): string =>
  `The Northern Front still holds ${count} hostages, the Prime Minister's Office said on Tuesday.`;

/** A page read three times: 59, then 58, then 59 again. */
async function threeVersions(): Promise<Store> {
  const identity = pageIdentity({ url, selectors: {} }, sha256);
  const newsroom = await makeNewsroom({ page: { ...identity } });
  for (const count of [59, 58, 59]) {
    newsroom.publish([held(count)]);
    await newsroom.checkAndProject();
    newsroom.pass(15);
  }
  return newsroom.store;
}

let store: Store;
beforeAll(async () => {
  store = await threeVersions();
});

const ask = (...argv: string[]) => runCli({ store, now: '2026-03-04T15:00:00.000Z' }, ...argv);

describe('a page', () => {
  test('its history names each version and what it changed', async () => {
    const { exit, out } = await ask('history', url);
    expect(exit).toBe(0);
    expect(out).toMatch(/version 3 .*\n[^v]*figure-changed[^v]*version 2 [\s\S]*version 1 /);
    expect(out).toContain('Checks');
  });

  test('a version is shown with its figures marked', async () => {
    const { out } = await ask('show', url, '2');
    expect(out).toContain('version 2, read 2026-03-04 14:15 UTC');
    expect(out).toContain('holds [58] hostages');
  });

  test('a diff gives the facts first, then the words', async () => {
    const { out } = await ask('diff', url, '1', '2');
    expect(out.indexOf('figure-changed')).toBeGreaterThan(0);
    expect(out.indexOf('figure-changed')).toBeLessThan(out.indexOf('[-59-]{+58+}'));
  });

  test('two versions that are not neighbours are compared as well', async () => {
    const { out } = await ask('diff', url, '1', '3');
    expect(out).toContain('No fact changed.');
    expect(out).toContain('No word changed.');
  });

  test('a tracking parameter does not hide it', async () => {
    const { exit } = await ask('history', `${url}?utm_source=letter#top`);
    expect(exit).toBe(0);
  });

  test.each([
    ['https://www.harbour-post.example/talks/', `Did you mean ${url} ?`],
    ['http://harbour-post.example/talks', `Did you mean ${url} ?`],
    ['https://elsewhere.example/', 'recount watch list shows what is followed'],
  ])('an unknown address %s gets a suggestion', async (unknown, suggestion) => {
    const { exit, err } = await ask('history', unknown);
    expect(exit).toBe(4);
    expect(err).toContain(suggestion);
  });

  test('a version that is not there is told with those that are', async () => {
    const { exit, err } = await ask('show', url, '9');
    expect(exit).toBe(4);
    expect(err).toContain('has versions 1 to 3; there is no 9');
  });
});

describe('the ledger', () => {
  test('changes are listed newest first, each with both sentences', async () => {
    const { out } = await ask('changes', '--kind', 'figure-changed');
    expect(out).toContain('- The Northern Front still holds 58 hostages');
    expect(out).toContain('+ The Northern Front still holds 59 hostages');
    expect(out.indexOf('version 3')).toBeLessThan(out.indexOf('version 2'));
  });

  test('changes since a time leave out the older ones', async () => {
    const { out } = await ask('changes', '--since', '35m', '--kind', 'figure-changed', '--json');
    expect(JSON.parse(out)).toMatchObject({ items: [{ change: { version: 3 } }] });
  });

  test('changes that no note names are asked for with --no-note, and paged like the others', async () => {
    const { out } = await ask('changes', '--no-note', '--limit', '1', '--json');
    const { items, cursor } = JSON.parse(out) as { items: object[]; cursor: string | null };
    expect(items).toMatchObject([{ change: { version: 3, notice: 'none-found' } }]);
    expect(cursor).not.toBeNull();
  });

  test('which pages still say 59', async () => {
    const { out } = await ask('figures', '--value', '59', '--current');
    expect(out).toContain('59  hostages');
    expect(out).toContain(url);
  });

  test('a page that is gone is marked as such, and what it last said with it', async () => {
    const gone = await makeNewsroom({ page: { ...pageIdentity({ url, selectors: {} }, sha256) } });
    gone.publish([held(47)]);
    await gone.checkAndProject();
    gone.pass(15);
    gone.answer({ kind: 'gone', status: 410 });
    await gone.checkAndProject();
    const cli = (...argv: string[]) => runCli({ store: gone.store }, ...argv);
    const { out } = await cli('figures', '--value', '47', '--current');
    expect(out).toContain('page gone since 2026-03-04 14:15 UTC; this is what it last said');
    const { items } = JSON.parse((await cli('figures', '--current', '--json')).out) as {
      items: object[];
    };
    expect(items[0]).toMatchObject({ sight: { kind: 'gone', since: '2026-03-04T14:15:00.000Z' } });
  });

  test('a page that can be read carries no such mark', async () => {
    const { out } = await ask('figures', '--current', '--json');
    expect(JSON.parse(out)).toMatchObject({ items: [{ sight: null }] });
  });

  test('what pages said at a time', async () => {
    const { out } = await ask(
      'figures',
      '--measure',
      'hostage',
      '--at',
      '2026-03-04T14:20',
      '--json',
    );
    expect(JSON.parse(out)).toMatchObject({ items: [{ figure: { value: 58 } }] });
  });

  test('a long list is paged, and goes on where it ended', async () => {
    const first = await ask('figures', '--limit', '1', '--json');
    const { items, cursor } = JSON.parse(first.out) as { items: object[]; cursor: string };
    expect(items).toHaveLength(1);
    const next = await ask('figures', '--limit', '1', '--cursor', cursor, '--json');
    expect(next.out).not.toBe(first.out);
    expect((await ask('figures', '--limit', '1')).out).toContain('more: the same with --cursor ');
  });

  test('an unknown tracker is told with those that are there', async () => {
    const { exit, err } = await ask('changes', '--tracker', 'hostagse');
    expect(exit).toBe(4);
    expect(err).toContain('There is no tracker hostagse.');
  });

  test('an empty answer says so', async () => {
    const { exit, out } = await ask('figures', '--value', '12345');
    expect([exit, out]).toEqual([0, 'No figure is recorded for this.\n']);
  });

  test('colours are for terminals only', async () => {
    const plain = await ask('changes');
    const painted = await runCli({ store, colour: true }, 'changes');
    expect(plain.out).not.toContain('\u001b');
    expect(painted.out).toContain('\u001b[');
  });
});

describe('export', () => {
  test('everything is one JSON document a line', async () => {
    const { out } = await ask('export');
    const kinds = out
      .trim()
      .split('\n')
      .map((line) => (JSON.parse(line) as { record: string }).record);
    expect(new Set(kinds)).toEqual(new Set(['change', 'figure', 'statement']));
  });

  test('figures as CSV have a head and a line each', async () => {
    const { out } = await ask('export', 'figures', '--format', 'csv');
    const [head, ...rows] = out.trim().split('\r\n');
    expect(head).toMatch(/^url,outlet,version,from,until,value,/);
    expect(rows.some((row) => row.includes(',58,'))).toBe(true);
  });

  test('CSV of everything is wrong usage', async () => {
    const { exit, err } = await ask('export', '--format', 'csv');
    expect(exit).toBe(2);
    expect(err).toContain('name changes, figures, statements, alerts');
  });
});
