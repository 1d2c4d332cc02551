import { z } from 'zod';
import { changeKinds, severities, signals } from '../domain/change.ts';
import { type Parsed, parseLine } from './batch.ts';
import { contentFields, hasOneContent, oneContent } from './extract.ts';
import { actSchema, boundSchema, speakerSchema, stanceSchema } from './reading.ts';

const versionInputSchema = z
  .object({
    ...contentFields,
    url: z.string().optional(),
    at: z.string().optional().describe('ISO time at which it was read.'),
  })
  .refine(hasOneContent, oneContent);

export type VersionInput = z.infer<typeof versionInputSchema>;

/** One line into `recount compare --jsonl`. */
export const compareInputSchema = z.object({
  id: z.string(),
  before: versionInputSchema,
  after: versionInputSchema,
  earlier: z
    .array(versionInputSchema)
    .max(1000)
    .optional()
    .describe('Versions before `before`, oldest first.'),
});

export type CompareInput = z.infer<typeof compareInputSchema>;

const sideSchema = z.strictObject({
  text: z.string().describe('The sentence as it stood.'),
  value: z.number().nullable().optional(),
  range: z.tuple([z.number(), z.number()]).nullable().optional(),
  bound: boundSchema.optional(),
  measure: z.string().nullable().optional(),
  counted: z.string().nullable().optional(),
  status: z.string().nullable().optional(),
  place: z.string().nullable().optional(),
  attributedTo: z.string().nullable().optional(),
  speaker: speakerSchema.nullable().optional(),
  act: actSchema.optional(),
  stance: stanceSchema.nullable().optional(),
  topic: z.array(z.string()).optional(),
  evidence: z
    .strictObject({
      in: z.enum(['body', 'headline', 'standfirst']),
      start: z.number().int(),
      end: z.number().int(),
      sentence: z.tuple([z.number().int(), z.number().int()]),
    })
    .describe('Where the version says it.'),
});

const foundChangeSchema = z.strictObject({
  kind: z.enum(changeKinds),
  severity: z.enum(severities),
  alert: z.boolean().describe('Whether the default rules would tell someone.'),
  summary: z.string(),
  nature: z.enum(['update', 'revision', 'correction', 'unclear']),
  notice: z.enum(['noted', 'note-other', 'stamped', 'none-found']).nullable(),
  reverts: z.boolean().describe('It goes back to what an earlier version said.'),
  signals: z.array(z.enum(signals)),
  before: sideSchema.nullable(),
  after: sideSchema.nullable(),
});

/** One line out of `recount compare --jsonl`. */
export const compareOutputSchema = z.strictObject({
  id: z.string(),
  alert: z.boolean(),
  changes: z.array(foundChangeSchema),
});

/** Reads one line into `recount compare --jsonl`. */
export const parseCompareLine = (line: string): Parsed<CompareInput> =>
  parseLine(line, compareInputSchema);
