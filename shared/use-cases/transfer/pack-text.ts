import { type PackEnd, type PackHead, type PackRecord, packFormat } from '../../domain/pack.ts';
import type { RunningHash } from '../../ports/pack.ts';
import { canonicalForm } from '../check/chain.ts';

/**
 * A pack as text, line by line: canonical JSON, so that one history gives one text, and a last line
 * by which a cut or altered pack is known.
 */
export async function* packText(
  records: AsyncIterable<PackRecord>,
  hash: RunningHash,
): AsyncGenerator<string> {
  let lines = 0;
  const written = (line: PackHead | PackRecord): string => {
    const text = `${canonicalForm(line)}\n`;
    hash.add(text);
    lines++;
    return text;
  };
  yield written({ record: 'recount-history', format: packFormat });
  for await (const record of records) yield written(record);
  const end: PackEnd = { record: 'end', lines, sha256: hash.end() };
  yield `${canonicalForm(end)}\n`;
}
