import { type PassagePair, similarity } from './align-passages.ts';
import { newerItems } from './dated-item.ts';
import { fieldSide, passageSide } from './evidence.ts';
import type { Finding } from './finding.ts';
import { foldText } from './fold-text.ts';
import { quotesNewPosition } from './headline-quote.ts';
import { isEditedEntry, isOutOfView } from './live-entry.ts';
import type { Comparing } from './match-figures.ts';
import type { PageTurn } from './page-turn.ts';
import type { Passage } from './passage.ts';
import { correctsInText, isRuling, rulingChanged } from './ruling.ts';
import type { Side } from './side.ts';
import { clip } from './summary.ts';
import { isTypo } from './typo.ts';

// A rewritten page has hundreds of edited sentences: the first ones tell that it was rewritten.
const MOST_EDITS = 40;

/** Changes of headline, standfirst, byline and sentences, apart from the facts in them. */
export function findTextChanges(comparing: Comparing, turn: PageTurn): Finding[] {
  return [
    ...fieldChange(comparing, 'headline'),
    ...fieldChange(comparing, 'standfirst'),
    ...bylineChange(comparing),
    ...sentenceChanges(comparing, turn).sort(byWeight).slice(0, MOST_EDITS),
  ];
}

function sentenceChanges(comparing: Comparing, turn: PageTurn): Finding[] {
  const { pairs, added, removed } = comparing.alignment;
  const isRewritten = pairs.some((pair) => pair.kind === 'edited');
  if (!isRewritten && added.length === 0 && removed.length === 0) return [];
  const [said, saysNow] = [saidBy(comparing.before), saidBy(comparing.after)];
  const isNew = (passage: Passage): boolean => isBody(passage) && !isIn(said, passage);
  const isGone = (passage: Passage): boolean => isBody(passage) && !isIn(saysNow, passage);
  const edits = pairs.filter(
    (pair) => pair.kind === 'edited' && isNew(pair.after) && isGone(pair.before),
  );
  const came = added.filter(isNew);
  const went = removed.filter((passage) => isGone(passage) && !isOutOfView(passage, comparing));
  const lines = firstLines(came, went);
  const newer = newerItems(comparing.before, comparing.after);
  const placed = (passage: Passage): PageTurn => (newer.has(passage.block) ? 'steady' : turn);
  return [
    ...edits.map((pair) => edited(pair, turn)),
    ...(lines === null ? [] : [newFirstLine(lines, said.words)]),
    ...came
      .filter((passage) => passage !== lines?.after)
      .map((passage) => addedText(passage, placed(passage), said.words)),
    ...went
      .filter((passage) => passage !== lines?.before)
      .map((passage) => removedText(passage, turn)),
  ];
}

interface FirstLines {
  readonly before: Passage;
  readonly after: Passage;
}

/** The one first line that stood for a headline and the one that took its place, in a text or an item of a list. */
function firstLines(came: readonly Passage[], went: readonly Passage[]): FirstLines | null {
  const [after, ...othersIn] = came.filter((passage) => passage.zone === 'headline');
  const [before, ...othersOut] = went.filter((passage) => passage.zone === 'headline');
  if (after === undefined || before === undefined) return null;
  return othersIn.length + othersOut.length === 0 ? { before, after } : null;
}

function newFirstLine({ before, after }: FirstLines, known: ReadonlySet<string>): Finding {
  return {
    kind: 'headline-changed',
    severity: quotesNewPosition(after, known) ? 'medium' : 'low',
    summary: `Headline: “${clip(before.text, 70)}” → “${clip(after.text, 70)}”`,
    nature: 'unclear',
    before: passageSide(before),
    after: passageSide(after),
  };
}

const isBody = (passage: Passage): boolean => passage.in === 'body';

/** All that a side says: its words, and its sentences as one run of them, wherever they are cut. */
interface Said {
  readonly words: ReadonlySet<string>;
  readonly run: string;
}

function saidBy(side: Side): Said {
  const words = side.passages.flatMap((passage) => passage.words);
  return { words: new Set(words), run: ` ${words.join(' ')} ` };
}

const isIn = (said: Said, passage: Passage): boolean =>
  passage.words.every((word) => said.words.has(word)) &&
  said.run.includes(` ${passage.words.join(' ')} `);

const byWeight = (a: Finding, b: Finding): number =>
  Number(b.severity === 'medium') - Number(a.severity === 'medium');

function fieldChange({ before, after }: Comparing, field: 'headline' | 'standfirst'): Finding[] {
  const [from, to] = [fieldSide(before.reading, field), fieldSide(after.reading, field)];
  if (foldText(from?.text ?? '') === foldText(to?.text ?? '')) return [];
  const name = field === 'headline' ? 'Headline' : 'Standfirst';
  return [
    {
      kind: `${field}-changed`,
      severity: 'low',
      summary: `${name}: “${clip(from?.text ?? '', 70)}” → “${clip(to?.text ?? '', 70)}”`,
      nature: 'unclear',
      before: from,
      after: to,
    },
  ];
}

function bylineChange({ before, after }: Comparing): Finding[] {
  const [from, to] = [before.reading.article.byline, after.reading.article.byline];
  if (foldText(from.join(', ')) === foldText(to.join(', '))) return [];
  return [
    {
      kind: 'byline-changed',
      severity: 'none',
      summary: `Byline: ${clip(from.join(', '), 70)} → ${clip(to.join(', '), 70)}`,
      nature: 'unclear',
      before: null,
      after: null,
    },
  ];
}

/** An entry of a live blog is a dated record: editing one tells, but for slips of the pen. */
const isTold = (pair: PassagePair): boolean =>
  isEditedEntry(pair) && !isTypo(pair.before, pair.after);

const SENTENCE_STANDS = 0.55;

function edited(pair: PassagePair, turn: PageTurn): Finding {
  const stands = similarity(pair.before, pair.after) >= SENTENCE_STANDS;
  const rules = turn === 'steady' && stands && rulingChanged(pair.before, pair.after);
  const corrects = correctsInText(pair.after.text) && !correctsInText(pair.before.text);
  return {
    kind: 'text-edited',
    severity: rules || corrects || isTold(pair) ? 'medium' : 'low',
    summary: `Text: “${clip(pair.before.text, 70)}” → “${clip(pair.after.text, 70)}”`,
    nature: corrects ? 'revision' : 'unclear',
    before: passageSide(pair.before),
    after: passageSide(pair.after),
  };
}

function addedText(passage: Passage, turn: PageTurn, known: ReadonlySet<string>): Finding {
  const rules = turn === 'steady' && isRuling(passage) && passage.entryId === null;
  return {
    kind: 'text-edited',
    severity: rules || quotesNewPosition(passage, known) ? 'medium' : 'low',
    summary: `New text: “${clip(passage.text, 120)}”`,
    nature: 'update',
    before: null,
    after: passageSide(passage),
  };
}

function removedText(passage: Passage, turn: PageTurn): Finding {
  return {
    kind: 'text-edited',
    severity: turn === 'steady' && isRuling(passage) ? 'medium' : 'low',
    summary: `No longer on the page: “${clip(passage.text, 120)}”`,
    nature: 'unclear',
    before: passageSide(passage),
    after: null,
    needsConfirmation: true,
  };
}
