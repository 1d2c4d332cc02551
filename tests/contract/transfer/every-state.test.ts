import { describe, expect, it } from 'vitest';
import { sha256 } from '../../../shared/adapters/local/sha256.ts';
import { makeMemoryArchive } from '../../../shared/adapters/memory/memory-archive.ts';
import type { Erasure } from '../../../shared/domain/erasure.ts';
import { erase } from '../../../shared/use-cases/removal/erase.ts';
import { liftErasure } from '../../../shared/use-cases/removal/lift-erasure.ts';
import { type ErasureWish, planErasure } from '../../../shared/use-cases/removal/plan-erasure.ts';
import { makeTidy } from '../../../shared/use-cases/retention/tidy.ts';
import { takeStep } from '../../../shared/use-cases/triage/take-step.ts';
import { withhold } from '../../../shared/use-cases/withhold/withhold.ts';
import {
  bringIn,
  held,
  type Kept,
  makeEventfulHistory,
  packOf,
  pageOf,
  recordsOf,
  talks,
  textOf,
} from '../../support/make-history.ts';
import { storeKinds } from '../../support/store-kinds.ts';

const { id } = pageOf(talks);
const later = '2026-03-05T09:00:00.000Z';

const erasing = ({ store, archive }: Kept, now = later) => ({
  store,
  archive,
  digest: sha256,
  clock: { now: () => now },
});

async function page({ store }: Kept) {
  const found = await store.pages.get(id);
  if (found === null) throw new Error('no page');
  return found;
}

async function eraseIn(kept: Kept, wish: ErasureWish): Promise<Erasure> {
  const deps = erasing(kept);
  const request = { wish, reason: 'asked for by a reader', by: 'desk', salt: 'a grain of salt' };
  return erase(deps, await planErasure(deps, request));
}

const heldText = held(58);

const states: readonly (readonly [string, (kept: Kept) => Promise<unknown>])[] = [
  ['as it was recorded', () => Promise.resolve()],
  ['after its page was erased', async (k) => eraseIn(k, { kind: 'page', page: await page(k) })],
  [
    'after a version was erased',
    async (k) => eraseIn(k, { kind: 'version', page: await page(k), number: 2 }),
  ],
  [
    'after the newest version was erased',
    async (k) => eraseIn(k, { kind: 'version', page: await page(k), number: 4 }),
  ],
  [
    'after a paragraph was erased',
    async (k) => eraseIn(k, { kind: 'text', page: await page(k), text: heldText }),
  ],
  [
    'after an erasure was lifted',
    async (k) => {
      const { id: erased } = await eraseIn(k, { kind: 'page', page: await page(k) });
      await liftErasure(erasing(k), { id: erased, reason: 'a mistake' });
    },
  ],
  [
    'that a desk looked into',
    async ({ store }) => {
      const { items } = await store.ledger.changes({ pageId: id, limit: 1 });
      const [record] = items;
      if (record === undefined) throw new Error('no change');
      const wanted = { state: 'closed', verdict: 'news', owner: 'Ana', note: 'They stand by it.' };
      const deps = { store, clock: { now: () => later } };
      await takeStep(deps, record, { by: 'ana@harbour-post.example', wanted });
    },
  ],
  [
    'after a version was withheld',
    async ({ store }) =>
      withhold({ store, clock: { now: () => later } }, { page: pageOf(talks), number: 2 }, 'wait'),
  ],
  [
    'after retention took copies and texts',
    (k) =>
      makeTidy({
        ...erasing(k, '2028-03-05T09:00:00.000Z'),
        retention: { bytesMs: 30 * 86_400_000, documentsMs: 30 * 86_400_000 },
      })(),
  ],
  [
    'while one check was asked for',
    async ({ store }) => {
      const state = await store.pages.state(id);
      if (state === null) throw new Error('no state');
      await store.pages.putState(
        { ...state, revision: state.revision + 1, once: true },
        'harbour-post.example',
      );
    },
  ],
];

async function emptyStore(): Promise<Kept> {
  const kind = storeKinds.find(({ name }) => name === 'in memory');
  if (kind === undefined) throw new Error('no memory store');
  return { store: (await kind.open()).store, archive: makeMemoryArchive() };
}

describe.each(states)('a history %s', (_name, reach) => {
  it('goes in and out again byte for byte', async () => {
    const source = await makeEventfulHistory();
    await reach(source);
    const pack = await packOf(source);
    const other = await emptyStore();
    expect(await bringIn(other, pack)).toMatchObject({ refused: [], added: 1 });
    expect(await packOf(other)).toBe(pack);
  });
});

it('without settings, pages go in and out as nobody\u2019s', async () => {
  const source = await makeEventfulHistory();
  const pack = await packOf(source, { settings: false });
  const other = await emptyStore();
  await bringIn(other, await packOf(source), { settings: false });
  expect(await packOf(other, { settings: false })).toBe(pack);
  expect(await packOf(other)).toBe(pack);
});

describe('what was erased here', () => {
  it('does not come back by a pack from before: a page', async () => {
    const kept = await makeEventfulHistory();
    const old = await packOf(kept);
    await eraseIn(kept, { kind: 'page', page: await page(kept) });
    const after = await packOf(kept);
    const report = await bringIn(kept, old);
    expect(report).toMatchObject({ erased: 1, versions: 0, refused: [] });
    expect(report.settings.kept.join()).toContain('erased here');
    expect(await packOf(kept)).toBe(after);
  });

  it('does not come back by a pack from before: a paragraph', async () => {
    const kept = await makeEventfulHistory();
    const old = await packOf(kept);
    await eraseIn(kept, { kind: 'text', page: await page(kept), text: heldText });
    await bringIn(kept, old);
    expect(await packOf(kept)).not.toContain(heldText);
  });

  it('does not come in with versions that it did not have', async () => {
    const source = await makeEventfulHistory();
    const pack = await packOf(source);
    const other = await emptyStore();
    const { target, ...tombstone } = await planErasure(erasing(source), {
      wish: { kind: 'text', page: await page(source), text: heldText },
      reason: 'asked for',
      by: 'desk',
      salt: 'salt',
    });
    await other.store.erasures.put({ ...tombstone, target, status: 'done' });
    expect(await bringIn(other, pack)).toMatchObject({ added: 1, versions: 4 });
    expect(await packOf(other)).not.toContain(heldText);
    expect(await other.store.erasures.get(tombstone.id)).toMatchObject({ status: 'done' });
  });
});

describe('what a pack erases', () => {
  it('holds in the store that takes it: an older copy goes, once that is asked for', async () => {
    const source = await makeEventfulHistory();
    const other = await emptyStore();
    await bringIn(other, await packOf(source));
    await eraseIn(source, { kind: 'page', page: await page(source) });
    const pack = await packOf(source, { settings: false });
    await expect(bringIn(other, pack, { settings: false })).rejects.toThrow('--with-erasures');
    expect((await page(other)).erased).toBeUndefined();
    expect(await bringIn(other, pack, { settings: false, dryRun: true })).toMatchObject({
      erasing: [expect.any(String)],
    });
    await bringIn(other, pack, { settings: false, erasures: true });
    expect((await page(other)).erased).toBeDefined();
    expect(await packOf(other, { settings: false })).toBe(pack);
  });

  it('is taken on its word by nobody: a mark without a tombstone is refused', async () => {
    const source = await makeEventfulHistory();
    await eraseIn(source, { kind: 'version', page: await page(source), number: 2 });
    const records = recordsOf(await packOf(source)).filter(({ record }) => record !== 'erasure');
    const report = await bringIn(await emptyStore(), await textOf(records));
    expect(report.refused[0]?.why).toContain('an erasure of which the pack tells nothing');
  });
});
