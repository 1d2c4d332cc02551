import { expect, it } from 'vitest';
import { sha256 } from '../../../shared/adapters/local/sha256.ts';
import { makeMemoryArchive } from '../../../shared/adapters/memory/memory-archive.ts';
import { chainHash } from '../../../shared/use-cases/check/chain.ts';
import { runCli } from '../../support/make-cli.ts';
import {
  bringIn,
  type Kept,
  makeEventfulHistory,
  packFile,
  packOf,
  recordsOf,
  talks,
  textOf,
} from '../../support/make-history.ts';
import { storeKinds } from '../../support/store-kinds.ts';

async function emptyStore(): Promise<Kept> {
  const kind = storeKinds.find(({ name }) => name === 'in memory');
  if (kind === undefined) throw new Error('no memory store');
  return { store: (await kind.open()).store, archive: makeMemoryArchive() };
}

const cli = (kept: Kept, ...argv: string[]) =>
  runCli({ ...kept, now: '2026-03-05T09:00:00.000Z' }, ...argv);

it.each([
  ['as it was recorded', []],
  [
    'after a version was erased',
    ['erase', talks, '--version-number', '2', '--reason', 'asked', '--yes'],
  ],
  [
    'after a version was withheld',
    ['withhold', talks, '--version-number', '2', '--reason', 'wait'],
  ],
])('by the command line a history %s goes out, in and out again the same', async (_name, argv) => {
  const source = await makeEventfulHistory();
  if (argv.length > 0) expect((await cli(source, ...argv)).exit).toBe(0);
  const { out: pack } = await cli(source, 'export', 'history');
  const other = await emptyStore();
  const { exit, out } = await cli(other, 'import', await packFile(pack));
  expect([exit, out]).toEqual([0, expect.stringContaining('1 page is new')]);
  expect((await cli(other, 'export', 'history')).out).toBe(pack);
  expect((await cli(other, 'verify')).exit).toBe(0);
});

it('settings come only when they are asked for, and the output says what was left out', async () => {
  const source = await makeEventfulHistory();
  const { out: pack } = await cli(source, 'export', 'history', '--with-settings');
  const file = await packFile(pack);
  const other = await emptyStore();
  expect((await cli(other, 'import', file)).out).toContain('--with-settings takes');
  expect((await other.store.channels.list({ limit: 9 })).items).toEqual([]);
  expect((await cli(other, 'import', file, '--with-settings')).out).toContain('come unproven');
  expect((await other.store.watches.list({ limit: 9 })).items).toHaveLength(1);
});

it('a version from before the one that it follows is refused', async () => {
  let previousHash: string | null = null;
  const records = recordsOf(await packOf(await makeEventfulHistory())).map((record) => {
    if (record.record !== 'version') return record;
    const { version } = record;
    const early = version.number === 3 ? '2026-01-01T00:00:00.000Z' : version.fetchedAt;
    const facts = { ...version, fetchedAt: early, previousHash };
    previousHash = chainHash(facts, sha256);
    return { ...record, version: { ...facts, hash: previousHash } };
  });
  const { refused } = await bringIn(await emptyStore(), await textOf(records));
  expect(refused[0]?.why).toContain('version 3 is from before');
});
