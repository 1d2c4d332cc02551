import type { Span } from '../domain/span.ts';
import type { Statement, StatementKind, Voice } from '../domain/statement.ts';
import { sentenceAt } from '../language/sentences.ts';
import { deedOf } from './act-of.ts';
import { type Piece, piecesOf, quotedShare } from './content-words.ts';
import { type Draft, groupByUnit } from './draft.ts';
import { originOf } from './origin-of.ts';
import { type Passage, spanOf, surfaceOf } from './passage.ts';
import { type People, peopleOf } from './people.ts';
import { saidAtOf } from './said-at.ts';
import { type Spoken, speakerOf } from './speakers.ts';
import { termOf, topicOf } from './topic-of.ts';
import { isUnknownLabel } from './voices.ts';

/** Turns drafts into statements, in the order of the text, each speaker resolved by what came before. */
export function assemble(passages: readonly Passage[], drafts: readonly Draft[]): Statement[] {
  const people = peopleOf(passages);
  const known = knownDrafts(drafts, people);
  const indexes = new Map(passages.map((passage, index) => [passage, index]));
  const headline = headlineTerms(passages);
  const byUnit = groupByUnit(known);
  let last: Spoken | null = null;
  return known.map((draft) => {
    const found = speakerOf(draft, { people, passage: indexes.get(draft.passage) ?? 0, last });
    last = found?.spoken ?? last;
    const beside = byUnit.get(draft.unit) ?? [];
    return { ...statementOf(draft, beside, headline), speaker: found?.speaker ?? null };
  });
}

/** Without lines that only a label opens: "Cost: two crowns" is nobody's word. */
export const knownDrafts = (drafts: readonly Draft[], people: People): readonly Draft[] =>
  drafts.filter((draft) => !isUnknownLabel(draft, people));

function headlineTerms(passages: readonly Passage[]): ReadonlySet<string> {
  const tokens = passages
    .filter((passage) => passage.in === 'headline')
    .flatMap(({ tokens: all }) => all);
  return new Set(tokens.map((token) => termOf(token)).filter((term) => term !== null));
}

function statementOf(
  draft: Draft,
  beside: readonly Draft[],
  headline: ReadonlySet<string>,
): Statement {
  const pieces = piecesOf(draft);
  const kind = kindOf(draft, pieces);
  return {
    in: draft.passage.in,
    kind,
    speaker: null,
    cue: cueOf(draft),
    content: pieces.map(({ passage, range }) => spanOf(passage, range)),
    ...deedOf(draft),
    topic: topicOf(pieces, headline),
    voice: voiceOf(draft, kind),
    saidAt: saidAtOf(draft),
    origin: originOf(draft, beside),
    sentence: sentenceOf(draft, pieces),
  };
}

const DIRECT = 0.8;
const MIXED = 0.05;

function kindOf(draft: Draft, pieces: readonly Piece[]): StatementKind {
  if (draft.shape === 'turn') return 'direct';
  const share = quotedShare(pieces);
  if (share >= DIRECT) return 'direct';
  if (share > MIXED) return 'mixed';
  return isPosition(draft) ? 'position' : 'indirect';
}

/** A position is held rather than said: an object or "to …" after the cue, or nothing. */
function isPosition({ cue, content, passage }: Draft): boolean {
  if (cue === null) return false;
  if (cue.phrase !== null) return cue.phrase.follows !== 'clause';
  const first = passage.tokens[content[0]?.from ?? -1]?.lower;
  const { verb } = cue.reading;
  return (
    verb.characterises ||
    first === 'to' ||
    cue.preposition !== null ||
    (verb.object && !verb.clause)
  );
}

function voiceOf({ cue }: Draft, kind: StatementKind): Voice {
  if (kind === 'direct' || kind === 'mixed') return 'quoted';
  const isCharacterised = cue !== null && (cue.phrase?.afterBe ?? cue.reading.verb.characterises);
  return isCharacterised ? 'outlet-characterisation' : 'paraphrased';
}

function cueOf({ passage, cueRange }: Draft): Statement['cue'] {
  if (cueRange === null) return null;
  const [start, end] = spanOf(passage, cueRange);
  return { start, end, surface: surfaceOf(passage, cueRange) };
}

/** The sentence that holds the cue, else the one where the content begins. */
function sentenceOf({ passage, cueRange, unit }: Draft, pieces: readonly Piece[]): Span {
  const first = pieces[0];
  const range = cueRange ?? first?.range ?? unit;
  const offset = passage.tokens[range.from]?.start ?? passage.span[0];
  return sentenceAt(passage.sentences, offset) ?? passage.span;
}
