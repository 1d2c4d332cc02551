import { elapsedMs, type Instant } from '../../../domain/instant.ts';

const DAY_MS = 24 * 60 * 60_000;

/** Milliseconds that a `Retry-After` header asks for (seconds or an HTTP date), 0 to one day; null when it says nothing clear. */
export function retryAfterMs(header: string | undefined, now: Instant): number | null {
  const text = header?.trim() ?? '';
  if (/^\d{1,9}$/.test(text)) return Math.min(Number(text) * 1000, DAY_MS);
  // Only the form HTTP writes: other dates would be read in the machine's own zone.
  if (!/^[A-Z][a-z]{2}, \d{2} [A-Z][a-z]{2} \d{4} [\d:]{8} GMT$/.test(text)) return null;
  const at = Date.parse(text);
  if (Number.isNaN(at)) return null;
  return Math.min(Math.max(elapsedMs(now, new Date(at).toISOString()), 0), DAY_MS);
}
