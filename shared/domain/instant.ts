/** An instant as UTC ISO 8601 with milliseconds, `2026-03-04T14:02:00.000Z`; sorts as text. */
export type Instant = string;

/** A page's own time, ISO 8601 with the offset the page gave (or a bare date when it gave no more). */
export type PageTime = string;

/** The instant `ms` milliseconds after `instant`. */
export const after = (instant: Instant, ms: number): Instant =>
  new Date(Date.parse(instant) + ms).toISOString();

/** Milliseconds between two instants, whichever is the later: a clock that went back still tells them apart. */
export const apartMs = (one: Instant, other: Instant): number => Math.abs(elapsedMs(one, other));

/** Milliseconds from `from` to `to`; negative when `to` is earlier. */
export const elapsedMs = (from: Instant, to: Instant): number => Date.parse(to) - Date.parse(from);
