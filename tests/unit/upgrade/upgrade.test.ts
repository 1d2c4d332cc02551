import { beforeEach, describe, expect, it } from 'vitest';
import { sha256 } from '../../../shared/adapters/local/sha256.ts';
import { rawKey } from '../../../shared/use-cases/check/archive-key.ts';
import type { FactReader } from '../../../shared/use-cases/check/check-deps.ts';
import { factReader } from '../../../shared/use-cases/check/fact-reader.ts';
import {
  type UpgradeFinding,
  type UpgradeRequest,
  upgradeStore,
} from '../../../shared/use-cases/upgrade/upgrade-store.ts';
import { runCli } from '../../support/make-cli.ts';
import { makeNewsroom } from '../../support/make-newsroom.ts';
import { makeOpenTable, type OpenTable } from '../../support/open-table.ts';

const says = (count: number) => [`The Northern Front is holding ${count} hostages.`];

/** Reads every count of hostages one too high, and says so by its version. */
const other: FactReader = {
  ...factReader,
  version: 'article 99, figures 99, statements 99',
  extractor: 'article 99',
  facts: (article) => {
    const reading = factReader.facts(article);
    const figures = reading.figures.map((figure) =>
      figure.measure === 'hostage' && figure.value !== null
        ? { ...figure, value: figure.value + 1 }
        : figure,
    );
    return { ...reading, figures };
  },
};

let room: Awaited<ReturnType<typeof makeNewsroom>>;
let table: OpenTable;

beforeEach(async () => {
  table = makeOpenTable();
  room = await makeNewsroom({ table });
  room.publish(says(59));
  await room.checkAndProject();
  room.pass(30);
});

async function upgrade(given: Partial<UpgradeRequest> = {}, facts = other) {
  const findings: UpgradeFinding[] = [];
  const totals = await upgradeStore(
    { ...room, facts, digest: sha256 },
    {
      page: null,
      limit: null,
      keep: false,
      onPage: () => undefined,
      onFinding: (finding) => findings.push(finding),
      ...given,
    },
  );
  return { totals, findings };
}

const kept = () => table.dump(['REREADING', 'DOCUMENT']);
const dropBytes = async () => {
  for (const { rawHash } of await room.versions())
    await room.archive.remove(rawKey(room.page.id, rawHash));
};

describe('an upgrade', () => {
  it('says what the running reader reads otherwise, with both sentences, and writes nothing', async () => {
    const before = await kept();
    const { totals, findings } = await upgrade();
    expect(totals).toMatchObject({ pages: 1, differ: 1, readTheSame: 0, notRead: 0 });
    const [difference] = findings[0]?.differences ?? [];
    expect(difference).toMatchObject({
      kind: 'figure-changed',
      before: { value: 59, text: 'The Northern Front is holding 59 hostages.' },
      after: { value: 60 },
    });
    expect(await kept()).toEqual(before);
  });

  it('has nothing to say of what the running reader read itself', async () => {
    expect((await upgrade({}, factReader)).totals).toMatchObject({ sameReader: 1, differ: 0 });
  });

  it('says which pages cannot be read again, and why', async () => {
    await dropBytes();
    const { totals, findings } = await upgrade();
    expect(totals.notRead).toBe(1);
    expect(findings[0]?.notRead).toContain('no copy of its bytes');
  });

  it('keeps what it read, so that the next check compares like with like without the bytes', async () => {
    await upgrade({ keep: true });
    await dropBytes();
    expect((await upgrade()).totals.notRead).toBe(0);
    room.readWith(other);
    const same = await room.checkAndProject();
    expect(same).toMatchObject({ outcome: 'unchanged' });
    room.publish(says(58));
    const report = await room.checkAndProject();
    expect(report.kind === 'checked' && report.changes).toMatchObject([
      { kind: 'figure-changed', before: { value: 60 }, after: { value: 59 } },
    ]);
  });

  it('makes no version, no change and no alert, and leaves the original as it was', async () => {
    const [original] = await room.versions();
    await upgrade({ keep: true });
    await upgrade({ keep: true });
    expect(await room.versions()).toEqual([original]);
    expect(await room.alerts()).toEqual([]);
    expect((await table.dump(['REREADING'])).length).toBe(1);
    if (original === undefined) throw new Error('no version');
    const document = await room.store.versions.documentOf(original);
    expect(document?.reading.figures[0]?.value).toBe(59);
  });

  it('keeps what a check had to read again, once', async () => {
    room.readWith(other);
    room.publish([...says(59), 'The bells of Port Ansel were rung at noon on Wednesday.']);
    await room.checkAndProject();
    expect((await table.dump(['REREADING'])).length).toBe(1);
  });

  it('uses nothing that was read beside a document that an erasure changed', async () => {
    await upgrade({ keep: true });
    const [version] = await room.versions();
    if (version === undefined) throw new Error('no version');
    const at = room.clock.now();
    const erased = { erasureId: 'e', at, scope: 'whole', documentHash: null } as const;
    await room.store.versions.mark({ ...version, erased });
    const { findings } = await upgrade();
    expect(findings[0]?.notRead).toBe('it is erased');
  });
});

it('recount upgrade counts, and refuses a limit that is none', async () => {
  const cli = (...argv: string[]) => runCli({ store: room.store, archive: room.archive }, ...argv);
  const { exit, out } = await cli('upgrade', '--dry-run');
  expect({ exit, out }).toMatchObject({ exit: 0 });
  expect(out).toContain('1 page: 1 read by the running reader already');
  expect(out).toContain('Nothing was written');
  expect((await cli('upgrade', '--limit', '0')).exit).toBe(2);
});
