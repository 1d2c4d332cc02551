import type { Instant } from '../../domain/instant.ts';

/** `2026-03-04 14:17 UTC`. */
export const minute = (at: Instant): string => `${at.slice(0, 10)} ${at.slice(11, 16)} UTC`;

/** `2026-03-04 14:02 to 14:17 UTC`, or both days where they differ. */
export function stretch(from: Instant, to: Instant): string {
  const sameDay = from.slice(0, 10) === to.slice(0, 10);
  return `${from.slice(0, 10)} ${from.slice(11, 16)} to ${sameDay ? to.slice(11, 16) : `${to.slice(0, 10)} ${to.slice(11, 16)}`} UTC`;
}

/** When a change was seen to have come about: never "changed at". */
export const between = (times: {
  readonly oldSeenAt: Instant;
  readonly newSeenAt: Instant;
  readonly oldImported?: true;
}): string => {
  if (times.oldSeenAt === times.newSeenAt) return `seen ${minute(times.newSeenAt)}`;
  const words = `between ${stretch(times.oldSeenAt, times.newSeenAt).replace(' to ', ' and ')}`;
  return times.oldImported === true ? `${words} (the first by an imported copy)` : words;
};

/** How long a page has said it: "since …" while it still does. */
export const span = (from: Instant, until: Instant | null): string =>
  until === null ? `since ${minute(from)}` : stretch(from, until);
