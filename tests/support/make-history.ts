import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sha256 } from '../../shared/adapters/local/sha256.ts';
import type { PackRecord } from '../../shared/domain/pack.ts';
import type { Archive } from '../../shared/ports/archive.ts';
import type { Store } from '../../shared/ports/store.ts';
import { pageIdentity } from '../../shared/use-cases/page-identity.ts';
import { historyRecords } from '../../shared/use-cases/transfer/history-records.ts';
import { type ImportWish, importHistory } from '../../shared/use-cases/transfer/import-history.ts';
import { packText } from '../../shared/use-cases/transfer/pack-text.ts';
import { base64, makePackSource, startHash } from '../../shared/wiring/transfer.ts';
import { figureTracker } from './figure-tracker.ts';
import { fetched, filler, makeNewsroom, newsHtml } from './make-newsroom.ts';
import { makeWatch } from './store-builders.ts';

/** Letters that hardly compress: a document larger than an item may be. */
const long = Array.from({ length: 40 }, (_, part) =>
  Array.from({ length: 250 }, (_, word) =>
    sha256(`${part} ${word}`).replace(/\d/g, (digit) => 'ghijklmnop'.charAt(Number(digit))),
  ).join(' '),
);

export interface Kept {
  readonly store: Store;
  readonly archive: Archive;
}

export const talks = 'https://harbour-post.example/world/talks';

export const held = (count: number): string =>
  `The Northern Front still holds ${count} hostages, the Prime Minister's Office said on Tuesday.`;

/** A page under its real id. */
export function pageOf(url: string) {
  const identity = pageIdentity({ url, selectors: {} }, sha256);
  if (identity === null) throw new Error(`${url} is no address`);
  return identity;
}

/**
 * A page that changed, was blind, moved for good, lost a paragraph that nobody looked for again and
 * asked for no copies in between: everything that a history may hold.
 */
export async function makeEventfulHistory() {
  const newsroom = await makeNewsroom({ page: pageOf(talks) });
  const { store, archive } = newsroom;
  await store.watches.put(makeWatch({ target: { kind: 'page', url: talks } }));
  await store.trackers.put(figureTracker({ statuses: ['held'] }));
  const read = async (minutes = 15) => {
    await newsroom.checkAndProject();
    newsroom.pass(minutes);
  };
  newsroom.answer(fetched(newsHtml([held(59), ...filler]), { url: talks }));
  await read();
  await read();
  newsroom.answer({ kind: 'unreadable', reason: 'blocked', detail: 'blocked' });
  await read();
  await read();
  const noCopies = { url: talks, noArchive: true };
  newsroom.answer(fetched(newsHtml([held(58), ...filler]), noCopies));
  await read();
  const moved = talks.replace('://', '://www.');
  newsroom.answer(
    fetched(newsHtml([held(58), ...filler]), {
      url: moved,
      hops: [{ url: talks, status: 301, permanent: true }],
    }),
  );
  await read();
  newsroom.answer(fetched(newsHtml([held(59), ...filler, ...long]), { url: moved }));
  await read();
  newsroom.answer(fetched(newsHtml([...filler, ...long]), { url: moved }));
  await read(0);
  return { ...newsroom, store, archive };
}

export async function packOf(
  { store, archive }: Kept,
  query: { readonly pageId?: string; readonly settings?: boolean } = {},
): Promise<string> {
  const { pageId = null, settings = true } = query;
  return textOf(historyRecords({ store, archive, base64 }, { pageId, settings }));
}

/** Any records as a pack that is whole. */
export async function textOf(
  records: AsyncIterable<PackRecord> | Iterable<PackRecord>,
): Promise<string> {
  let text = '';
  for await (const line of packText(inTurn(records), startHash())) text += line;
  return text;
}

async function* inTurn<T>(items: AsyncIterable<T> | Iterable<T>): AsyncGenerator<T> {
  for await (const item of items) yield item;
}

/** The records of a pack, between its first line and its last. */
export const recordsOf = (text: string): PackRecord[] =>
  text
    .trim()
    .split('\n')
    .slice(1, -1)
    .map((line) => JSON.parse(line) as PackRecord);

export async function packFile(text: string | Uint8Array, name = 'pack.jsonl'): Promise<string> {
  const path = join(await mkdtemp(join(tmpdir(), 'rc-pack-')), name);
  await writeFile(path, text);
  return path;
}

export async function bringIn(
  { store, archive }: Kept,
  text: string | Uint8Array,
  wish: Partial<ImportWish> = {},
) {
  const clock = { now: () => '2026-03-05T09:00:00.000Z' };
  return importHistory(
    { store, archive, clock, digest: sha256, base64 },
    makePackSource(await packFile(text)),
    { dryRun: false, settings: true, erasures: false, onProgress: () => undefined, ...wish },
  );
}
