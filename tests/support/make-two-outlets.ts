import type { ItemTable } from '../../shared/adapters/aws/store/item-table.ts';
import { makeMemoryTable } from '../../shared/adapters/memory/memory-table.ts';
import { pageOf, talks } from './make-history.ts';
import { fetched, filler, makeNewsroom, newsHtml } from './make-newsroom.ts';

export const wireTalks = 'https://meridian-wire.example/talks';

/** Two outlets' pages of one story in one store, read at the same times. */
export async function makeTwoOutlets(table: ItemTable = makeMemoryTable()) {
  const at = async (url: string, outlet: string, labels: readonly string[]) => {
    const newsroom = await makeNewsroom({ table, page: { ...pageOf(url), outlet, labels } });
    return {
      ...newsroom,
      publish: (paragraphs: readonly string[]) => {
        newsroom.answer(fetched(newsHtml([...paragraphs, ...filler]), { url }));
      },
    };
  };
  const post = await at(talks, 'Harbour Post', ['Port Ansel hostages']);
  const wire = await at(wireTalks, 'Meridian Wire', ['wire']);
  return {
    store: post.store,
    post,
    wire,
    pass: (minutes: number) => {
      post.pass(minutes);
      wire.pass(minutes);
    },
    /** Both pages are read once, the Post's first. */
    read: async () => {
      await post.checkAndProject();
      await wire.checkAndProject();
    },
  };
}

/**
 * Three days of the two: both say 59; the Post says 58 an hour later; the Wire, which tells of
 * released hostages too, is updated and still says 59, and says 58 two days later.
 */
export async function makeLaggingWire(given?: Awaited<ReturnType<typeof makeTwoOutlets>>) {
  const outlets = given ?? (await makeTwoOutlets());
  const { post, wire, pass, read } = outlets;
  const hold = (count: number) =>
    `The Northern Front still holds ${count} hostages, the army said.`;
  const freed = 'Twelve hostages were released in November, the army said.';
  post.publish([hold(59)]);
  wire.publish([hold(59)]);
  await read();
  pass(60);
  post.publish([hold(58)]);
  await read();
  pass(60);
  wire.publish([hold(59), freed]);
  await read();
  pass(2 * 24 * 60);
  wire.publish([hold(58), freed]);
  await read();
  pass(22 * 60);
  await read();
  return outlets;
}
