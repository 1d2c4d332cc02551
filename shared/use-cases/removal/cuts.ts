import type { Article, Block } from '../../domain/article.ts';
import type { Span, TextField } from '../../domain/span.ts';

/** What is to leave an article: spans of the body, and fields that go as a whole. */
export interface Cuts {
  /** In order, none touching another. */
  readonly body: readonly Span[];
  readonly fields: ReadonlySet<'headline' | 'standfirst'>;
}

/** Spans in order, those that touch as one. */
export function joined(spans: readonly Span[]): readonly Span[] {
  const found: [number, number][] = [];
  for (const [start, end] of spans.toSorted((a, b) => a[0] - b[0])) {
    const last = found.at(-1);
    if (last !== undefined && start <= last[1]) last[1] = Math.max(last[1], end);
    else found.push([start, end]);
  }
  return found;
}

/** Whether a span of a field loses anything. */
export function isCut(cuts: Cuts, field: TextField, [start, end]: Span): boolean {
  if (field !== 'body') return cuts.fields.has(field);
  return cuts.body.some(([from, to]) => start < to && end > from);
}

/** Where an offset of the body stands once the cuts are made. */
export function moved(cuts: Cuts, offset: number): number {
  let gone = 0;
  for (const [from, to] of cuts.body) {
    if (from >= offset) break;
    gone += Math.min(to, offset) - from;
  }
  return offset - gone;
}

/** The article without what is cut; blocks that lose all their text go. */
export function cutArticle(article: Article, cuts: Cuts): Article {
  const blocks = article.blocks.flatMap((block) => movedBlock(article.text, block, cuts));
  return {
    ...article,
    headline: cuts.fields.has('headline') ? null : article.headline,
    standfirst: cuts.fields.has('standfirst') ? null : article.standfirst,
    text: textWithout(article.text, cuts.body),
    blocks,
  };
}

function textWithout(text: string, cuts: readonly Span[]): string {
  let kept = '';
  let from = 0;
  for (const [start, end] of cuts) {
    kept += text.slice(from, start);
    from = end;
  }
  return kept + text.slice(from);
}

function movedBlock(text: string, block: Block, cuts: Cuts): Block[] {
  const inside = cuts.body.map(
    ([start, end]): Span => [
      Math.max(start, block.start) - block.start,
      Math.min(end, block.end) - block.start,
    ],
  );
  const within = inside.filter(([start, end]) => end > start);
  const left = textWithout(text.slice(block.start, block.end), within);
  if (within.length > 0 && left.trim() === '') return [];
  return [{ ...block, start: moved(cuts, block.start), end: moved(cuts, block.end) }];
}

/** A cut inside a block with the white space after it, or before it at the block's end; a whole block with its line. */
export function widened(text: string, [start, end]: Span, block: Span): Span {
  let [from, to] = [start, end];
  while (to < block[1] && /\s/.test(text[to] ?? '')) to++;
  if (to >= block[1]) while (from > block[0] && /\s/.test(text[from - 1] ?? '')) from--;
  const isWhole = from <= block[0] && to >= block[1];
  if (!isWhole) return [from, to];
  return block[1] < text.length ? [block[0], block[1] + 1] : [Math.max(0, block[0] - 1), block[1]];
}
