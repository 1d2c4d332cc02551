import { createHash, type Hash } from 'node:crypto';
import { type PackLine, parsePackLine } from '../../../contracts/pack/pack-line.ts';
import { type PackEnd, type PackRecord, packFormat } from '../../../domain/pack.ts';
import { RecountError } from '../../../domain/recount-error.ts';
import type { PackSource } from '../../../ports/pack.ts';
import { cutLines } from './cut-lines.ts';
import { openBytes } from './open-bytes.ts';

/** The longest line that is read: 10 MB of page, its article and facts, and room. */
const longestPackLine = 64 * 1024 * 1024;

/** The pack in a file, plain or gzip. */
export function makePackSource(path: string): PackSource {
  return { records: () => readRecords(path) };
}

async function* readRecords(path: string): AsyncGenerator<PackRecord> {
  const seen = { lines: 0, hash: createHash('sha256'), isOver: false };
  for await (const bytes of cutLines(openBytes(path), longestPackLine)) {
    if (seen.isOver) throw damaged(path, 'something stands after its last line');
    const line = parse(path, bytes, seen.lines + 1);
    if (line.record === 'end') checkEnd(path, line, seen);
    else seen.hash.update(bytes).update('\n');
    seen.isOver = line.record === 'end';
    if (seen.lines === 0) checkHead(path, line);
    seen.lines++;
    if (line.record !== 'end' && line.record !== 'recount-history') yield line;
    else if (line.record === 'recount-history' && seen.lines > 1)
      throw damaged(path, `line ${seen.lines} begins another pack`);
  }
  if (!seen.isOver) throw damaged(path, 'it was cut short: its last line is missing');
}

function parse(path: string, bytes: Uint8Array, number: number): PackLine {
  const parsed = parsePackLine(Buffer.from(bytes).toString('utf8'));
  if (parsed.kind === 'line') return parsed.line;
  throw damaged(path, `line ${number} cannot be read: ${parsed.why}`);
}

function checkHead(path: string, line: PackLine): void {
  if (line.record !== 'recount-history') throw damaged(path, 'it does not begin as a pack does');
  if (line.format <= packFormat) return;
  throw new RecountError(
    'pack.newer',
    `${path} is a pack of format ${line.format}; this version of Recount reads formats up to ${packFormat}. Use the version that wrote it, or a newer one. Nothing was imported.`,
  );
}

function checkEnd(
  path: string,
  { lines, sha256 }: PackEnd,
  seen: { readonly lines: number; readonly hash: Hash },
): void {
  if (lines === seen.lines && sha256 === seen.hash.digest('hex')) return;
  throw damaged(path, 'its lines are not those that its last line names');
}

const damaged = (path: string, why: string): RecountError =>
  new RecountError(
    'pack.damaged',
    `${path} is no whole pack of Recount: ${why}. Nothing was imported; export it anew.`,
  );
