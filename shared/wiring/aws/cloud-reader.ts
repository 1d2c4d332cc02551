import type { ItemTable } from '../../adapters/aws/store/item-table.ts';
import { getReaderSettings } from '../../adapters/aws/store/reader-settings.ts';
import { makeHttpPageReader } from '../../adapters/http/page-reader.ts';
import { systemClock } from '../../adapters/local/system-clock.ts';
import type { ReaderSettings } from '../../contracts/reader-settings.ts';
import type { PageReader } from '../../ports/page-reader.ts';

export interface CloudReaderOptions {
  readonly table: ItemTable;
  /** Until a configuration is applied. */
  readonly contact: string;
  /** As the environment gives them: with commas between. */
  readonly allowAddresses: string;
  /** The longest that a page may take, and its robots.txt before it. */
  readonly totalMs?: number;
}

interface CloudReader {
  readonly reader: PageReader;
  readonly settings: () => Promise<ReaderSettings>;
}

/** A configuration that is applied is known to every function after this. */
const keptMs = 60_000;

/** Well below a check's time: a read with its robots.txt takes at most 40 s. */
const longestReadMs = 25_000;

/** The page reader of a function, under the configuration that was applied last. */
export function makeCloudReader(options: CloudReaderOptions): CloudReader {
  const settings = remembered(() => settingsOf(options));
  const readers = new Map<string, PageReader>();
  const readerFor = ({ contact, hostDelaysMs }: ReaderSettings): PageReader => {
    const key = JSON.stringify([contact, hostDelaysMs]);
    const reader = readers.get(key) ?? makeReader({ contact, hostDelaysMs }, options);
    // One at a time: another one means that a configuration was applied.
    if (!readers.has(key)) readers.clear();
    readers.set(key, reader);
    return reader;
  };
  return {
    settings,
    reader: {
      read: async (request) => readerFor(await settings()).read(request),
      delayMs: async (url) => {
        const applied = await settings();
        const { host, hostname } = new URL(url);
        const reader = readerFor(applied);
        return Math.max(
          await reader.delayMs(`https://${host}/`),
          await reader.delayMs(`http://${host}/`),
          applied.hostDelaysMs[hostname] ?? 0,
        );
      },
    },
  };
}

const makeReader = (
  { contact, hostDelaysMs }: Pick<ReaderSettings, 'contact' | 'hostDelaysMs'>,
  { allowAddresses, totalMs = longestReadMs }: CloudReaderOptions,
): PageReader =>
  makeHttpPageReader({
    contact,
    hostDelaysMs,
    clock: systemClock,
    limits: { totalMs },
    ...(allowAddresses === '' ? {} : { allowAddresses: allowAddresses.split(',') }),
  });

async function settingsOf({ table, contact }: CloudReaderOptions): Promise<ReaderSettings> {
  const applied = await getReaderSettings(table);
  return applied ?? { contact, timezone: 'UTC', ignoreRobotsHosts: [], hostDelaysMs: {} };
}

/** Asks again when what it knows is older than a minute; a fault is not remembered. */
function remembered<T>(ask: () => Promise<T>): () => Promise<T> {
  let known: { readonly at: number; readonly value: Promise<T> } | null = null;
  return () => {
    if (known !== null && performance.now() - known.at < keptMs) return known.value;
    const value = ask();
    known = { at: performance.now(), value };
    value.catch(() => {
      known = null;
    });
    return value;
  };
}
