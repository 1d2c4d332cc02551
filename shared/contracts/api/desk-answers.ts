import { z } from 'zod';
import { changeKinds } from '../../domain/change.ts';
import { triageStates, verdicts } from '../../domain/triage.ts';
import { changeAnswer, count, instant, text } from './answers.ts';

export const triageAnswer = z.object({
  pageId: z.string(),
  changeId: z.string(),
  seenAt: instant,
  version: count,
  outlet: z.string(),
  kind: z.enum(changeKinds),
  state: z.enum(triageStates),
  verdict: z.enum(verdicts).nullable(),
  owner: text,
  changedAt: instant,
  log: z.array(
    z.object({
      at: instant,
      by: z.string(),
      state: z.enum(triageStates).nullable(),
      verdict: z.enum(verdicts).nullable(),
      owner: text,
      note: text,
    }),
  ),
});

export const oneChangeAnswer = z.object({
  ...changeAnswer.shape,
  triage: triageAnswer.nullable().describe('What the desk did about it; null: nothing yet.'),
});

const share = z.number().min(0).max(1);

export const precisionAnswer = z.object({
  since: text,
  judged: count,
  precision: share.nullable().describe('The share that was news; null while no verdict was given.'),
  rows: z.array(
    z.object({
      kind: z.enum(changeKinds),
      outlet: z.string(),
      news: count,
      notNews: count,
      wrongExtraction: count,
      precision: share,
    }),
  ),
  isCut: z.boolean().describe('There were more than are looked through: the newest are counted.'),
});

export const fileAnswer = z.object({
  id: z.string(),
  state: z.enum(['making', 'ready', 'refused']),
  askedAt: instant,
  name: text.describe('As it should be kept.'),
  bytes: count.nullable(),
  link: text.describe('Fetches the file until `linkUntil`, for whoever knows it.'),
  linkUntil: instant.nullable(),
  why: text.describe('Why there is no file.'),
});
