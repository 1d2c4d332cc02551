import type { Act, Stance } from '../domain/statement.ts';
import { type VerbReading, verbForms } from '../language/verbs.ts';

/** A cue of several words, what may follow it and what it does. */
export interface PhraseCue {
  readonly reading: VerbReading;
  /** `object`: a noun phrase; `clause`: a clause or quotation; `infinitive`: "to" is its last word; `none`: complete. */
  readonly follows: 'object' | 'clause' | 'infinitive' | 'none';
  /** Counts only after a form of "be". */
  readonly afterBe: boolean;
  readonly act: Act;
  readonly stance: Stance | null;
}

type Row = readonly [
  phrases: string,
  follows: PhraseCue['follows'],
  act: Act,
  stance: Stance | null,
];

// Phrases after a form of "be".
const afterBe: readonly Row[] = [
  ['unaware of|not aware of', 'object', 'not-aware', null],
  ['unaware that|not aware that', 'clause', 'not-aware', null],
  ['aware of', 'object', 'state', null],
  ['opposed to', 'object', 'oppose', 'against'],
  ['against', 'object', 'oppose', 'against'],
  ['in favour of|in favor of', 'object', 'support', 'for'],
  ['not interested in', 'object', 'reject', 'against'],
  ['interested in', 'object', 'support', 'for'],
  ['open to', 'object', 'accept', 'for'],
  ['willing to|ready to|prepared to', 'infinitive', 'accept', 'for'],
  ['unwilling to|not willing to|not ready to|not prepared to', 'infinitive', 'reject', 'against'],
  ['committed to', 'object', 'promise', 'for'],
  ['determined to', 'infinitive', 'promise', null],
  ['concerned that|concerned about|worried that|worried about', 'object', 'warn', null],
  ['confident that|confident about|convinced that|optimistic that', 'clause', 'believe', null],
];

const plain: readonly Row[] = [
  ['put it|puts it', 'clause', 'state', null],
  [
    'made clear that|made it clear that|makes clear that|makes it clear that|made clear|made it clear',
    'clause',
    'state',
    null,
  ],
  [
    'knows of no|knew of no|know of no|has no knowledge of|had no knowledge of|have no knowledge of',
    'object',
    'not-aware',
    null,
  ],
  ['has no plans to|had no plans to|have no plans to', 'infinitive', 'decline', null],
  [
    'declined to comment|declines to comment|refused to comment|would not comment|did not comment|declined comment',
    'none',
    'decline',
    null,
  ],
  [
    'did not respond to|did not immediately respond to|did not answer|did not return',
    'object',
    'decline',
    null,
  ],
  ['ruled out|rules out|ruling out|turned down|turns down', 'object', 'reject', 'against'],
  ['did not rule out|has not ruled out|have not ruled out', 'object', 'state', 'unclear'],
  [
    'pointed out that|points out that|point out that|pointing out that|pointed out|points out|pointing out',
    'clause',
    'state',
    null,
  ],
  ['pointed to|points to|point to|pointing to', 'object', 'state', null],
  ['issued a statement saying|released a statement saying', 'clause', 'state', null],
  ['expressed concern about|expressed concern over|expressed concern that', 'object', 'warn', null],
  [
    'expressed confidence that|expressed hope that|expressed optimism that',
    'clause',
    'believe',
    null,
  ],
  ['expressed support for|voiced support for|threw its support behind', 'object', 'support', 'for'],
  ['expressed opposition to|voiced opposition to', 'object', 'oppose', 'against'],
  [
    'took issue with|lashed out at|hit out at|hit back at|railed against|went after',
    'object',
    'criticise',
    'against',
  ],
  ['shot back|fired back|hit back|chimed in', 'clause', 'state', null],
  ['voted for|voted to', 'object', 'support', 'for'],
  ['voted against', 'object', 'oppose', 'against'],
  ['sided with', 'object', 'support', 'for'],
  ['gave its backing to|signed off on|gave the green light to', 'object', 'accept', 'for'],
  ['yet to confirm|stopped short of|stops short of', 'object', 'decline', null],
  ['brushed aside|brushes aside|poured cold water on', 'object', 'reject', 'against'],
  ['failed to agree on|totally disagree with|disagree with', 'object', 'reject', 'against'],
  ['threw its weight behind|stands by|stood by', 'object', 'support', 'for'],
  ['came out against|comes out against|no longer supports', 'object', 'oppose', 'against'],
  ['withdrew its support for|withdrew support for', 'object', 'oppose', 'against'],
  ['reversed its opposition to|dropped its opposition to', 'object', 'accept', 'unclear'],
  ['played down|plays down', 'object', 'state', null],
  ['voiced concern over|voiced concern about', 'object', 'criticise', 'against'],
  ['insisted on|insists on', 'object', 'demand', 'for'],
];

/** Cues of several words by their lower-case text. */
export const phraseCues: ReadonlyMap<string, PhraseCue> = new Map([
  ...rowsOf(afterBe, true),
  ...rowsOf(plain, false),
]);

function rowsOf(rows: readonly Row[], isAfterBe: boolean): [string, PhraseCue][] {
  const said = verbForms.get('said');
  if (said === undefined) return [];
  return rows.flatMap(([phrases, follows, act, stance]) =>
    phrases
      .split('|')
      .map((phrase): [string, PhraseCue] => [
        phrase,
        { reading: said, follows, afterBe: isAfterBe, act, stance },
      ]),
  );
}
