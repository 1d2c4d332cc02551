/** Longest line that is read: 50 MB of page as base64, and room. */
const longestLine = 96 * 1024 * 1024;

export type Line = { readonly kind: 'line'; readonly text: string } | { readonly kind: 'too-long' };

/**
 * Cuts bytes into lines at newlines alone (JSON may hold U+2028 as it is), without the blank ones.
 * Holds one line at a time; a line past the cap is dropped and said to be too long.
 */
export async function* readLines(
  input: AsyncIterable<Uint8Array>,
  longest = longestLine,
): AsyncGenerator<Line> {
  let held: Uint8Array[] = [];
  let size = 0;
  const take = (): Line => {
    const line: Line = size > longest ? { kind: 'too-long' } : { kind: 'line', text: decode(held) };
    held = [];
    size = 0;
    return line;
  };
  const hold = (piece: Uint8Array): void => {
    size += piece.length;
    if (size <= longest) held.push(piece);
    else held = [];
  };
  for await (const chunk of input) {
    let start = 0;
    for (let end = chunk.indexOf(10); end >= 0; end = chunk.indexOf(10, start)) {
      hold(chunk.subarray(start, end));
      start = end + 1;
      const line = take();
      if (!isBlank(line)) yield line;
    }
    hold(chunk.subarray(start));
  }
  const last = take();
  if (!isBlank(last)) yield last;
}

const isBlank = (line: Line): boolean => line.kind === 'line' && line.text.trim() === '';

function decode(pieces: readonly Uint8Array[]): string {
  const text = Buffer.concat(pieces).toString('utf8');
  return text.startsWith('\uFEFF') ? text.slice(1) : text;
}
