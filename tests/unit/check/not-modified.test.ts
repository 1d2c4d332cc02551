import { expect, test } from 'vitest';
import type { ReadRequest, ReadResult } from '../../../shared/ports/page-reader.ts';
import { forgetKnown } from '../../../shared/use-cases/check/known-page.ts';
import { fetched, filler, makeNewsroom, newsHtml } from '../../support/make-newsroom.ts';

const held = (count: string): string =>
  newsHtml([`The Northern Front is holding ${count} hostages, the army said.`, ...filler]);

/** A server of files: each content has its own validator, and whoever has it is told so. */
const serving =
  (count: string) =>
  ({ validators }: ReadRequest): ReadResult => {
    const own = { etag: `"${count}"` };
    return validators?.etag === own.etag
      ? { kind: 'not-modified', validators: own }
      : fetched(held(count), { validators: own });
  };

/** A desk whose process can die after the commit, before it writes the page's state. */
async function mortalDesk() {
  let dies = false;
  let hasCommitted = false;
  const desk = await makeNewsroom({
    wrap: (store) => ({
      ...store,
      versions: {
        ...store.versions,
        commit: async (version) => {
          const outcome = await store.versions.commit(version);
          hasCommitted = true;
          return outcome;
        },
      },
      pages: {
        ...store.pages,
        putState: (state, host) =>
          dies && hasCommitted
            ? Promise.reject(new Error('died'))
            : store.pages.putState(state, host),
      },
    }),
  });
  const checkAndDie = async (): Promise<void> => {
    dies = true;
    hasCommitted = false;
    await expect(desk.check()).rejects.toThrow('died');
    dies = false;
  };
  return { ...desk, checkAndDie };
}

test('a page that has not changed is asked for once', async () => {
  const desk = await makeNewsroom();
  const asked: ReadRequest[] = [];
  desk.answerBy((request) => {
    asked.push(request);
    return serving('47')(request);
  });
  await desk.check();
  desk.pass(15);
  expect(await desk.check()).toMatchObject({ outcome: 'unchanged' });
  desk.pass(15);
  expect(await desk.check()).toMatchObject({ outcome: 'unchanged' });
  expect(asked).toHaveLength(3);
});

test('a page that went back while the state lagged is a revert, not "not modified"', async () => {
  const desk = await mortalDesk();
  desk.answerBy(serving('47'));
  await desk.check();
  desk.pass(15);
  desk.answerBy(serving('46'));
  await desk.checkAndDie();
  desk.pass(15);
  desk.answerBy(serving('47'));
  expect(await desk.check()).toMatchObject({ outcome: 'new-version', version: 3 });
});

test('after a state that was not written, an unchanged page is known to be unchanged', async () => {
  const desk = await mortalDesk();
  desk.answerBy(serving('47'));
  await desk.check();
  desk.pass(15);
  desk.answerBy(serving('46'));
  await desk.checkAndDie();
  desk.pass(15);
  expect(await desk.check()).toMatchObject({ outcome: 'unchanged', version: 2 });
  expect(await desk.versions()).toHaveLength(2);
});

test('an answer of "not modified" asks for the newest version once, and not where the state knows it', async () => {
  let asked = 0;
  const desk = await makeNewsroom({
    wrap: (store) => ({
      ...store,
      versions: {
        ...store.versions,
        head: (pageId) => {
          asked += 1;
          return store.versions.head(pageId);
        },
      },
    }),
  });
  desk.answerBy(serving('47'));
  await desk.check();
  desk.pass(15);
  asked = 0;
  expect(await desk.check()).toMatchObject({ outcome: 'unchanged', version: 1 });
  expect(asked).toBe(0);
  await forgetKnown(desk.store.pages, desk.page);
  expect(await desk.check()).toMatchObject({ outcome: 'unchanged', version: 1 });
  expect(asked).toBe(1);
});
