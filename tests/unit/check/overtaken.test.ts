import { expect, test } from 'vitest';
import { fetched, filler, makeNewsroom, newsHtml } from '../../support/make-newsroom.ts';

test('a slow read never puts an older text over what another check saw meanwhile', async () => {
  const newsroom = await makeNewsroom();
  const { store, page, clock } = newsroom;
  const says = (count: number) => [`The Northern Front is holding ${count} hostages.`];
  newsroom.publish(says(47));
  await newsroom.check();
  newsroom.pass(10);
  const old = fetched(newsHtml([...says(47), 'A line is added.', ...filler]));
  newsroom.answerAfter(async () => {
    clock.advance(1000);
    newsroom.publish(says(46));
    await newsroom.check();
    clock.advance(1000);
    return old;
  });
  await newsroom.check();
  const { items } = await store.versions.list(page.id, { limit: 10 });
  expect(items.map(({ number }) => number)).toEqual([2, 1]);
  newsroom.pass(1);
  await newsroom.check();
  expect((await store.versions.head(page.id))?.number).toBe(2);
});
