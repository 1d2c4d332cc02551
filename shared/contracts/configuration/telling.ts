import { z } from 'zod';
import { severities } from '../../domain/change.ts';
import { digestRhythms } from '../../domain/telling-times.ts';
import { duration, timeZone, words } from './scalars.ts';

/** Days of a weekly digest, by their place in a week that begins on Sunday. */
export const weekdays = [
  'sunday',
  'monday',
  'tuesday',
  'wednesday',
  'thursday',
  'friday',
  'saturday',
] as const;

const timeOfDay = z
  .string()
  .regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/, 'is no time of day: write "07:30", in quotation marks');

/** What a rule and a channel say of digests; a rule's goes before its channels'. */
export const digestFields = {
  digest: z
    .enum(digestRhythms)
    .optional()
    .describe('Alerts wait for each other and leave as one message; without it, within a minute.'),
  at: timeOfDay.optional().describe('Time of day of a daily or weekly digest; by default 08:00.'),
  day: z.enum(weekdays).optional().describe('Day of a weekly digest; by default monday.'),
  timezone: timeZone
    .optional()
    .describe('An IANA name such as Europe/London, for `at`; by default that of the file.'),
};

/** Who is told when a channel cannot be. */
export const escalateSchema = z
  .strictObject({
    to: words.describe('Another channel of this file.'),
    after: duration('1m', '7d').default('30m'),
  })
  .describe(
    'When a message could not be sent for so long, or was refused for good, its alerts go to another channel too, at once.',
  );

/** When a channel is left alone. */
export const quietSchema = z
  .strictObject({
    from: timeOfDay,
    to: timeOfDay,
    timezone: timeZone.optional().describe('By default that of the file.'),
    unless: z
      .enum(severities)
      .optional()
      .describe('Alerts of this severity or more do not wait, `high` for instance.'),
  })
  .refine(({ from, to }) => from !== to, 'must begin and end at two different times')
  .describe('Hours in which alerts are held; they leave together at the end.');
