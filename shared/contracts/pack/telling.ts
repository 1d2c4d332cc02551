import { z } from 'zod';
import { severities } from '../../domain/change.ts';
import { type DigestTimes, digestRhythms, type QuietHours } from '../../domain/telling-times.ts';
import { timeZone } from '../configuration/scalars.ts';
import { carries } from './carries.ts';

const time = z.string().regex(/^\d\d:\d\d$/);

export const digestSchema = carries<DigestTimes>()(
  z.strictObject({
    every: z.enum(digestRhythms),
    at: time,
    weekday: z.number().int().min(0).max(6),
    zone: timeZone,
  }),
);

export const quietSchema = carries<QuietHours>()(
  z.strictObject({
    from: time,
    to: time,
    zone: timeZone,
    unless: z.enum(severities).nullable(),
  }),
);
