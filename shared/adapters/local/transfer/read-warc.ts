import { basename } from 'node:path';
import { promisify } from 'node:util';
import { brotliDecompress } from 'node:zlib';
import { AsyncIterReader, WARCParser, type WARCRecord } from 'warcio';
import { RecountError } from '../../../domain/recount-error.ts';
import type { SkipReason } from '../../../domain/saved-copy.ts';
import type { KeptCopy } from '../../../ports/saved-copies.ts';
import { openBytes } from './open-bytes.ts';
import { instantOf } from './page-dates.ts';
import type { Spool } from './spool.ts';

/** As for pages that are fetched. */
export const largestCopy = 10 * 1024 * 1024;
/** Headers of one record, with what is read ahead of it. */
const mostHeaderBytes = 4 * 1024 * 1024;

const unbrotli = promisify(brotliDecompress);

export interface WarcDeps {
  readonly spool: Spool;
  /** Whether a page of this address is wanted. */
  readonly wants: (url: string) => boolean;
  readonly onCopy: (copy: KeptCopy) => void;
  readonly onSkip: (reason: SkipReason) => void;
}

type Bytes = KeptCopy['bytes'];

/**
 * Reads the responses of a WARC file (1.0 or 1.1, plain or gzip), one record at a time. A revisit is
 * the copy that it names, read again at its own date, when that stands earlier in the file.
 */
export async function readWarc(path: string, deps: WarcDeps): Promise<void> {
  const budget = { left: mostHeaderBytes };
  const parser = new WARCParser(new AsyncIterReader(metered(path, budget), null));
  const known = new Map<string, Bytes>();
  for (;;) {
    budget.left = mostHeaderBytes;
    const record = await parse(path, parser);
    if (record === null) return;
    budget.left = Infinity;
    await readRecord(record, { ...deps, known, file: basename(path) });
    await record.skipFully();
  }
}

/** Headers without end would fill the memory: between records only so much is read. */
async function* metered(path: string, budget: { left: number }): AsyncGenerator<Uint8Array> {
  for await (const chunk of openBytes(path)) {
    budget.left -= chunk.length;
    if (budget.left < 0) throw damaged(path, 'the headers of a record have no end');
    yield chunk;
  }
}

async function parse(path: string, parser: WARCParser): Promise<WARCRecord | null> {
  try {
    const record = await parser.parse();
    const isWarc = record === null || /^WARC\/1\.[01]/.test(record.warcHeaders.statusline);
    if (isWarc) return record;
  } catch (cause) {
    if (cause instanceof RecountError) throw cause;
    throw damaged(path, 'a record cannot be read', cause);
  }
  throw damaged(path, 'something in it is no WARC record');
}

interface RecordDeps extends WarcDeps {
  readonly known: Map<string, Bytes>;
  readonly file: string;
}

async function readRecord(record: WARCRecord, deps: RecordDeps): Promise<void> {
  const url = record.warcTargetURI ?? '';
  const isCopy = record.warcType === 'response' || record.warcType === 'revisit';
  if (!isCopy) return;
  if (!deps.wants(url)) return;
  const reason = whySkipped(record);
  if (reason !== null) {
    deps.onSkip(reason);
    return;
  }
  const at = instantOf(record.warcDate ?? '');
  if (at === null) {
    deps.onSkip('no-date');
    return;
  }
  const bytes =
    record.warcType === 'revisit' ? revisited(record, deps) : await spooled(record, deps);
  if (typeof bytes === 'string') {
    deps.onSkip(bytes);
    return;
  }
  const headers = record.httpHeaders?.headers;
  deps.onCopy({
    url,
    at,
    source: 'warc',
    file: deps.file,
    contentType: headers?.get('content-type') ?? null,
    noArchive: /\bno(?:archive|ne)\b/i.test(headers?.get('x-robots-tag') ?? ''),
    bytes,
  });
}

function whySkipped(record: WARCRecord): SkipReason | null {
  const isRevisit = record.warcType === 'revisit';
  if (isRevisit && record.httpHeaders === null) return null;
  if (record.httpHeaders === null) return 'not-a-response';
  if (Number(record.httpHeaders.statusCode) !== 200) return 'status';
  const type = record.httpHeaders.headers.get('content-type') ?? '';
  return type === '' || /^(?:text\/html|application\/xhtml\+xml)\b/i.test(type) ? null : 'not-html';
}

/** Under what a later revisit names this record. */
const names = (digest: string | null | undefined, url: string, date: string): string[] => [
  ...(digest == null || digest === '' ? [] : [`digest ${digest}`]),
  `${url} ${date}`,
];

function revisited(record: WARCRecord, { known }: RecordDeps): Bytes | SkipReason {
  const url = record.warcRefersToTargetURI ?? record.warcTargetURI ?? '';
  const found = names(record.warcPayloadDigest, url, record.warcRefersToDate ?? '')
    .map((name) => known.get(name))
    .find((bytes) => bytes !== undefined);
  return found ?? 'revisit-of-nothing';
}

async function spooled(
  record: WARCRecord,
  { spool, known }: RecordDeps,
): Promise<Bytes | SkipReason> {
  const content = await contentOf(record);
  if (typeof content === 'string') return content;
  const bytes = await spool.add(content);
  const date = record.warcDate ?? '';
  for (const name of names(record.warcPayloadDigest, record.warcTargetURI ?? '', date))
    if (!known.has(name)) known.set(name, bytes);
  return bytes;
}

/** The body as a browser would have had it: without chunks and compression. */
async function contentOf(record: WARCRecord): Promise<Uint8Array | SkipReason> {
  const pieces: Uint8Array[] = [];
  let size = 0;
  try {
    for await (const piece of record) {
      size += piece.length;
      if (size > largestCopy) return 'too-large';
      pieces.push(piece);
    }
  } catch (fault) {
    if (fault instanceof RecountError) throw fault;
    return 'damaged';
  }
  const body = Buffer.concat(pieces);
  if (record.httpHeaders?.headers.get('content-encoding') !== 'br') return body;
  return await unbrotli(body, { maxOutputLength: largestCopy }).catch(() => body);
}

const damaged = (path: string, why: string, cause?: unknown): RecountError =>
  new RecountError(
    'input.damaged',
    `${path} is no whole WARC file: ${why}. Get it once more from where it came; nothing was imported.`,
    { cause },
  );
