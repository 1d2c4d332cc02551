import { dayOf } from '../../domain/daily-root.ts';
import type { Clock } from '../../ports/clock.ts';
import type { Store } from '../../ports/store.ts';

/**
 * Takes back the roots of days that have not ended, which a clock that ran ahead made: they would
 * close days to come, and no root would be made until the last of them is over. Newest first, so that
 * a crash half-way leaves no gap. Their links stay and come under the roots made in time.
 */
export async function withdrawAhead({
  store,
  clock,
}: {
  readonly store: Pick<Store, 'roots'>;
  readonly clock: Clock;
}): Promise<void> {
  const today = dayOf(clock.now());
  for (;;) {
    const newest = await store.roots.newest();
    if (newest === null || newest.day < today) return;
    await store.roots.withdraw(newest.day);
  }
}
