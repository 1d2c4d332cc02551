import { z } from 'zod';
import { changeKinds, severities, signals } from '../../domain/change.ts';
import { eventKinds } from '../../domain/event.ts';
import { words } from './scalars.ts';
import { digestFields } from './telling.ts';

const named = (about: string) => z.array(words).max(100).optional().describe(about);

export const ruleSchema = z
  .strictObject({
    channels: z
      .array(words)
      .min(1, 'is empty: name at least one channel')
      .max(50)
      .describe('Channels of this file to tell.'),
    kinds: z
      .array(z.enum([...changeKinds, ...eventKinds]))
      .max(100)
      .optional()
      .describe('Kinds of changes and events; by default all.'),
    severity: z.enum(severities).default('medium').describe('The least severity that is told.'),
    trackers: named('Only changes on the line of one of these trackers.'),
    labels: named('Only pages that have one of these labels.'),
    watches: named('Only pages that one of these watches follows.'),
    notices: z
      .array(z.enum(['noted', 'note-other', 'stamped', 'none-found']))
      .optional()
      .describe('What readers of the page were told about it.'),
    natures: z.array(z.enum(['update', 'revision', 'correction', 'unclear'])).optional(),
    signals: z
      .array(z.enum(signals))
      .optional()
      .describe('Only what carries one of these signals about its numbers.'),
    direction: z.enum(['up', 'down']).optional().describe('Only values that went this way.'),
    by: z.number().positive().optional().describe("Least change, in the figure's own unit."),
    'by-percent': z
      .number()
      .positive()
      .optional()
      .describe('Least change, in per cent of the old value.'),
    ...digestFields,
  })
  .describe('Every condition that is set must be met.');
