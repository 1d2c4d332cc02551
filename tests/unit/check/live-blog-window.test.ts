import { expect, test } from 'vitest';
import { fetched, makeNewsroom } from '../../support/make-newsroom.ts';

const told = (id: number): string =>
  id === 7
    ? 'The army said 35 soldiers were killed in the shelling of Tarn.'
    : `The council of district ${id} opened its road to lorries again at noon, after the snow had been cleared.`;

const liveBlog = (ids: readonly number[]): string =>
  `<html lang="en"><body><main><article class="liveblog"><h1>Costara: live</h1>${ids
    .map((id) => {
      const at = `2026-03-04T${String(id).padStart(2, '0')}:00:00Z`;
      return `<div class="live-post" id="post-${id}"><time datetime="${at}">${at.slice(11, 16)}</time><p>${told(id)}</p></div>`;
    })
    .join('')}</article></main></body></html>`;

/** The kinds of the events after the page showed these entries, a few minutes apart. */
async function eventsAfter(...views: readonly (readonly number[])[]): Promise<readonly string[]> {
  const desk = await makeNewsroom();
  for (const ids of views) {
    desk.answer(fetched(liveBlog(ids)));
    await desk.checkAndProject();
    desk.pass(5);
  }
  return [...new Set((await desk.events()).map(({ kind }) => kind))];
}

test('an entry pushed out of a live blog’s window is no removal, however often it is looked for', async () => {
  expect(await eventsAfter([10, 9, 8, 7], [11, 10, 9, 8], [11, 10, 9, 8])).toEqual([]);
});

test('an entry taken away from among those shown is confirmed by the next check', async () => {
  expect(await eventsAfter([8, 7, 6, 5], [9, 8, 6, 5], [9, 8, 6, 5])).toEqual(['change-confirmed']);
});

test('an entry taken away is neither confirmed nor refuted once its place is out of view', async () => {
  expect(await eventsAfter([8, 7, 6, 5], [9, 8, 6, 5], [12, 11, 10, 9, 8])).toEqual([]);
});
