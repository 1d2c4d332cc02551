import { type CaptureLink, type Day, dayAfter, dayOf } from '../../domain/daily-root.ts';
import type { Version } from '../../domain/version.ts';
import type { Clock } from '../../ports/clock.ts';
import type { Store } from '../../ports/store.ts';
import { firstLookBack, recordingDay } from './recording-day.ts';

interface LinkDeps {
  readonly store: Pick<Store, 'roots'>;
  readonly clock: Clock;
}

/** How far back a late link is looked for, should it be put a second time. */
const mostDaysLate = 40;

/**
 * Puts the chain hash of a version under the day it was recorded, where the root of that day will
 * vouch for it. When that root was made already (a machine slept between reading and recording),
 * the link goes under today. Doing it again changes nothing.
 */
export async function recordLink({ store, clock }: LinkDeps, version: Version): Promise<void> {
  const { roots } = store;
  const { pageId, number, hash } = version;
  const link = { pageId, number, hash };
  const day = recordingDay(version);
  const today = dayOf(clock.now());
  if (day >= today || !(await isClosed({ store }, day, today))) return roots.putLink(day, link);
  if (await isLinked({ store }, link, { day, today })) return;
  await roots.putLink(today, link);
}

/** Puts the link again unless a root closed its day: what a rebuild may mend. */
export async function restoreLink({ store, clock }: LinkDeps, version: Version): Promise<void> {
  const { pageId, number, hash } = version;
  const day = recordingDay(version);
  if (await isClosed({ store }, day, dayOf(clock.now()))) return;
  await store.roots.putLink(day, { pageId, number, hash });
}

type Roots = Pick<LinkDeps, 'store'>;

/** A root was made of the day or, in a store without one, the first will not reach back so far. */
async function isClosed({ store }: Roots, day: Day, today: Day): Promise<boolean> {
  const newest = await store.roots.newest();
  return newest === null ? day < dayAfter(today, -firstLookBack) : day <= newest.day;
}

/** Looked for in the days after it was due and in the last ones: it came late by so much at most. */
async function isLinked(
  { store }: Roots,
  link: CaptureLink,
  { day, today }: { readonly day: Day; readonly today: Day },
): Promise<boolean> {
  const days = Array.from({ length: mostDaysLate }, (_, late) => [
    dayAfter(day, late),
    dayAfter(today, -late),
  ]).flat();
  for (const looked of new Set(days))
    if (looked <= today && (await store.roots.holdsLink(looked, link))) return true;
  return false;
}
