import { RecountError } from '../../../domain/recount-error.ts';

/**
 * Cuts bytes into lines at newlines, one line in memory at a time. Rejects with `pack.too-large` at
 * a line past `longest` bytes, before all of it was read.
 */
export async function* cutLines(
  input: AsyncIterable<Uint8Array>,
  longest: number,
): AsyncGenerator<Uint8Array> {
  let held: Uint8Array[] = [];
  let size = 0;
  const hold = (piece: Uint8Array): void => {
    size += piece.length;
    if (size > longest) throw tooLong(longest);
    held.push(piece);
  };
  const take = (): Uint8Array => {
    const line = Buffer.concat(held);
    held = [];
    size = 0;
    return line;
  };
  for await (const chunk of input) {
    let start = 0;
    for (let end = chunk.indexOf(10); end >= 0; end = chunk.indexOf(10, start)) {
      hold(chunk.subarray(start, end));
      start = end + 1;
      yield take();
    }
    hold(chunk.subarray(start));
  }
  if (size > 0) yield take();
}

const tooLong = (longest: number): RecountError =>
  new RecountError(
    'pack.too-large',
    `A line of the pack is longer than ${Math.round(longest / 1024 / 1024)} MB, which no pack of Recount has. Nothing was imported.`,
  );
