import { after } from '../../domain/instant.ts';
import { channelIds } from './deliver.ts';
import type { DeliverDeps } from './deliver-deps.ts';

/** More than a weekly digest waits, quiet hours after it, and the day that a recipient may ask for. */
const beyondAnyWaitMs = 10 * 86_400_000;

const mostAtOnce = 500;

/**
 * Makes due now what a clock that ran ahead and was set back put off until its own time comes:
 * alerts, and deliveries to be tried again. Answers how many; they keep their ids, so that none is
 * told anew.
 */
export function makeHastenAstray(
  deps: Pick<DeliverDeps, 'store' | 'clock'>,
): () => Promise<number> {
  return async () => {
    const { outbox } = deps.store;
    const now = deps.clock.now();
    const to = { now, beyond: after(now, beyondAnyWaitMs), limit: mostAtOnce };
    let hastened = await outbox.hastenDeliveries(to);
    for (const id of await channelIds(deps)) hastened += await outbox.hastenAlerts(id, to);
    return hastened;
  };
}
