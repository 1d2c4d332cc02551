import type { Severity } from '../domain/change.ts';
import { fieldText } from '../domain/reading.ts';
import type { Statement } from '../domain/statement.ts';
import { similarity } from './align-passages.ts';
import { statementSide } from './evidence.ts';
import type { Finding } from './finding.ts';
import type { StatementMatch, StatementSides } from './match-statements.ts';
import { becameFirm, holdsOpposite, isShift } from './positions.ts';
import { isRecalled } from './recalled.ts';
import {
  contentOverlap,
  contentText,
  relateSpeakers,
  type StatementFacets,
} from './statement-facets.ts';
import { actText, quotedText, speakerText } from './summary.ts';

export interface StatementComparison extends StatementSides {
  readonly matches: readonly StatementMatch[];
  readonly lineageOf: (side: 'before' | 'after', index: number) => string | null;
  readonly revertOf: (afterIndex: number) => number | null;
}

/** A statement that stands as another did, with both at hand. */
interface StatementStep {
  readonly match: StatementMatch;
  readonly before: Statement;
  readonly after: Statement;
  readonly facetsBefore: StatementFacets;
  readonly facetsAfter: StatementFacets;
}

/** What changed in the statements that both versions have. */
export function changedStatements(comparison: StatementComparison): Finding[] {
  return comparison.matches.flatMap((match) => {
    const step = stepOf(comparison, match);
    return step === null ? [] : changeOfStep(comparison, step);
  });
}

function stepOf(comparison: StatementComparison, match: StatementMatch): StatementStep | null {
  const before = comparison.before.reading.statements[match.before];
  const after = comparison.after.reading.statements[match.after];
  const facetsBefore = comparison.facetsBefore[match.before];
  const facetsAfter = comparison.facetsAfter[match.after];
  if (before === undefined || after === undefined) return null;
  if (facetsBefore === undefined || facetsAfter === undefined) return null;
  return { match, before, after, facetsBefore, facetsAfter };
}

function changeOfStep(comparison: StatementComparison, step: StatementStep): Finding[] {
  if (isShift(step) && !recalls(comparison, step)) return [shift(comparison, step)];
  const relation = relateSpeakers(step.before.speaker, step.after.speaker);
  const overlap = contentOverlap(step.facetsBefore, step.facetsAfter);
  if (relation !== 'same' && relation !== 'unknown' && overlap >= 0.6) {
    return [reattribution(comparison, step)];
  }
  if (step.facetsBefore.key === step.facetsAfter.key && step.before.act === step.after.act)
    return [];
  if (isQuoted(step.before) && isQuoted(step.after)) return [alteredQuotation(comparison, step)];
  return [rewording(comparison, step)];
}

/** A sentence that came to recall an old position reports no new one. */
function recalls({ after }: StatementComparison, step: StatementStep): boolean {
  const text = fieldText(after.reading.article, step.after.in);
  return isRecalled(text.slice(...step.after.sentence));
}

const isQuoted = (statement: Statement): boolean => statement.voice === 'quoted';

/** The same resolved speaker says otherwise: named and unnamed speakers never come here. */
function shift(comparison: StatementComparison, step: StatementStep): Finding {
  const [from, to] = [actText(step.before), actText(step.after)];
  const verbs = from === to ? '' : `, ${from} → ${to}`;
  return {
    ...shared(comparison, step),
    kind: 'position-shifted',
    severity: 'high',
    summary: `${speakerText(step.after.speaker)}${verbs}: ${sayings(comparison, step)}`,
  };
}

function reattribution(comparison: StatementComparison, step: StatementStep): Finding {
  const [from, to] = [speakerText(step.before.speaker), speakerText(step.after.speaker)];
  const isNamed = relateSpeakers(step.before.speaker, step.after.speaker) !== 'other';
  return {
    ...shared(comparison, step),
    kind: 'statement-reattributed',
    severity: isNamed || turnsSense(step) || sentenceStands(comparison, step) ? 'medium' : 'low',
    summary: `Attributed to ${from} → to ${to}: ${said(comparison, 'after', step.after)}`,
  };
}

const SENTENCE_STANDS = 0.75;

/** Whether the sentence says the same but for who said it. */
function sentenceStands({ alignment }: StatementComparison, { match }: StatementStep): boolean {
  if (match.by !== 'edited') return match.by !== 'moved';
  const pair = alignment.pairs.find((one) => one.after.statements.includes(match.after));
  return pair !== undefined && similarity(pair.before, pair.after) >= SENTENCE_STANDS;
}

function alteredQuotation(comparison: StatementComparison, step: StatementStep): Finding {
  return {
    ...shared(comparison, step),
    kind: 'quotation-altered',
    severity: turnsSense(step) ? 'medium' : 'low',
    summary: `Quotation of ${speakerText(step.after.speaker)}: ${sayings(comparison, step)}`,
  };
}

function rewording(comparison: StatementComparison, step: StatementStep): Finding {
  const isFirm = becameFirm(step.before.act, step.after.act) && isOfficial(step.after);
  const isOtherwise = holdsOpposite(step) && !recalls(comparison, step);
  const severity: Severity = isFirm || isOtherwise || turnsSense(step) ? 'medium' : 'low';
  return {
    ...shared(comparison, step),
    kind: 'statement-changed',
    severity,
    summary: `${speakerText(step.after.speaker)} ${actText(step.after)}: ${sayings(comparison, step)}`,
  };
}

const isOfficial = (statement: Statement): boolean =>
  statement.speaker !== null && /^(?:official|organisation)$/.test(statement.speaker.class);

const STRENGTH = new Set(
  'must should shall will may might could would very likely unlikely never always all every only some most immediately full fully partly partial temporary temporarily unless until permanent possible possibly probably'.split(
    ' ',
  ),
);

/** Whether the words that came or went turn a sentence's sense or strength: "not", "must", "temporary". */
function turnsSense({ facetsBefore, facetsAfter }: StatementStep): boolean {
  if (contentOverlap(facetsBefore, facetsAfter) < 0.5) return false;
  if (facetsBefore.isNegated !== facetsAfter.isNegated) return true;
  const [from, to] = [new Set(facetsBefore.key.split(' ')), new Set(facetsAfter.key.split(' '))];
  return [...STRENGTH].some((word) => from.has(word) !== to.has(word));
}

function sayings(comparison: StatementComparison, step: StatementStep): string {
  const before = said(comparison, 'before', step.before);
  const after = said(comparison, 'after', step.after);
  return before === after ? after : `${before} → ${after}`;
}

function said(
  comparison: StatementComparison,
  side: 'before' | 'after',
  statement: Statement,
): string {
  return quotedText(contentText(comparison[side].reading, statement));
}

function shared(
  comparison: StatementComparison,
  { match, before, after }: StatementStep,
): Pick<Finding, 'nature' | 'before' | 'after' | 'lineage' | 'reverts'> {
  const isLater = before.saidAt !== null && after.saidAt !== null && before.saidAt !== after.saidAt;
  return {
    nature: isLater ? 'update' : match.by === 'moved' ? 'update' : 'revision',
    before: statementSide(comparison.before.reading, before),
    after: statementSide(comparison.after.reading, after),
    lineage: comparison.lineageOf('after', match.after),
    reverts: comparison.revertOf(match.after),
  };
}
