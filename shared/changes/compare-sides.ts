import type { Lineage } from '../domain/lineage.ts';
import { alignPassages } from './align-passages.ts';
import { carryLineages } from './carry-lineages.ts';
import { shownIn } from './lineage-book.ts';
import { entriesTakenAway } from './live-window.ts';
import { type Comparing, type FigureMatch, matchFigures } from './match-figures.ts';
import { matchStatements, type StatementMatch, type StatementSides } from './match-statements.ts';
import type { Side } from './side.ts';
import { statementFacets } from './statement-facets.ts';

/** Two versions with what became what. */
export interface Relation extends Comparing, StatementSides {
  readonly figureMatches: readonly FigureMatch[];
  readonly statementMatches: readonly StatementMatch[];
}

/** Relates every sentence, figure and statement of `before` to those of `after`. */
export function relateSides(before: Side, after: Side): Relation {
  const alignment = alignPassages(before.passages, after.passages);
  const sides: StatementSides = {
    before,
    after,
    alignment,
    takenAway: entriesTakenAway(before.reading.article, after.reading.article),
    facetsBefore: facetsOf(before),
    facetsAfter: facetsOf(after),
  };
  return {
    ...sides,
    figureMatches: matchFigures(sides),
    statementMatches: matchStatements(sides),
  };
}

const facetsOf = (side: Side): StatementSides['facetsBefore'] =>
  side.reading.statements.map((statement) => statementFacets(side.reading, statement));

/** The lineages of the version after, numbered `version`, from those of the version before. */
export function lineagesOf(
  relation: Relation,
  lineages: readonly Lineage[],
  version: number,
): Lineage[] {
  return carryLineages({
    lineages,
    shown: shownIn(relation.after),
    heritage: { figures: relation.figureMatches, statements: relation.statementMatches },
    version,
  });
}
