import { piecesOf, quotedShare } from './content-words.ts';
import { doubtFeatures, kindOf } from './doubt-features.ts';
import { bias, least, weights } from './doubt-weights.ts';
import type { Draft } from './draft.ts';

const QUOTED = 0.05;

/** What an office announces is told in few words: so far below the rest it may lie. */
const ANNOUNCED = 2;

const weightOf: ReadonlyMap<string, number> = new Map(
  weights
    .split('\n')
    .filter((line) => line !== '')
    .map((line): [string, number] => {
      const at = line.lastIndexOf(' ');
      return [line.slice(0, at), Number(line.slice(at + 1)) / 100];
    }),
);

/**
 * Whether a draft without quotation marks is more likely no report at all ("she considered the offer",
 * "those who say so"). What the weights are learned from: docs/decisions/0007-learned-doubt.md.
 */
export function isDoubtful(draft: Draft): boolean {
  if (isClear(draft) || quotedShare(piecesOf(draft)) > QUOTED) return false;
  return confidence(draft) < (isAnnounced(draft) ? least - ANNOUNCED : least);
}

/** Forms that leave no doubt: headlines' own, and set phrases. */
const isClear = ({ passage, shape, cue }: Draft): boolean =>
  cue?.phrase !== null || shape === 'colon' || passage.in === 'headline' || passage.span[0] === 0;

/** The log odds that a draft of indirect speech is a report with its speaker and content right. */
const confidence = (draft: Draft): number =>
  doubtFeatures(draft).reduce((sum, feature) => sum + (weightOf.get(feature) ?? 0), bias);

const isAnnounced = ({ passage, speaker, cue }: Draft): boolean =>
  cue?.reading.verb.act === 'announce' &&
  speaker !== null &&
  kindOf(passage, speaker) !== 'neither';
