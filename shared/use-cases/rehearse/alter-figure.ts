import type { Article, Block } from '../../domain/article.ts';
import type { Figure } from '../../domain/figure.ts';
import type { Reading } from '../../domain/reading.ts';
import type { TextField } from '../../domain/span.ts';

const fields: readonly TextField[] = ['headline', 'standfirst', 'body'];

/** Figures that can be altered, the most prominent first: counts with a status, then other counts, then the rest. */
export function alterable({ figures }: Reading): readonly number[] {
  const indexes = figures.flatMap((figure, index) => (otherSurface(figure) === null ? [] : index));
  return indexes.sort((a, b) => rankOf(figures[a]) - rankOf(figures[b]) || a - b);
}

function rankOf(figure: Figure | undefined): number {
  if (figure?.unit !== null) return 2;
  return figure.status !== null && figure.measure !== null ? 0 : 1;
}

/** The article with one figure one less (or one more), wherever the page gives it; null when the figure cannot be altered. */
export function alterFigure({ article, figures }: Reading, index: number): Article | null {
  const chosen = figures[index];
  if (chosen === undefined || otherSurface(chosen) === null) return null;
  const same = figures.filter(
    ({ value, measure, status }) =>
      value === chosen.value && measure === chosen.measure && status === chosen.status,
  );
  return same
    .sort((a, b) => b.start - a.start)
    .reduce((altered, figure) => replace(altered, figure), article);
}

/** `47` gives `46`, `one` gives `2`: digits are altered as they are written, number words become digits. */
function otherSurface({ surface, value, unit }: Figure): string | null {
  const written = /\d+(?:,\d{3})*/.exec(surface);
  if (written !== null) {
    const other = oneOff(Number(written[0].replaceAll(',', '')));
    const text = written[0].includes(',') ? grouped(other) : String(other);
    return surface.replace(written[0], text);
  }
  return value !== null && Number.isInteger(value) && unit === null ? String(oneOff(value)) : null;
}

const oneOff = (value: number): number => (value > 1 ? value - 1 : value + 1);
const grouped = (value: number): string => String(value).replace(/\B(?=(\d{3})+$)/g, ',');

function replace(article: Article, figure: Figure): Article {
  const other = otherSurface(figure);
  const field = fields.find((name) => name === figure.in);
  if (other === null || field === undefined) return article;
  const put = (text: string): string =>
    text.slice(0, figure.start) + other + text.slice(figure.end);
  if (field === 'headline') return { ...article, headline: put(article.headline ?? '') };
  if (field === 'standfirst') return { ...article, standfirst: put(article.standfirst ?? '') };
  const shift = other.length - (figure.end - figure.start);
  return {
    ...article,
    text: put(article.text),
    blocks: article.blocks.map((block) => moved(block, figure.start, shift)),
  };
}

const moved = (block: Block, from: number, shift: number): Block => ({
  ...block,
  start: block.start > from ? block.start + shift : block.start,
  end: block.end > from ? block.end + shift : block.end,
});
