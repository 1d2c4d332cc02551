import { piecesOf, quotedShare } from './content-words.ts';
import { doubtFeatures, kindOf } from './doubt-features.ts';
import { bias, least, weights } from './doubt-weights.ts';
import type { Draft } from './draft.ts';

const QUOTED = 0.05;

/** What is decided or held is told in few words: so far below the rest it may lie. */
const HELD = 2;

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
 * "those who say so"). What the weights are learned from: docs/decisions/0010-learned-doubt.md.
 */
export function isDoubtful(draft: Draft): boolean {
  const weighed = weighedOf(draft);
  return weighed !== null && weighed.confidence < weighed.least;
}

/** The log odds that a draft is a report, and the least that it needs; null where its form leaves no doubt. */
export function weighedOf(
  draft: Draft,
): { readonly confidence: number; readonly least: number } | null {
  if (isClear(draft) || quotedShare(piecesOf(draft)) > QUOTED) return null;
  return { confidence: confidence(draft), least: isHeld(draft) ? least - HELD : least };
}

/** Forms that leave no doubt: headlines' own, and set phrases. */
const isClear = ({ passage, shape, cue }: Draft): boolean =>
  cue?.phrase !== null || shape === 'colon' || passage.in === 'headline' || passage.span[0] === 0;

/** The log odds that a draft of indirect speech is a report with its speaker and content right. */
const confidence = (draft: Draft): number =>
  doubtFeatures(draft).reduce((sum, feature) => sum + (weightOf.get(feature) ?? 0), bias);

// What an office does by saying it.
const DEED = /^(?:announce|confirm|deny|accept|reject|decline|agree|threaten|accuse|demand)$/;

/** What an office decides, confirms or stands for, and what anyone favours or opposes now. */
const isHeld = ({ passage, speaker, cue }: Draft): boolean => {
  if (cue === null || speaker === null) return false;
  const { verb, form } = cue.reading;
  if (kindOf(passage, speaker) === 'neither') return verb.stance !== null && form === 'third';
  return verb.stance !== null || DEED.test(verb.act);
};
