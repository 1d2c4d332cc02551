import { describe, expect, test } from 'vitest';
import { forgetKnown } from '../../../shared/use-cases/check/known-page.ts';
import { makeDispatch } from '../../../shared/use-cases/dispatch/dispatch-due.ts';
import { fetched, filler, makeNewsroom, newsHtml } from '../../support/make-newsroom.ts';

const held = (count: number): string =>
  `The Northern Front still holds ${count} hostages, the Prime Minister's Office said on Tuesday.`;
const hour = 60;
const year = 365 * 24 * hour;

type Newsroom = Awaited<ReturnType<typeof makeNewsroom>>;

async function publish(desk: Newsroom, count: number) {
  desk.publish([held(count)]);
  return desk.checkAndProject();
}

const dueAt = async ({ store, page }: Newsroom) =>
  Date.parse((await store.pages.state(page.id))?.nextDueAt ?? '');

async function dispatched({ store, clock }: Newsroom): Promise<number> {
  const queue = { send: () => Promise.resolve() };
  return (await makeDispatch({ store, clock, queue })()).length;
}

describe('a clock that goes back an hour', () => {
  test('keeps versions in order by number and by time, and no change ends before it begins', async () => {
    const desk = await makeNewsroom();
    await publish(desk, 47);
    desk.pass(2 * hour);
    await publish(desk, 47);
    desk.pass(-hour);
    const report = await publish(desk, 46);
    expect(report).toMatchObject({ outcome: 'new-version', version: 2 });
    const changes = report.kind === 'checked' ? report.changes : [];
    expect(changes.map(({ kind }) => kind)).toContain('figure-changed');
    for (const { between } of changes) expect(between.oldSeenAt <= between.newSeenAt).toBe(true);
    const [second, first] = await desk.versions();
    expect((first?.fetchedAt ?? '') < (second?.fetchedAt ?? '')).toBe(true);
  });

  test('ends no spell before it began', async () => {
    const desk = await makeNewsroom();
    desk.publish([held(47)]);
    await desk.check();
    await desk.check();
    desk.pass(-hour);
    await desk.check();
    const spell = (await desk.store.pages.state(desk.page.id))?.spell;
    expect(spell).toMatchObject({ outcome: 'unchanged', count: 2 });
    expect((spell?.from ?? '') <= (spell?.lastSeen ?? '')).toBe(true);
  });

  test('still tells that a page is gone, and that it is back', async () => {
    const desk = await makeNewsroom();
    await publish(desk, 47);
    desk.pass(15);
    desk.answer({ kind: 'gone', status: 410 });
    await desk.checkAndProject();
    desk.pass(-hour);
    await desk.checkAndProject();
    await publish(desk, 47);
    expect((await desk.events()).map(({ kind }) => kind).toSorted()).toEqual([
      'page-back',
      'page-gone',
    ]);
  });

  test('still confirms a removal', async () => {
    const desk = await makeNewsroom();
    const displaced = 'At least 120 people were displaced, the mayor said.';
    desk.publish([held(47), displaced]);
    await desk.checkAndProject();
    desk.pass(15);
    await publish(desk, 47);
    desk.pass(-hour);
    await desk.checkAndProject();
    expect((await desk.events()).map(({ kind }) => kind)).toContain('change-confirmed');
  });
});

describe('a clock that was a year ahead', () => {
  async function corrected(): Promise<Newsroom> {
    const desk = await makeNewsroom();
    await publish(desk, 47);
    desk.pass(year);
    await publish(desk, 46);
    desk.pass(-year);
    return desk;
  }

  test('keeps no page waiting for a year', async () => {
    const desk = await corrected();
    desk.pass(hour);
    expect(await dispatched(desk)).toBe(1);
    await publish(desk, 46);
    expect(await dueAt(desk)).toBeLessThan(Date.parse(desk.clock.now()) + 8 * 24 * 3_600_000);
    expect(await dispatched(desk)).toBe(0);
  });

  test('makes no page look new for a year', async () => {
    const desk = await corrected();
    const { page } = desk;
    await desk.store.pages.put({ ...page, firstSeenAt: '2027-03-04T14:00:00.000Z' });
    await forgetKnown(desk.store.pages, page);
    desk.pass(hour);
    await publish(desk, 46);
    expect(await dueAt(desk)).toBeGreaterThanOrEqual(Date.parse(desk.clock.now()) + 3_600_000);
  });

  test('loses no version and no change, before or after', async () => {
    const desk = await corrected();
    for (const count of [45, 44]) {
      desk.pass(hour);
      await publish(desk, count);
    }
    const versions = await desk.versions();
    expect(versions.map(({ number }) => number)).toEqual([4, 3, 2, 1]);
    expect(versions.map(({ fetchedAt }) => fetchedAt)).toEqual(
      versions
        .map(({ fetchedAt }) => fetchedAt)
        .toSorted()
        .toReversed(),
    );
    expect(await desk.alerts()).toHaveLength(3);
  });

  test('leaves no committed fact unshown', async () => {
    const desk = await corrected();
    desk.answer(fetched(newsHtml([held(45), ...filler])));
    await desk.check();
    expect(await desk.store.versions.pending('9999-12-31T00:00:00.000Z', 9)).toHaveLength(1);
    expect(await desk.sweep()).toMatchObject({ found: 1 });
    expect(await desk.store.versions.pending('9999-12-31T00:00:00.000Z', 9)).toEqual([]);
  });
});

describe('a machine that sleeps for a year', () => {
  test('wakes to one check of each page, not to all that it missed', async () => {
    const desk = await makeNewsroom();
    await publish(desk, 47);
    desk.pass(year);
    expect(await dispatched(desk)).toBe(1);
    await publish(desk, 47);
    expect(await dispatched(desk)).toBe(0);
  });
});
