import { openBytes } from './open-bytes.ts';

export type FileKind = 'pack' | 'warc' | 'page';

/** What a file is, by how it begins. */
export async function fileKind(path: string): Promise<FileKind> {
  let start = '';
  for await (const chunk of openBytes(path)) {
    start = Buffer.from(chunk.subarray(0, 512)).toString('latin1');
    break;
  }
  if (start.startsWith('WARC/')) return 'warc';
  return start.startsWith('{') ? 'pack' : 'page';
}
