import type { Severity } from '../domain/change.ts';
import type { Speaker, Statement } from '../domain/statement.ts';
import { newerItems } from './dated-item.ts';
import { statementSide } from './evidence.ts';
import type { Finding } from './finding.ts';
import { isOutOfView } from './live-entry.ts';
import type { PageTurn } from './page-turn.ts';
import type { Passage } from './passage.ts';
import { isFirm, isShift } from './positions.ts';
import { isRecalled } from './recalled.ts';
import type { Side } from './side.ts';
import type { StatementComparison } from './statement-changes.ts';
import { contentText } from './statement-facets.ts';
import { actText, quotedText, speakerText } from './summary.ts';

interface StatementAppearances {
  readonly comparison: StatementComparison;
  readonly turn: PageTurn;
}

/** Statements that have no counterpart in the other version: new ones, and those no longer reported. */
export function appearedStatements(given: StatementAppearances): Finding[] {
  const { comparison } = given;
  const from = new Set(comparison.matches.map((match) => match.before));
  const to = new Set(comparison.matches.map((match) => match.after));
  const added = open(comparison.after, to);
  const removed = open(comparison.before, from);
  const known: Known = {
    vocabulary: added.length === 0 ? new Set() : vocabularyOf(comparison.before),
    newer: newerItems(comparison.before, comparison.after),
  };
  return [
    ...added.map((item) => shiftFrom(comparison, removed, item) ?? appearance(given, known, item)),
    ...removed
      .filter((item) => !isOutOfView(item.passage, comparison))
      .map((item) => disappearance(given, item)),
  ];
}

/** What the page had words for, and its blocks that are items newer than all it listed. */
interface Known {
  readonly vocabulary: ReadonlySet<string>;
  readonly newer: ReadonlySet<number>;
}

interface Item {
  readonly index: number;
  readonly statement: Statement;
  readonly passage: Passage;
}

function open(side: Side, taken: ReadonlySet<number>): Item[] {
  return side.passages.flatMap((passage) =>
    passage.statements.flatMap((index) => {
      const statement = side.reading.statements[index];
      return statement === undefined || taken.has(index) ? [] : [{ index, statement, passage }];
    }),
  );
}

const MAX_SHIFTS_TRIED = 200;

/** A new statement that reverses one the page no longer carries, by the same speaker. */
function shiftFrom(
  comparison: StatementComparison,
  removed: readonly Item[],
  item: Item,
): Finding | null {
  if (isRecalled(item.passage.text)) return null;
  const facetsAfter = comparison.facetsAfter[item.index];
  for (const old of removed.slice(0, MAX_SHIFTS_TRIED)) {
    const facetsBefore = comparison.facetsBefore[old.index];
    if (facetsBefore === undefined || facetsAfter === undefined) continue;
    const pair = { before: old.statement, after: item.statement, facetsBefore, facetsAfter };
    if (!isShift(pair)) continue;
    return {
      kind: 'position-shifted',
      severity: 'high',
      summary: `${speakerText(item.statement.speaker)}: ${actText(old.statement)} → ${actText(item.statement)}, ${said(comparison.after, item)}`,
      nature: 'update',
      before: statementSide(comparison.before.reading, old.statement),
      after: statementSide(comparison.after.reading, item.statement),
      lineage: comparison.lineageOf('after', item.index),
    };
  }
  return null;
}

function appearance(given: StatementAppearances, known: Known, item: Item): Finding {
  const { comparison } = given;
  return {
    kind: 'statement-added',
    severity: addedSeverity(given, known, item),
    summary: `New: ${speakerText(item.statement.speaker)} ${actText(item.statement)}: ${said(comparison.after, item)}`,
    nature: 'update',
    before: null,
    after: statementSide(comparison.after.reading, item.statement),
    lineage: comparison.lineageOf('after', item.index),
  };
}

const NOVEL = 0.4;

/** A headline in which someone says something the page had no words for is news; the rest is detail. */
function addedSeverity(
  { comparison, turn }: StatementAppearances,
  { vocabulary, newer }: Known,
  { index, statement, passage }: Item,
): Severity {
  if (statement.speaker === null || isRecalled(passage.text) || turn === 'replaced') return 'low';
  const words = [...(comparison.facetsAfter[index]?.words ?? [])];
  const unheard = words.filter((word) => !vocabulary.has(word)).length;
  const isNovel = words.length > 0 && unheard / words.length >= NOVEL;
  const isPlaced = isSteady(turn) || newer.has(passage.block);
  const isNews =
    passage.zone === 'headline'
      ? leads(statement) && (isNovel || isFirm(statement.act))
      : isNovel && isPlaced && decides(statement);
  return isNews ? 'medium' : 'low';
}

/** A speaker with a name or an office, in a headline that is not a place or theme and its news. */
const leads = (statement: Statement): boolean =>
  statement.speaker !== null && isNamed(statement.speaker) && !isKicker(statement);

/** "Port Arlen: harbour reopens" names a place or a theme before its colon, seldom a speaker. */
const isKicker = (statement: Statement): boolean =>
  (statement.cue === null || statement.cue.surface.trim() === ':') &&
  !isOfficial(statement.speaker);

/** A page that shows another part of its story has old decisions too. */
const isSteady = (turn: PageTurn): boolean => turn !== 'longer' && turn !== 'shorter';

/** Whether an official settles something by it. */
const decides = (statement: Statement): boolean =>
  isOfficial(statement.speaker) && /^(?:announce|deny|accept|reject)$/.test(statement.act);

const isOfficial = (speaker: Speaker | null): boolean =>
  speaker?.class === 'official' || speaker?.class === 'organisation';

/** A speaker with a name or an office: "Costara", "the army"; not "survivors". */
const isNamed = (speaker: Speaker): boolean =>
  speaker.class !== 'private' || /^(?:the\s+)?\p{Lu}/u.test(speaker.surface);

const vocabularyOf = (side: Side): ReadonlySet<string> =>
  new Set(side.passages.flatMap((passage) => passage.words));

// Shorter runs in quotation marks are titles and terms.
const QUOTED_LEAST = 4;

function disappearance({ comparison, turn }: StatementAppearances, item: Item): Finding {
  const words = comparison.facetsBefore[item.index]?.words.size ?? 0;
  const isQuotation = item.statement.kind === 'direct' && words >= QUOTED_LEAST;
  return {
    kind: 'statement-removed',
    severity: isQuotation && turn === 'steady' ? 'medium' : 'low',
    summary: `No longer on the page: ${speakerText(item.statement.speaker)} ${actText(item.statement)}: ${said(comparison.before, item)}`,
    nature: 'unclear',
    before: statementSide(comparison.before.reading, item.statement),
    after: null,
    lineage: comparison.lineageOf('before', item.index),
    needsConfirmation: true,
  };
}

const said = (side: Side, item: Item): string =>
  quotedText(contentText(side.reading, item.statement), 80);
