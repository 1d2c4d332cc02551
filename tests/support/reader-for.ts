import {
  type HttpPageReaderOptions,
  makeHttpPageReader,
} from '../../shared/adapters/http/page-reader.ts';
import type { PageReader } from '../../shared/ports/page-reader.ts';
import type { NastyServer } from './nasty-server.ts';

/** A page reader for which every name of the `.test` zone is `server`, and nothing else on this machine is open. */
export const readerFor = (
  server: NastyServer,
  options: Partial<HttpPageReaderOptions> = {},
): PageReader =>
  makeHttpPageReader({
    contact: 'desk@harbour-post.example',
    clock: { now: () => '2026-03-04T14:02:00.000Z' },
    resolve: () => Promise.resolve([{ address: '127.0.0.1', family: 4 }]),
    allowAddresses: [`127.0.0.1:${server.port}`],
    ...options,
  });
