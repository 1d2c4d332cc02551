import type { Explanation, FactReason } from '../domain/explanation.ts';
import type { Reading } from '../domain/reading.ts';
import { explainFigures } from '../figures/find-figures.ts';
import { findPassedOver } from '../figures/passed-over.ts';
import { explainStatements } from '../statements/explain-statements.ts';

const mostPassedOver = 500;

/** Why `reading` says what it says: the rules behind each fact, and what was left out. */
export function explainReading({ article }: Reading): Explanation {
  const { statements, leftOut } = explainStatements(article);
  return {
    figures: explainFigures(article).map(numbered),
    statements: statements.map(numbered),
    passedOver: findPassedOver(article, { most: mostPassedOver, all: true }),
    leftOut,
  };
}

const numbered = (because: readonly string[], index: number): FactReason => ({ index, because });
