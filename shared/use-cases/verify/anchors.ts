import type { Day } from '../../domain/daily-root.ts';

/** Roots that were kept elsewhere, by day. */
export type Anchors = ReadonlyMap<Day, string>;

/** A day and, within the same line or the next, a SHA-256: as mails, JSON and `DAY=ROOT` have them. */
const pattern = /\b(\d{4}-\d{2}-\d{2})\b[^0-9a-f]{1,40}([0-9a-f]{64})\b/giu;

/** Every day and root that a text holds: a mail as it was saved, the answer of `recount roots --json`, or a plain list. */
export function parseAnchors(text: string): Anchors {
  // Mails may be cut into lines that end in "=".
  const whole = text.replace(/=\r?\n/gu, '');
  return new Map(
    [...whole.matchAll(pattern)].map(([, day = '', root = '']) => [day, root.toLowerCase()]),
  );
}
