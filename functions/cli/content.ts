import { RecountError } from '../../shared/domain/recount-error.ts';
import type { ReadingContent } from '../../shared/use-cases/read.ts';
import type { CliIo } from './io.ts';

/** The content that a batch line gives in one of three ways. */
export function contentOfLine(line: {
  readonly html?: string | undefined;
  readonly htmlBase64?: string | undefined;
  readonly text?: string | undefined;
}): ReadingContent {
  if (line.html !== undefined) return { kind: 'html', html: line.html };
  if (line.htmlBase64 !== undefined)
    return { kind: 'bytes', bytes: Buffer.from(line.htmlBase64, 'base64') };
  return { kind: 'text', text: line.text ?? '' };
}

/** The content of a file, or of standard input for `-`: a page when it begins as markup does, else plain text. */
export async function contentOfFile(io: CliIo, file: string): Promise<ReadingContent> {
  const bytes = file === '-' ? await collect(io.input) : await readNamed(io, file);
  const start = Buffer.from(bytes.subarray(0, 512)).toString('latin1');
  const isPage = /^(?:\u00ef\u00bb\u00bf)?\s*<[!?a-z]/i.test(start) || /\.x?html?$/i.test(file);
  if (isPage) return { kind: 'bytes', bytes };
  return {
    kind: 'text',
    text: Buffer.from(bytes)
      .toString('utf8')
      .replace(/^\uFEFF/, ''),
  };
}

async function collect(input: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  for await (const piece of input) pieces.push(piece);
  return Buffer.concat(pieces);
}

/** The bytes of a file that a person named. */
export async function readNamed(io: CliIo, file: string): Promise<Uint8Array> {
  try {
    return await io.readFile(file);
  } catch (cause) {
    const code = cause instanceof Error && 'code' in cause ? String(cause.code) : '';
    const why = code === 'ENOENT' ? 'there is no such file' : `it cannot be read (${code})`;
    throw new RecountError('input.no-file', `${file}: ${why}.`, { cause });
  }
}
