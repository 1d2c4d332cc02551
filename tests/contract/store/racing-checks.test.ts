import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { sha256 } from '../../../shared/adapters/local/sha256.ts';
import { makeMemoryArchive } from '../../../shared/adapters/memory/memory-archive.ts';
import type { PendingFact } from '../../../shared/ports/version-store.ts';
import type { CheckReport } from '../../../shared/use-cases/check/check-context.ts';
import { makeCheck } from '../../../shared/use-cases/check/check-page.ts';
import { factReader } from '../../../shared/use-cases/check/fact-reader.ts';
import { forgetKnown } from '../../../shared/use-cases/check/known-page.ts';
import { firstState } from '../../../shared/use-cases/check/next-state.ts';
import { makeProject, makeSweep } from '../../../shared/use-cases/project/project-fact.ts';
import { makeStoryClock } from '../../rehearsal/run-rehearsal.ts';
import { fetched, filler, newsHtml } from '../../support/make-newsroom.ts';
import { makePage } from '../../support/make-page.ts';
import { now, type OpenedStore, storeKinds } from '../../support/store-kinds.ts';

const held = (count: number): string => `The Northern Front is holding ${count} hostages.`;
const far = '2999-01-01T00:00:00.000Z';

/** A page whose answers are given one by one, checked over a real store. */
async function makeRaceDesk({ store }: OpenedStore) {
  const clock = makeStoryClock(now);
  const page = makePage({ firstSeenAt: clock.now() });
  await store.pages.create(page, firstState(page.id, clock.now()));
  await store.channels.put({ id: 'desk', settings: { kind: 'terminal' }, managedBy: 'hand' });
  const archive = makeMemoryArchive();
  const settings = { confirmAfterMs: 120_000, ignoreRobotsHosts: new Set<string>(), holdMs: 0 };
  const deps = { store, clock, settings };
  const check = (count: number, slot: string | null = null): Promise<CheckReport> =>
    makeCheck({
      ...deps,
      archive,
      facts: factReader,
      digest: sha256,
      reader: {
        delayMs: () => 0,
        read: () => Promise.resolve(fetched(newsHtml([held(count), ...filler]))),
      },
    })({ pageId: page.id, slot });
  const versions = async () => (await store.versions.list(page.id, { limit: 100 })).items;
  return {
    store,
    page,
    clock,
    check,
    versions,
    project: makeProject(deps),
    sweep: makeSweep(deps),
    pass: (minutes: number) => {
      clock.advance(minutes * 60_000);
    },
    alertIds: async () => (await store.outbox.waiting('desk', far, 100)).map(({ id }) => id).sort(),
    standing: async () =>
      (await store.ledger.figures({ limit: 100, current: true })).items.map(
        ({ figure }) => figure.value,
      ),
    changes: async () => (await store.ledger.changes({ limit: 100 })).items,
  };
}

const committed = (report: CheckReport): readonly PendingFact[] =>
  report.kind === 'checked' ? report.committed : [];

describe.each(storeKinds)('checks over a store $name', ({ open }) => {
  let opened: OpenedStore;
  let desk: Awaited<ReturnType<typeof makeRaceDesk>>;
  beforeEach(async () => {
    opened = await open();
    desk = await makeRaceDesk(opened);
  });
  afterEach(() => opened.close());

  it('many at once that read the same commit one version', async () => {
    await Promise.all(Array.from({ length: 6 }, () => desk.check(47)));
    expect(await desk.versions()).toHaveLength(1);
    desk.pass(15);
    await Promise.all(Array.from({ length: 6 }, () => desk.check(46)));
    expect((await desk.versions()).map(({ number }) => number)).toEqual([2, 1]);
  });

  it('many at once that read different things commit numbers without a gap, chained', async () => {
    await desk.check(47);
    desk.pass(15);
    await Promise.all([46, 45, 44, 43].map((count) => desk.check(count)));
    const versions = (await desk.versions()).toReversed();
    expect(versions.map(({ number }) => number)).toEqual(versions.map((_, index) => index + 1));
    expect(versions.slice(1).map(({ previousHash }) => previousHash)).toEqual(
      versions.slice(0, -1).map(({ hash }) => hash),
    );
    const neighbours = versions
      .slice(1)
      .map(({ articleHash }, index) => [articleHash, versions[index]?.articleHash]);
    expect(neighbours.every(([one, other]) => one !== other)).toBe(true);
  });

  it('a message that comes twice, or late, is dropped unread', async () => {
    const slot = desk.clock.now();
    expect(await desk.check(47, slot)).toMatchObject({ kind: 'checked' });
    expect(await desk.check(46, slot)).toMatchObject({ kind: 'dropped', why: 'late' });
    expect(await desk.versions()).toHaveLength(1);
  });

  it('a page that says the same is known by its state, until its history is told to forget', async () => {
    await desk.check(47);
    desk.pass(15);
    expect(await desk.check(47)).toMatchObject({ outcome: 'unchanged', version: 1 });
    const known = async () => (await desk.store.pages.state(desk.page.id))?.known;
    expect(await known()).toMatchObject({ version: 1, at: desk.clock.now() });
    await forgetKnown(desk.store.pages, desk.page);
    expect(await known()).toBeUndefined();
    desk.pass(15);
    await Promise.all([desk.check(46), desk.check(47), desk.check(46)]);
    desk.pass(15);
    await desk.check(45);
    // For an hour after a race nobody is sure who may still commit.
    desk.pass(70);
    await desk.check(45);
    const [head] = await desk.versions();
    expect(await known()).toMatchObject({ version: head?.number });
  });

  it('a revert while the projection lags is its own version, told once each', async () => {
    const facts: PendingFact[] = [];
    for (const count of [47, 46, 47]) {
      facts.push(...committed(await desk.check(count)));
      desk.pass(15);
    }
    expect(facts).toHaveLength(3);
    expect(await desk.changes()).toEqual([]);
    await desk.project(facts);
    expect(await desk.standing()).toEqual([47]);
    expect(await desk.alertIds()).toHaveLength(2);
    expect((await desk.changes())[0]?.change.reverts).toBe(1);
  });

  it('a check between a commit and its projection changes neither', async () => {
    await desk.project(committed(await desk.check(47)));
    desk.pass(15);
    const late = committed(await desk.check(46));
    desk.pass(15);
    expect(await desk.check(46)).toMatchObject({ outcome: 'unchanged', version: 2 });
    await desk.project(late);
    expect(await desk.standing()).toEqual([46]);
    expect(await desk.alertIds()).toHaveLength(1);
  });

  it('projections out of order and doubled give the ledger and the alerts of those in order', async () => {
    const facts: PendingFact[] = [];
    for (const count of [47, 46, 45]) {
      facts.push(...committed(await desk.check(count)));
      desk.pass(15);
    }
    await desk.project([...facts.toReversed(), ...facts]);
    expect(await desk.standing()).toEqual([45]);
    expect(await desk.changes()).toHaveLength(2);
    expect(await desk.alertIds()).toHaveLength(2);
  });

  it('a projection that was lost is picked up by the sweep, once', async () => {
    await desk.check(47);
    desk.pass(15);
    await desk.check(46);
    expect(await desk.sweep()).toMatchObject({ found: 2, faults: [] });
    expect(await desk.standing()).toEqual([46]);
    expect(await desk.alertIds()).toHaveLength(1);
    expect(await desk.sweep()).toMatchObject({ found: 0 });
  });
});
