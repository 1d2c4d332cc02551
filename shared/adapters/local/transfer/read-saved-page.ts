import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import type { Instant } from '../../../domain/instant.ts';
import { RecountError } from '../../../domain/recount-error.ts';
import type { KeptCopy } from '../../../ports/saved-copies.ts';
import { savedFrom } from './page-dates.ts';
import { readMhtml } from './read-mhtml.ts';
import { largestCopy } from './read-warc.ts';
import type { Spool } from './spool.ts';

/** What a person says of a saved page; it goes before what the file says of itself. */
export interface SavedPageFacts {
  readonly url: string | null;
  /** An instant; `file-time`: when the file was last written. */
  readonly at: { readonly instant: Instant } | 'file-time' | null;
}

/** A page that someone saved. Rejects with `import.no-address` or `import.no-date` when neither the file nor the person says. */
export async function readSavedPage(
  path: string,
  facts: SavedPageFacts,
  spool: Spool,
): Promise<KeptCopy> {
  const written = await stat(path).catch(() => null);
  if (written === null) throw new RecountError('input.no-file', `${path}: there is no such file.`);
  if (written.size > 4 * largestCopy) throw tooLarge(path);
  const page = unpack(await readFile(path), path);
  if (page.bytes.length > largestCopy) throw tooLarge(path);
  const said = savedFrom(page.bytes);
  const url = facts.url ?? page.url ?? said.url;
  const at = facts.at === 'file-time' ? written.mtime.toISOString() : (facts.at?.instant ?? null);
  const date = at ?? page.at ?? said.at;
  if (url === null) throw noAddress(path);
  if (date === null) throw noDate(path);
  return {
    url,
    at: date,
    source: 'saved-copy',
    file: basename(path),
    contentType: page.contentType,
    noArchive: false,
    bytes: await spool.add(page.bytes),
  };
}

const unpack = (bytes: Uint8Array, path: string) =>
  (/\.mht(?:ml)?$/i.test(path) ? readMhtml(bytes) : null) ?? {
    bytes,
    url: null,
    at: null,
    contentType: null,
  };

const tooLarge = (path: string): RecountError =>
  new RecountError('input.too-large', `${path} is larger than any page that is read (10 MB).`);

const noAddress = (path: string): RecountError =>
  new RecountError(
    'import.no-address',
    `${path} does not say where it was saved from; name the page with --url.`,
  );

const noDate = (path: string): RecountError =>
  new RecountError(
    'import.no-date',
    `${path} does not say when it was saved; give the time with --at, or --at file-time for the time at which the file was written.`,
  );
