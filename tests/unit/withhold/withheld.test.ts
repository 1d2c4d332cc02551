import { beforeEach, describe, expect, test } from 'vitest';
import { allCommands } from '../../../functions/cli/specs/all.ts';
import { isShownEvent } from '../../../shared/use-cases/withhold/shown.ts';
import { readWithheld } from '../../../shared/use-cases/withhold/withheld.ts';
import { runCli } from '../../support/make-cli.ts';
import { makeRemovalDesk, type RemovalDesk, url } from '../removal/desk.ts';

const held = (count: string): string =>
  `The Northern Front still holds ${count} hostages, the army said on Tuesday.`;

/** In words and digits that stand nowhere else: only version 2 says it. */
const secret = /4,?711/;

let desk: RemovalDesk;
let pageId: string;
const cli = (...argv: string[]) =>
  runCli({ store: desk.store, archive: desk.archive, now: desk.clock.now() }, ...argv);

/** Versions that say 59, 4,711 and 60; only the second is worth withholding. */
beforeEach(async () => {
  desk = await makeRemovalDesk();
  pageId = await desk.follow(url);
  await desk.publish(pageId, [held('59')]);
  await desk.publish(pageId, [held('4,711')], { headline: 'Headline with 4711 in it' });
  await desk.publish(pageId, [held('60')]);
});

const withholdSecond = () =>
  cli('withhold', url, '--version-number', '2', '--reason', 'a mix-up at the agency');

/** How each command that asks the history is called here. */
const questions: Readonly<Record<string, readonly string[]>> = {
  history: ['history', url],
  show: ['show', url, '2'],
  diff: ['diff', url, '1', '2'],
  changes: ['changes'],
  figures: ['figures'],
  statements: ['statements'],
  search: ['search', 'headline'],
  'tracker test': ['tracker', 'test', 'held'],
  'rule test': ['rule', 'test'],
  alerts: ['alerts'],
  export: ['export'],
};

describe('what is withheld', () => {
  // What serve answers is asked over HTTP: tests/unit/api.
  // Speakers are listed by their newest statement alone, and what is tracked is not suggested: below.
  const asking = allCommands.filter(
    ({ name, group }) =>
      (group === 'Ask' && !['serve', 'speakers', 'tracker suggest'].includes(name)) ||
      name === 'export',
  );

  test('a tracker is suggested by what is not withheld', async () => {
    await desk.store.trackers.remove('held');
    expect((await cli('tracker', 'suggest')).out).toMatch(/59|4,711|60/);
    await cli('withhold', url, '--reason', 'a mix-up at the agency');
    expect((await cli('tracker', 'suggest')).out).not.toMatch(/59|4,711|60|hostage/);
  });

  test('a speaker is listed by the newest statement that is not withheld', async () => {
    expect((await cli('speakers')).out).toContain('60');
    await cli('withhold', url, '--version-number', '3', '--reason', 'a mix-up at the agency');
    const { out } = await cli('speakers', 'army');
    expect(out).toContain('4,711');
    expect(out).not.toContain('60');
    await cli('withhold', url, '--reason', 'a mix-up at the agency');
    expect((await cli('speakers', 'army')).out).toContain('begins so');
  });

  test.each(asking.map(({ name }) => name))('is in no answer of %s', async (name) => {
    const argv = questions[name];
    if (argv === undefined) throw new Error(`${name} asks the history: say here how it is called`);
    await desk.deliver();
    expect((await cli(...argv)).out).toMatch(secret);
    await withholdSecond();
    for (const json of name === 'export' ? [[]] : [[], ['--json']]) {
      const { out, err } = await cli(...argv, ...json);
      expect(out + err).not.toMatch(secret);
    }
    await cli('release', url, '--version-number', '2');
    expect((await cli(...argv)).out).toMatch(secret);
  });

  test('says so where leaving it out would mislead', async () => {
    await withholdSecond();
    const line = 'withheld since 2026-03-04 14:45 UTC: a mix-up at the agency';
    expect((await cli('history', url)).out).toContain(line);
    expect((await cli('show', url, '2')).out).toContain(line);
    const diff = await cli('diff', url, '1', '2');
    expect(diff.exit).toBe(4);
    expect(diff.err).toContain(line.replace('withheld', 'is withheld'));
  });

  test('takes the changes with it that quote it, before or after, and no others', async () => {
    await withholdSecond();
    expect((await cli('changes')).out).toContain('No change is recorded');
    expect((await cli('show', url, '3')).out).toMatch(/\[60\] hostages/);
    expect((await cli('figures', '--current')).out).toContain('60');
  });

  test('can be a whole page, with the versions to come', async () => {
    await cli('withhold', url, '--reason', 'under embargo');
    await desk.publish(pageId, [held('61')]);
    for (const argv of [['changes'], ['figures'], ['statements'], ['show', url]])
      expect((await cli(...argv)).out).not.toMatch(/5[89]|6[01] hostages/);
    expect((await cli('history', url)).out).toMatch(/version 4 .*\n {2}withheld since/);
    const { items } = await desk.store.versions.list(pageId, { limit: 10 });
    expect(items).toHaveLength(4);
  });

  test('leaves an answer as long as it was asked for, and its cursor sound', async () => {
    for (const count of ['61', '62', '63']) await desk.publish(pageId, [held(count)]);
    await withholdSecond();
    const answer = await cli('changes', '--kind', 'figure-changed', '--limit', '2', '--json');
    const first = JSON.parse(answer.out) as { items: object[]; cursor: string };
    expect(first.items).toHaveLength(2);
    const next = await cli(
      'changes',
      '--limit',
      '9',
      '--cursor',
      first.cursor,
      '--json',
      '--kind',
      'figure-changed',
    );
    expect(JSON.parse(next.out)).toMatchObject({ items: [{ change: { version: 4 } }] });
  });

  test('still verifies, and is in a history that is exported', async () => {
    await withholdSecond();
    expect((await cli('verify')).exit).toBe(0);
    expect((await cli('export', 'history')).out).toMatch(secret);
  });

  test('cannot be rehearsed with', async () => {
    await cli('withhold', url, '--reason', 'under embargo');
    const { exit, err } = await cli('rehearse', url);
    expect(exit).toBe(4);
    expect(err).toContain('is withheld since');
  });
});

const statuses = async () =>
  (await desk.store.outbox.deliveries({ limit: 20 })).items.map(({ status }) => status);

describe('an alert of it', () => {
  test('whose turn comes meanwhile is recorded as withheld, and a release does not send it', async () => {
    await cli('withhold', url, '--reason', 'under embargo');
    const { sent } = await desk.deliver();
    expect(sent).toEqual([]);
    expect(await statuses()).toEqual(['withheld']);
    await cli('release', url);
    desk.clock.advance(24 * 3_600_000);
    expect((await desk.deliver()).sent).toEqual([]);
    expect((await cli('alerts')).out).toContain('withheld 2026-03-04');
  });

  test('is left out of a message that tells other things', async () => {
    await desk.publish(pageId, [held('61')]);
    await withholdSecond();
    await desk.deliver();
    const { items } = await desk.store.outbox.deliveries({ limit: 20 });
    const [message] = items;
    expect(items).toMatchObject([{ status: 'sent' }]);
    expect(message?.withheld?.length).toBeGreaterThan(0);
    expect(message?.withheld?.length).toBeLessThan(message?.alertIds.length ?? 0);
  });

  test('to come is not sent while the page is withheld', async () => {
    await desk.deliver();
    await cli('withhold', url, '--reason', 'under embargo');
    await desk.publish(pageId, [held('61')]);
    await desk.deliver();
    expect((await statuses()).filter((status) => status === 'withheld')).toHaveLength(1);
  });
});

test('what a withheld page says on a tracker is not held against another outlet', async () => {
  const other = 'https://meridian-wire.example/talks';
  const otherId = await desk.follow(other);
  await desk.publish(otherId, [held('60')], { url: other });
  await cli('withhold', url, '--reason', 'under embargo');
  await desk.publish(pageId, [held('64')]);
  await desk.publish(otherId, [held('60'), 'More of it later.'], { url: other });
  const { items } = await desk.store.versions.events(otherId, { limit: 10 });
  expect(items.filter(({ otherPageId }) => otherPageId === pageId)).toEqual([]);
});

test('a disagreement that was recorded before is not shown while the other page is withheld', async () => {
  const other = 'https://meridian-wire.example/talks';
  const otherId = await desk.follow(other);
  await desk.publish(otherId, [held('60')], { url: other });
  await desk.publish(pageId, [held('64')]);
  await desk.publish(otherId, [held('60'), 'More of it later.'], { url: other });
  const { items } = await desk.store.versions.events(otherId, { limit: 10 });
  const differs = items.filter(({ otherPageId }) => otherPageId === pageId);
  expect(differs).toMatchObject([{ kind: 'tracker-disagrees' }]);
  await cli('withhold', url, '--reason', 'under embargo');
  const withheld = await readWithheld(desk.store);
  expect(differs.filter((event) => isShownEvent(withheld, event))).toEqual([]);
  expect((await cli('history', other)).out).not.toContain('64');
});

describe('withholding', () => {
  test('again changes the reason only, releasing again changes nothing', async () => {
    await withholdSecond();
    desk.clock.advance(60_000);
    await cli('withhold', url, '--version-number', '2', '--reason', 'another\u001b[31m reason');
    const { out } = await cli('withheld', '--json');
    expect(JSON.parse(out)).toMatchObject({
      items: [{ number: 2, at: '2026-03-04T14:45:00.000Z', reason: 'another\ufffd[31m reason' }],
    });
    expect((await cli('release', url, '--version-number', '2')).out).toContain('released');
    const again = await cli('release', url, '--version-number', '2');
    expect([again.exit, again.out]).toEqual([0, `version 2 of ${url}: was not withheld.\n`]);
    expect((await cli('withheld')).out).toBe('Nothing is withheld.\n');
  });

  test('a version apart from its page outlives the release of the page', async () => {
    await withholdSecond();
    await cli('withhold', url, '--reason', 'under embargo');
    expect((await cli('release', url)).out).toContain('Still withheld of it: version 2.');
    expect((await cli('show', url, '2')).out).not.toMatch(secret);
  });

  test.each([
    [['--version-number', '9', '--reason', 'x'], 4, 'has no version 9'],
    [['--version-number', '0', '--reason', 'x'], 2, 'whole number from 1 on'],
    [[], 2, '--reason says why'],
    [['--reason', ' '], 2, '--reason says why'],
  ])('with %j is refused', async (given, exit, words) => {
    const done = await cli('withhold', url, ...given);
    expect([done.exit, done.err]).toEqual([exit, expect.stringContaining(words)]);
    expect((await readWithheld(desk.store)).all).toEqual([]);
  });

  test('more than a thousand is refused, with what to do', async () => {
    for (let number = 1; number <= 1000; number++)
      await desk.store.withholdings.put({
        id: `page:${number}`,
        pageId: 'page',
        number,
        url,
        reason: 'x',
        at: desk.clock.now(),
      });
    const { exit, err } = await withholdSecond();
    expect(exit).toBe(1);
    expect(err).toContain('release some (recount withheld lists them)');
  });
});
