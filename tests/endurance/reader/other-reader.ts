import type { Figure } from '../../../shared/domain/figure.ts';
import type { Statement } from '../../../shared/domain/statement.ts';
import type { FactReader } from '../../../shared/use-cases/check/check-deps.ts';
import { factReader } from '../../../shared/use-cases/check/fact-reader.ts';

/**
 * A reader that reads really otherwise: it leaves the last paragraph out, sees every second figure
 * only and under another measure, and takes each statement for two.
 */
export const otherReader: FactReader = {
  ...factReader,
  version: 'another extractor, figures otherwise, statements otherwise',
  extractor: 'another extractor',
  article: (page) => {
    const content = factReader.article(page);
    const { article } = content;
    const text = article.text.split('\n').slice(0, -1).join('\n');
    return { ...content, article: { ...article, text, blocks: article.blocks.slice(0, -1) } };
  },
  facts: (article) => {
    const reading = factReader.facts(article);
    return {
      ...reading,
      figures: reading.figures.filter((_, index) => index % 2 === 0).map(renamed),
      statements: reading.statements.flatMap(halves),
    };
  },
};

const renamed = (figure: Figure): Figure => ({ ...figure, measure: `${figure.measure} otherwise` });

function halves(statement: Statement): Statement[] {
  const [first, ...rest] = statement.content;
  if (first === undefined) return [statement];
  const [start, end] = first;
  const middle = Math.floor((start + end) / 2);
  return [
    { ...statement, content: [[start, middle]] },
    { ...statement, content: [[middle, end], ...rest] },
  ];
}
