import type { Act, Statement } from '../domain/statement.ts';
import { contentOverlap, relateSpeakers, type StatementFacets } from './statement-facets.ts';

// Acts that cannot both be someone's standing position on one matter.
const OPPOSITES: Readonly<Partial<Record<Act, readonly Act[]>>> = {
  deny: ['confirm', 'accept', 'agree', 'announce'],
  'not-aware': ['confirm', 'accept', 'announce', 'agree'],
  reject: ['accept', 'agree', 'support', 'promise'],
  oppose: ['support', 'accept', 'agree'],
  decline: ['accept', 'agree', 'confirm'],
};

const SIDES = new Set(Object.entries(OPPOSITES).flat(2));

const areOpposite = (a: Act, b: Act): boolean =>
  (OPPOSITES[a]?.includes(b) ?? false) || (OPPOSITES[b]?.includes(a) ?? false);

interface PositionPair {
  readonly before: Statement;
  readonly after: Statement;
  readonly facetsBefore: StatementFacets;
  readonly facetsAfter: StatementFacets;
}

const SAME_TOPIC = 0.3;

/**
 * Whether one speaker took another position on one topic: the same resolved speaker, in the outlet's
 * report of words and not its own description, with an opposite act or stance.
 */
export function isShift(pair: PositionPair): boolean {
  if (isCharacterised(pair.before) || isCharacterised(pair.after)) return false;
  return holdsOpposite(pair);
}

/** What of a statement takes a side. */
type Side = Pick<Statement, 'act' | 'stance' | 'voice'>;

/** Whether one speaker's two statements on one topic, in the words pages report, are opposites. */
export const standsOpposite = (before: Side, after: Side): boolean =>
  !isCharacterised(before) && !isCharacterised(after) && holdOtherwise({ before, after });

/** Whether a statement takes a side that a later one could be the opposite of. */
export const takesSide = ({ act, stance }: Pick<Statement, 'act' | 'stance'>): boolean =>
  stance === 'for' || stance === 'against' || SIDES.has(act);

const isCharacterised = (statement: Pick<Statement, 'voice'>): boolean =>
  statement.voice === 'outlet-characterisation';

/** Whether a speaker is told to hold the opposite of what was told before, in whosever words. */
export const holdsOpposite = (pair: PositionPair): boolean =>
  relateSpeakers(pair.before.speaker, pair.after.speaker) === 'same' &&
  holdOtherwise(pair) &&
  isSameTopic(pair);

function holdOtherwise({ before, after }: Readonly<Record<'before' | 'after', Side>>): boolean {
  if (areOpposite(before.act, after.act)) return true;
  const stances = [before.stance, after.stance];
  return stances.includes('for') && stances.includes('against');
}

function isSameTopic({ before, after, facetsBefore, facetsAfter }: PositionPair): boolean {
  if (before.topic.some((term) => after.topic.includes(term))) return true;
  return contentOverlap(facetsBefore, facetsAfter) >= SAME_TOPIC;
}

const FIRM: ReadonlySet<Act> = new Set<Act>([
  'confirm',
  'announce',
  'deny',
  'accept',
  'reject',
  'agree',
]);
const SOFT: ReadonlySet<Act> = new Set<Act>([
  'believe',
  'estimate',
  'claim',
  'report',
  'state',
  'not-aware',
  'ask',
]);

/** Whether an act settles a matter for its speaker: "confirms", "rejects". */
export const isFirm = (act: Act): boolean => FIRM.has(act);

/** Whether what was believed or reported became someone's firm word. */
export const becameFirm = (before: Act, after: Act): boolean => SOFT.has(before) && FIRM.has(after);
