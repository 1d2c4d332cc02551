import { elapsedMs, type Instant } from '../../domain/instant.ts';
import { leastRetentionMs } from '../../domain/retention.ts';
import type { Version } from '../../domain/version.ts';
import { recordedAt } from '../retention/recorded-at.ts';
import { type Found, found } from './damage.ts';

/**
 * What a mark of retention cannot be: on the newest version, from the future, or sooner after the
 * newer version than any retention may be set to. Settings change, so no more can be held of it.
 */
export function expiryDamage(
  { expired }: Version,
  newer: Version | null,
  now: Instant,
): readonly Found[] {
  const marks = [expired?.bytesAt ?? null, expired?.documentAt ?? null];
  return marks.flatMap((at) => {
    const why = at === null ? null : unfounded(at, newer, now);
    return why === null
      ? []
      : [found('expiry-unfounded', `it is marked as removed at ${at}, ${why}`)];
  });
}

function unfounded(at: Instant, newer: Version | null, now: Instant): string | null {
  if (newer === null) return 'and retention leaves the newest version alone';
  if (at > now) return 'which is yet to come';
  if (elapsedMs(recordedAt(newer), at) >= leastRetentionMs) return null;
  return `less than 30 days after version ${newer.number} came`;
}
