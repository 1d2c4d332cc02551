import { beforeEach, describe, expect, test } from 'vitest';
import { runCli } from '../../support/make-cli.ts';
import { makeRemovalDesk, type RemovalDesk, url } from '../removal/desk.ts';

const held = (count: string) => `The Northern Front is holding ${count} hostages, the army said.`;
const secret = 'Jonas Quill, a neighbour, lost 19 sheep over a fence, the council said on Monday.';
const reason = ['--reason', 'asked for by a reader'];

let desk: RemovalDesk;
let pageId: string;
beforeEach(async () => {
  desk = await makeRemovalDesk();
  pageId = await desk.follow(url);
  await desk.publish(pageId, [held('47')]);
  await desk.publish(pageId, [held('46'), secret]);
  await desk.publish(pageId, [held('45'), secret]);
});

const cli = (...argv: string[]) =>
  runCli({ store: desk.store, archive: desk.archive, now: desk.clock.now() }, ...argv);

const answering = (answer: boolean, asked: string[] = []) => ({
  store: desk.store,
  archive: desk.archive,
  now: desk.clock.now(),
  prompts: {
    text: () => Promise.reject(new Error('not asked')),
    password: () => Promise.reject(new Error('not asked')),
    chooseMany: () => Promise.reject(new Error('not asked')),
    choose: () => Promise.reject(new Error('not asked')),
    confirm: ({ message }: { readonly message: string }) => {
      asked.push(message);
      return Promise.resolve(answer);
    },
  },
});

const quill = () => desk.grep(/quill/iu);
const ids = async () => (await desk.store.erasures.list({ limit: 9 })).items.map(({ id }) => id);

const asked = [
  ['history', url],
  ['show', url],
  ['show', url, '--json'],
  ['diff', url],
  ['changes'],
  ['changes', '--json'],
  ['figures'],
  ['figures', '--json'],
  ['statements'],
  ['statements', '--json'],
  ['alerts', '--json'],
  ['export', 'figures', '--format', 'csv'],
  ['export', 'statements', '--format', 'csv'],
  ['export', 'changes', '--format', 'csv'],
  ['export', 'changes', '--format', 'jsonl'],
  ['export', 'history'],
];

describe('erase', () => {
  test('a dry run says what would go, and nothing goes', async () => {
    const { exit, out } = await cli('erase', '--person', 'Jonas Quill', '--dry-run', ...reason);
    expect(exit).toBe(0);
    expect(out).toContain(`${url}: 2 versions`);
    expect(await ids()).toEqual([]);
    expect((await quill()).length).toBeGreaterThan(0);
  });

  test('where nobody can be asked, it takes --yes', async () => {
    const refused = await cli('erase', url, ...reason);
    expect(refused.exit).not.toBe(0);
    expect(refused.err).toContain('--yes');
    expect(await ids()).toEqual([]);
    expect((await cli('erase', url, '--yes', ...reason)).out).toContain('Erased (');
    expect(await quill()).toEqual([]);
  });

  test('a person at the terminal is asked, and no is no', async () => {
    const asked: string[] = [];
    const no = await runCli(answering(false, asked), 'erase', url, ...reason);
    expect(no.err).toContain('Nothing was erased');
    expect(asked).toEqual(['Erase this from 1 page for good?']);
    expect(await ids()).toEqual([]);
    await runCli(answering(true), 'erase', url, ...reason);
    expect(await ids()).toHaveLength(1);
  });

  test('JSON names the erasure and its pages, and no mark or salt', async () => {
    const { out } = await cli('erase', '--person', 'Jonas Quill', '--yes', '--json', ...reason);
    const said = JSON.parse(out) as { erasure: object; pages: object[] };
    expect(said).toMatchObject({
      dryRun: false,
      erased: true,
      erasure: {
        status: 'done',
        target: { kind: 'person', pageId: null },
        reason: 'asked for by a reader',
      },
      pages: [{ page: url, versions: [2, 3], whole: [] }],
    });
    expect(out).not.toMatch(/salt|hash|quill/iu);
  });

  test('a tracker, watch or rule that holds the name is told of, and stays', async () => {
    await desk.store.watches.change(
      (await desk.store.watches.list({ limit: 1 })).items[0]?.id ?? '',
      (known) => known && { ...known, labels: ['Jonas Quill'] },
    );
    const { out } = await cli('erase', '--person', 'Jonas Quill', '--dry-run', ...reason);
    expect(out).toMatch(/Stays: the watch .* labels.*recount watch remove/u);
  });

  test.each([
    [['erase', url], '--reason'],
    [['erase', url, '--reason', ' '], '--reason'],
    [['erase', ...reason], 'Name a page'],
    [['erase', 'https://harbour-post.example/nothing', ...reason], 'No page is recorded'],
    [['erase', url, '--version-number', '9', ...reason], '9'],
    [['erase', url, '--version-number', 'x', ...reason], 'takes a number'],
    [['erase', url, '--text', 'words that stand nowhere', ...reason], 'No paragraph'],
    [['erase', '--person', '...', ...reason], 'at least one word'],
    [['erase', '--lift', 'unknown', ...reason], 'no erasure unknown'],
  ])('%j is refused, and nothing is lost', async (argv, words) => {
    const { exit, err } = await cli(...argv, '--yes');
    expect(exit).not.toBe(0);
    expect(err).toContain(words);
    expect(await ids()).toEqual([]);
    expect((await quill()).length).toBeGreaterThan(0);
  });

  test.each([
    ['a page', ['erase', url]],
    [
      'the versions',
      ['erase', url, '--version-number', '2'],
      ['erase', url, '--version-number', '3'],
    ],
    ['a paragraph', ['erase', url, '--text', 'over a fence']],
    ['a person', ['erase', '--person', 'Jonas Quill']],
  ])(
    'of %s leaves nothing in any answer or export',
    async (_, ...erasures: (string | string[])[]) => {
      const answers = async () => {
        const found: string[] = [];
        for (const argv of asked) {
          const { out } = await cli(...argv);
          if (/quill|19 sheep|over a fence/iu.test(out)) found.push(argv.join(' '));
        }
        return found;
      };
      expect((await answers()).length).toBeGreaterThan(5);
      for (const argv of erasures) await cli(...[argv].flat(), '--yes', ...reason);
      expect(await answers()).toEqual([]);
      expect(await quill()).toEqual([]);
      await desk.publish(pageId, [held('45'), secret]);
      expect((await cli('rebuild')).exit).toBe(0);
      expect(await answers()).toEqual([]);
      expect(await quill()).toEqual([]);
    },
  );

  test('doing it again is harmless', async () => {
    await cli('erase', '--person', 'Jonas Quill', '--yes', ...reason);
    const { exit, out } = await cli('erase', '--person', 'Jonas Quill', '--yes', ...reason);
    expect(exit).toBe(0);
    expect(out).toContain('Nothing that is kept holds this');
    expect((await cli('erase', '--resume')).out).toContain('No erasure was cut short');
    expect((await cli('verify')).exit).toBe(0);
  });

  test.each([
    ['a page', [url], { erased: 3 }],
    ['a version', [url, '--version-number', '2'], { erased: 1, erasedInPart: 1 }],
    ['a paragraph', [url, '--text', 'sheep over a fence'], { erased: 0, erasedInPart: 2 }],
    ['a person', ['--person', 'Jonas Quill'], { erased: 0, erasedInPart: 2 }],
  ])('after %s was erased, verify says erased and finds no damage', async (_what, argv, tally) => {
    await cli('erase', ...argv, '--yes', ...reason);
    const { exit, out } = await cli('verify', '--json');
    expect(JSON.parse(out)).toMatchObject({ damage: { count: 0 }, tally });
    expect(exit).toBe(0);
    expect((await cli('verify')).out).toContain('erased');
  });
});

describe('lifting an erasure', () => {
  test('lets the address be followed again; what was erased does not come back', async () => {
    await cli('erase', url, '--yes', ...reason);
    await expect(desk.follow(url)).rejects.toThrow('recount erase --lift');
    const [id = ''] = await ids();
    expect((await cli('erase', '--lift', id)).err).toContain('--reason');
    const lifted = await cli('erase', '--lift', id, '--reason', 'asked again');
    expect(lifted.out).toContain('does not come back');
    expect((await cli('erase', '--list')).out).toMatch(/lifted 2026-03-04: asked for by a reader/);
    expect(await desk.store.erasures.get(id)).toMatchObject({ liftedBecause: 'asked again' });
    expect(await desk.follow(url)).toBe(pageId);
    expect(await desk.publish(pageId, [held('44')])).toMatchObject({
      outcome: 'new-version',
      version: 4,
      changes: [],
    });
    expect(await quill()).toEqual([]);
    expect((await cli('verify')).exit).toBe(0);
  });

  test('of a person lets the name be kept again', async () => {
    await cli('erase', '--person', 'Jonas Quill', '--yes', ...reason);
    const [id = ''] = await ids();
    await cli('erase', '--lift', id, '--reason', 'asked again');
    await cli('erase', '--lift', id, '--reason', 'once more');
    await desk.publish(pageId, [held('44'), secret]);
    expect((await quill()).length).toBeGreaterThan(0);
    expect((await desk.store.erasures.get(id))?.liftedBecause).toBe('asked again');
  });

  test('is refused while the erasure is not done; doctor names it, and resuming ends it', async () => {
    const erasure = await desk.plan({ kind: 'person', page: null, names: ['Jonas Quill'] });
    await desk.store.erasures.put(erasure);
    const refused = await cli('erase', '--lift', erasure.id, '--reason', 'asked again');
    expect(refused.err).toContain('--resume');
    expect((await cli('erase', '--resume')).out).toContain(
      '1 erasure was cut short; it is done now',
    );
    expect(await quill()).toEqual([]);
  });
});
