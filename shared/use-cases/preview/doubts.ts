import type { Figure } from '../../domain/figure.ts';
import type { FigureDoubt, PageDoubt, StatementDoubt } from '../../domain/preview.ts';
import type { Reading } from '../../domain/reading.ts';
import type { Statement } from '../../domain/statement.ts';
import { countsPeople } from '../../figures/person-nouns.ts';

/** What was not recognised of a figure. Shares, money and lengths have no status: none is missed there. */
export function figureDoubts({ value, range, measure, unit, status }: Figure): FigureDoubt[] {
  const isCount = unit === null;
  return [
    ...(value === null && range === null ? (['size'] as const) : []),
    ...(isCount && measure === null ? (['counted'] as const) : []),
    ...(isCount && measure !== null && status === null && countsPeople(measure)
      ? (['status'] as const)
      : []),
  ];
}

/** What was not recognised of a statement, or is told by the outlet alone. */
export function statementDoubts(statement: Statement): StatementDoubt[] {
  const { speaker, cue, act, stance, topic, voice } = statement;
  return [
    ...(speaker === null ? (['speaker'] as const) : []),
    ...(speaker?.class === 'anonymous' ? (['unnamed'] as const) : []),
    ...(cue === null && act === 'state' ? (['act'] as const) : []),
    ...(stance === 'unclear' ? (['stance'] as const) : []),
    ...(topic.length === 0 ? (['topic'] as const) : []),
    ...(voice === 'outlet-characterisation' ? (['outlet-words'] as const) : []),
  ];
}

/** A story has more than a caption's length of text. */
const shortText = 400;

/** What the page as a whole left open. */
export function pageDoubts({ article, figures, statements }: Reading): PageDoubt[] {
  const told = {
    'no-headline': article.headline === null,
    'no-published-time': article.publishedAt === null,
    'no-byline': article.byline.length === 0,
    language: article.language !== null && !/^en\b/i.test(article.language),
    'not-an-article': article.kind === 'section' || article.kind === 'page',
    short: article.text.length < shortText,
    'no-facts': figures.length + statements.length === 0,
  };
  return pageDoubtNames.filter((name) => told[name]);
}

const pageDoubtNames: readonly PageDoubt[] = [
  'no-headline',
  'no-published-time',
  'no-byline',
  'language',
  'not-an-article',
  'short',
  'no-facts',
];
