import { describe, expect, test } from 'vitest';
import { sha256 } from '../../../shared/adapters/local/sha256.ts';
import { factReader } from '../../../shared/use-cases/check/fact-reader.ts';
import { erase, eraseAsked, eraseUnfinished } from '../../../shared/use-cases/removal/erase.ts';
import { erasedContent } from '../../../shared/use-cases/removal/erased-content.ts';
import { liftErasure } from '../../../shared/use-cases/removal/lift-erasure.ts';
import { settingsNaming } from '../../../shared/use-cases/removal/settings-naming.ts';
import { folded, holdsWords } from '../../../shared/use-cases/removal/words.ts';
import { takeStep, triageKey } from '../../../shared/use-cases/triage/take-step.ts';
import { makeRemovalDesk, pageOf, url } from './desk.ts';

const held = (count: string) => `The Northern Front is holding ${count} hostages, the army said.`;
const annual = 'The Annual report of the port of Anneville was late again, the council said.';
const ann = 'A clerk named Ann, of 14 Mole Street, found 31 pages of it in a drawer on Monday.';
const renee = ['Renée Quill'];

async function story(...paragraphs: readonly string[]) {
  const desk = await makeRemovalDesk();
  const pageId = await desk.follow(url);
  await desk.publish(pageId, [held('47'), ...paragraphs]);
  await desk.publish(pageId, [held('46'), ...paragraphs]);
  return { desk, pageId, page: await pageOf(desk, pageId) };
}

describe('a text to erase', () => {
  test('is found as whole words, never inside of others', async () => {
    const { desk, page } = await story(annual, ann);
    await erase(desk.erasing, await desk.plan({ kind: 'text', page, text: 'Ann' }));
    expect(await desk.grep(/Mole Street|drawer/u)).toEqual([]);
    expect((await desk.grep(/Anneville/u)).length).toBeGreaterThan(0);
  });

  test.each([
    ['Rene\u0301e', 'Renée'],
    ['RENÉE', 'renee'],
    ['Re\u00ADnée', 'Renée'],
    ['“Renée”', 'Renée'],
    ['Ｒenée', 'Renée'],
  ])('is %s where %s is asked for', (written, asked) => {
    expect(holdsWords(folded(`So ${written} said`), folded(asked))).toBe(true);
  });

  test('that stands in more wordings than a tombstone holds is refused, and nothing is touched', async () => {
    const many = Array.from(
      { length: 1100 },
      (_, index) => `The port of Anneville counted ${index} crates in hall ${index} on Monday.`,
    );
    const { desk, page } = await story(...many);
    const plan = desk.plan({ kind: 'text', page, text: 'port of Anneville' });
    await expect(plan).rejects.toMatchObject({ code: 'erase.too-many' });
    expect((await desk.store.erasures.list({ limit: 9 })).items).toEqual([]);
  });

  test('that a check committed in other words after the plan goes too', async () => {
    const { desk, pageId, page } = await story(ann);
    const wish = { kind: 'text', page, text: 'Mole Street' } as const;
    const erasure = await desk.plan(wish);
    await desk.publish(pageId, [
      held('46'),
      'Nobody at Mole Street answered the 8 calls, Ann said.',
    ]);
    await eraseAsked(desk.erasing, { wish }, erasure);
    expect(await desk.grep(/Mole Street/u)).toEqual([]);
  });
});

describe('the bytes of a page hold an erased name', () => {
  const mark = async () => {
    const desk = await makeRemovalDesk();
    const erasure = await desk.plan({ kind: 'person', page: null, names: renee });
    return erasedContent([erasure], sha256);
  };
  test.each([
    'Ren&eacute;e Quill',
    'Ren&#233;e Quill',
    'Ren&#xE9;e&nbsp;Quill',
    'Ren%C3%A9e%20Quill',
    'https://x.example/Ren%C3%A9e+Quill',
    '{"name":"Ren\\u00e9e Quill"}',
    '<img alt="Renée Quill" src=a>',
    '<b>R</b>enée <i>Quill</i>',
    'ren&amp;eacute;e-quill',
  ])('written as %s', async (written) => {
    const { holds } = await mark();
    expect(holds(new TextEncoder().encode(`<p>So ${written} said.</p>`))).toBe(true);
  });

  test('in another charset', async () => {
    const { holds } = await mark();
    expect(holds(Buffer.from('<p>So Renée Quill said.</p>', 'latin1'))).toBe(true);
  });

  test('only as whole words', async () => {
    const { holds } = await mark();
    expect(holds(new TextEncoder().encode('<p>Serenée Quillon said.</p>'))).toBe(false);
  });
});

test('a lifted erasure stays lifted when another process takes up what was cut short', async () => {
  const { desk, page } = await story(ann);
  const erasure = await desk.plan({ kind: 'page', page });
  await desk.store.erasures.put(erasure);
  const { erasures } = desk.store;
  const get = (id: string) => erasures.get(id);
  // Listed as cut short; ended and lifted by somebody else before it is taken up.
  const racing = {
    ...desk.erasing,
    store: { ...desk.store, erasures: { ...erasures } },
  };
  let first = true;
  racing.store.erasures.get = async (id) => {
    if (first) {
      first = false;
      await erase(desk.erasing, erasure);
      await liftErasure(desk.erasing, { id, reason: 'a mix-up' });
    }
    return get(id);
  };
  expect(await eraseUnfinished(racing)).toEqual([]);
  expect((await get(erasure.id))?.liftedAt).not.toBeNull();
  expect(await desk.store.erasures.closedBy(sha256(url))).toBeNull();
});

test('a lift while an erasure is done once more is not undone by it', async () => {
  const { desk, page } = await story(ann);
  const erasure = await desk.plan({ kind: 'text', page, text: 'Mole Street' });
  await erase(desk.erasing, erasure);
  const standing = desk.store.erasures;
  const erasures = { ...standing };
  erasures.of = async (pageId) => {
    await standing.put({ ...erasure, status: 'done', liftedAt: desk.clock.now() });
    return standing.of(pageId);
  };
  await erase({ ...desk.erasing, store: { ...desk.store, erasures } }, erasure);
  expect((await desk.store.erasures.get(erasure.id))?.liftedAt).not.toBeNull();
});

test('what a new reader reads while the page is being erased is not kept', async () => {
  const { desk, pageId } = await story(ann);
  desk.readWith({ ...factReader, version: 'a later reader' });
  const erasure = await desk.plan({ kind: 'person', page: null, names: ['Ann'] });
  const { versions } = desk.store;
  const own = { ...versions };
  let done = false;
  Object.assign(versions, {
    keepRereading: async (rereading: Parameters<typeof versions.keepRereading>[0]) => {
      // The whole erasure happens between the reading and its keeping.
      if (!done) {
        done = true;
        await erase(desk.erasing, erasure);
      }
      await own.keepRereading(rereading);
    },
  });
  await desk.publishOnly(pageId, [held('45'), ann]);
  expect(done).toBe(true);
  expect(await versions.rereading(pageId, 2, 'a later reader')).toBeNull();
});

test('settings that hold a name are named with where they stand and what to do', async () => {
  const { desk } = await story(ann);
  await desk.store.trackers.put({
    id: 'line',
    kind: 'position',
    name: 'What the envoy says',
    speakers: ['the envoy', 'Renée Quill'],
    topics: [],
    managedBy: 'file:recount.yaml',
  });
  const found = await settingsNaming(desk.store, ['Renee quill']);
  expect(found).toMatchObject([{ kind: 'tracker', id: 'line', parts: ['speakers'] }]);
  expect(found[0]?.remedy).toContain('recount.yaml');
  expect(await settingsNaming(desk.store, ['...'])).toEqual([]);
});

test('an erasure of every page that is cut short goes on where it was', async () => {
  const desk = await makeRemovalDesk();
  for (let number = 0; number < 50; number++) await desk.follow(`${url}-${number}`);
  const pageId = await desk.follow(url);
  await desk.publish(pageId, [held('47'), 'So Renée Quill said on Monday.']);
  const looked: string[] = [];
  const storeThat = (failsAt: number) => ({
    ...desk.store,
    pages: {
      ...desk.store.pages,
      get: (id: string) => {
        if (looked.length === failsAt) throw new Error('cut short');
        looked.push(id);
        return desk.store.pages.get(id);
      },
    },
  });
  const erasure = await desk.plan({ kind: 'person', page: null, names: renee });
  await expect(erase({ ...desk.erasing, store: storeThat(45) }, erasure)).rejects.toThrow('cut');
  expect(looked.splice(0)).toHaveLength(45);
  const [done] = await eraseUnfinished({ ...desk.erasing, store: storeThat(1000) });
  expect(done?.status).toBe('done');
  // Two stretches of twenty were behind it.
  expect(looked).toHaveLength(11);
  expect(await desk.grep(/Quill/u)).toEqual([]);
});

test('a note of the desk that holds an erased name goes, and the rest of its log stays', async () => {
  const { desk } = await story('So Renée Quill said on Monday.');
  const { items } = await desk.store.ledger.changes({ kind: 'figure-changed', limit: 1 });
  const [record] = items;
  if (record === undefined) throw new Error('no change');
  for (const note of ['Asked Renée Quill herself.', 'The desk of the outlet answered.']) {
    const wanted = { state: '', verdict: '', owner: '', note };
    await takeStep(desk.erasing, record, { by: 'ana', wanted });
  }
  await erase(desk.erasing, await desk.plan({ kind: 'person', page: null, names: renee }));
  expect(await desk.grep(/Quill/u)).toEqual([]);
  expect((await desk.store.triages.get(triageKey(record)))?.log).toMatchObject([
    { note: 'erased', by: 'ana' },
    { note: 'The desk of the outlet answered.' },
  ]);
});
