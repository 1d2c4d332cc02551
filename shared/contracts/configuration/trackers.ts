import { z } from 'zod';
import { words } from './scalars.ts';

const terms = (about: string) => z.array(words).max(50).optional().describe(about);

const range = z
  .tuple([z.number(), z.number()])
  .refine(([least, most]) => least <= most, 'gives the most before the least: write [least, most]')
  .optional()
  .describe(
    'The least and the most that make sense, `[0, 300]`: a value outside is told as such and compared with nothing.',
  );

const figureTrackerSchema = z.strictObject({
  kind: z.literal('figure'),
  name: words.optional().describe('Its name in lists; the id by default.'),
  measures: z
    .array(words)
    .min(1, 'is empty: name at least one measure')
    .max(50)
    .describe('What is counted, and its other names: `hostage`, `captive`.'),
  statuses: terms('`held`, `killed`, `released`… ; by default any.'),
  places: terms('Places the figure is about; by default any.'),
  terms: terms('Terms of which one must stand in the counted phrase or the sentence.'),
  outlets: terms('Outlets whose pages are followed; by default any.'),
  'part-of': z
    .union([
      z.literal('none'),
      z.array(words).min(1, 'is empty: name the whole, or write none').max(50),
    ])
    .optional()
    .describe('Words or value of the whole that the figure is a part of; `none`: of nothing.'),
  range,
  authorities: terms(
    'Who counts as an authority: what is told of a value says which of them it cites.',
  ),
  'only-authorities': z
    .boolean()
    .optional()
    .describe('Only values that cite one of the authorities are on the line.'),
  'house-value': z
    .strictObject({
      value: z.number(),
      source: words.describe('Where the desk has it from.'),
      'as-of': words.describe('The day it stood, such as 2026-03-04.'),
    })
    .optional()
    .describe('The value that the desk stands by: pages that say otherwise are told.'),
});

const positionTrackerSchema = z.strictObject({
  kind: z.literal('position'),
  name: words.optional().describe('Its name in lists; the id by default.'),
  speakers: z
    .array(words)
    .min(1, 'is empty: name the speaker')
    .max(50)
    .describe('The speaker and its aliases.'),
  topics: z
    .array(words)
    .min(1, 'is empty: name at least one topic term')
    .max(50)
    .describe('Terms of the topic.'),
});

export const trackerSchema = z.discriminatedUnion('kind', [
  figureTrackerSchema,
  positionTrackerSchema,
]);
