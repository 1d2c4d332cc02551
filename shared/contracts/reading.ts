import { z } from 'zod';
import { acts, stances } from '../domain/statement.ts';

const offset = z.number().int().nonnegative();
const span = z.tuple([offset, offset]).describe('Half-open range of UTF-16 code units.');
const textField = z
  .enum(['body', 'headline', 'standfirst'])
  .describe('The field that offsets count in; `body` is `article.text`.');
const text = z.string().nullable();

const block = z.strictObject({
  kind: z.enum(['heading', 'paragraph', 'list-item', 'table-row', 'quote', 'live-entry', 'note']),
  start: offset,
  end: offset,
  entryId: z
    .string()
    .optional()
    .describe("The live-blog entry, by the page's own identity for it."),
  entryTime: z.string().optional(),
});

export const articleSchema = z.strictObject({
  readable: z.boolean(),
  unreadableReason: z
    .enum([
      'blocked',
      'challenge',
      'robots',
      'login',
      'paywall',
      'consent',
      'empty',
      'script-only',
      'error-page',
      'error-status',
      'too-large',
      'wrong-type',
      'refused-address',
      'too-many-redirects',
      'timed-out',
      'unreachable',
      'tls',
      'damaged',
    ])
    .optional()
    .describe('Present only when `readable` is false.'),
  headline: text,
  standfirst: text,
  byline: z.array(z.string()),
  publishedAt: text,
  modifiedAt: text,
  siteName: text,
  canonicalUrl: text,
  language: text,
  kind: z.enum(['article', 'live-blog', 'section', 'page']),
  text: z.string().describe('The body alone; blocks are separated by one newline.'),
  blocks: z.array(block),
});

export const boundSchema = z.enum([
  'exactly',
  'at-least',
  'more-than',
  'about',
  'at-most',
  'less-than',
]);

export const figureSchema = z.strictObject({
  in: textField,
  start: offset,
  end: offset,
  surface: z.string().describe('The figure as written.'),
  value: z.number().nullable(),
  range: z.tuple([z.number(), z.number()]).nullable(),
  bound: boundSchema,
  unit: text,
  counted: text.describe('The noun phrase counted, as written.'),
  measure: text.describe('Normal form of what is counted.'),
  status: text,
  series: z.enum(['cumulative', 'stock', 'period']).nullable(),
  partOf: z.array(offset).describe('Indexes of the wholes it is a part of, nearest first.'),
  attributedTo: text,
  asOf: text,
  place: text,
  sentence: span,
});

export const speakerSchema = z.strictObject({
  start: offset,
  end: offset,
  surface: z.string(),
  name: text,
  role: text,
  organisation: text,
  class: z.enum(['official', 'organisation', 'public-figure', 'private', 'anonymous']),
});

export const actSchema = z.enum(acts);

export const stanceSchema = z.enum(stances);

export const statementSchema = z.strictObject({
  in: textField,
  kind: z.enum(['direct', 'mixed', 'indirect', 'position']),
  speaker: speakerSchema.nullable(),
  cue: z.strictObject({ start: offset, end: offset, surface: z.string() }).nullable(),
  content: z.array(span),
  act: actSchema.describe('What the speaker does by saying it.'),
  stance: stanceSchema.nullable(),
  topic: z.array(z.string()),
  voice: z.enum(['quoted', 'paraphrased', 'outlet-characterisation']),
  saidAt: text,
  origin: z.array(z.string()).describe('The relay chain, nearest first.'),
  sentence: span,
});
