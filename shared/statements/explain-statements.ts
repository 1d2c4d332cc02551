import type { Article } from '../domain/article.ts';
import type { LeftOut } from '../domain/explanation.ts';
import { knownDrafts } from './assemble.ts';
import { isDoubtful, weighedOf } from './doubt.ts';
import type { Draft, Shape } from './draft.ts';
import { articlePassages, draftsOf } from './find-statements.ts';
import { spanOf, surfaceOf } from './passage.ts';
import { peopleOf } from './people.ts';

export interface ExplainedStatements {
  /** For each statement that `findStatements` finds, in its order, the rules that read it. */
  readonly statements: readonly (readonly string[])[];
  /** What looked like indirect speech and was more likely none. */
  readonly leftOut: readonly LeftOut[];
}

/** Why the statements of an article are what they are. */
export function explainStatements(article: Article): ExplainedStatements {
  const passages = articlePassages(article);
  const drafts = draftsOf(passages);
  const kept = drafts.filter((draft) => !isDoubtful(draft));
  return {
    statements: knownDrafts(kept, peopleOf(passages)).map(reasonsOf),
    leftOut: drafts.filter(isDoubtful).map(leftOutOf),
  };
}

const shapeWords: Readonly<Record<Shape, string>> = {
  after: 'what is said after the cue',
  before: 'what is said before the cue',
  around: 'the cue inside what is said',
  according: '“according to” and its like',
  colon: 'a colon, or a signature after a dash',
  carried: 'a quotation carried on',
  turn: 'a turn of a transcript',
};

function reasonsOf(draft: Draft): readonly string[] {
  const { shape, cue, audience, later, speaker, passage } = draft;
  return [
    `form: ${shapeWords[shape]}`,
    cue === null ? null : cueWords(draft),
    speaker === null
      ? 'speaker: nobody in the sentence; who spoke last'
      : `speaker: the words “${surfaceOf(passage, speaker)}”`,
    audience === null ? null : `told to: “${surfaceOf(passage, audience)}”`,
    later.length === 0 ? null : 'goes on in the lines after',
    weighedWords(draft),
  ].filter((reason) => reason !== null);
}

function cueWords({ cue, cueRange, passage }: Draft): string | null {
  if (cue === null || cueRange === null) return null;
  const { verb } = cue.reading;
  const negation = cue.negated ? ', negated' : '';
  const what = cue.phrase === null ? `a form of “${verb.lemma}”` : 'a set phrase';
  return `cue: “${surfaceOf(passage, cueRange)}”, ${what}${negation}`;
}

function weighedWords(draft: Draft): string | null {
  const weighed = weighedOf(draft);
  return weighed === null
    ? null
    : `learned weights: ${weighed.confidence.toFixed(1)}, at least ${weighed.least.toFixed(1)} needed`;
}

function leftOutOf(draft: Draft): LeftOut {
  const { passage, unit } = draft;
  const [start, end] = spanOf(passage, unit);
  const reasons = [cueWords(draft), weighedWords(draft)].filter((reason) => reason !== null);
  return { start, end, surface: passage.text.slice(start, end), because: reasons.join('; ') };
}
