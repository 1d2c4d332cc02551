import { after, type Instant } from '../domain/instant.ts';
import { durationMs } from './configuration/scalars.ts';

/** What people may write for an instant, for schemas. */
export const askedInstantPattern =
  '^(?:[0-9]{1,6}[smhd]|[0-9]{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12][0-9]|3[01])(?:[T ](?:[01][0-9]|2[0-3]):[0-5][0-9](?::[0-5][0-9](?:[.][0-9]{1,3})?)?(?:Z|[+-](?:0[0-9]|1[0-3]):?[0-5][0-9])?)?)$';

const shape = new RegExp(askedInstantPattern, 'i');
const first = '1970-01-01T00:00:00.000Z';

/**
 * The instant that a person asks for: a time ago (`2h`, `3d`), a day or an ISO time; days and times
 * without an offset are UTC, and nothing is before 1970. Null for any other text.
 */
export function askedInstant(text: string, now: Instant): Instant | null {
  if (!shape.test(text)) return null;
  const ago = durationMs(text.toLowerCase());
  if (ago !== null) return notBefore(after(now, -ago));
  const hasOffset = text.length <= 10 || /(?:Z|[+-]\d{2}:?\d{2})$/i.test(text.slice(10));
  const ms = Date.parse(hasOffset ? text : `${text}Z`);
  return Number.isNaN(ms) ? null : notBefore(new Date(ms).toISOString());
}

const notBefore = (at: Instant): Instant => (at.startsWith('-') || at < first ? first : at);
