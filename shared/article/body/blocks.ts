import type { Block, BlockKind } from '../../domain/article.ts';
import type { PageTime } from '../../domain/instant.ts';

/** A line that is to become a block. */
export interface Line {
  readonly kind: BlockKind;
  readonly text: string;
  readonly entryId?: string;
  readonly entryTime?: PageTime;
}

/** Joins lines by one newline; the offsets of the blocks slice the text to the lines. */
export function joinLines(lines: readonly Line[]): {
  readonly text: string;
  readonly blocks: readonly Block[];
} {
  const blocks: Block[] = [];
  let at = 0;
  for (const { text, ...rest } of lines) {
    blocks.push({ ...rest, start: at, end: at + text.length });
    at += text.length + 1;
  }
  return { text: lines.map((line) => line.text).join('\n'), blocks };
}
