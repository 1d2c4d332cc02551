import { type DeliverDeps, defaultDeliverSettings } from './deliver-deps.ts';
import { type GatherDeps, gatherAlerts } from './gather-alerts.ts';

const longAfter = '9999-12-31T23:59:59.999Z';

/**
 * Puts every alert that waits for a channel which is removed into deliveries, those on hold too:
 * they are listed with what is missing, go out if the channel comes back within a day, and are
 * given up otherwise. Nothing waits unseen.
 */
export async function retireChannel(
  deps: Pick<DeliverDeps, 'clock' | 'digest'> & Pick<GatherDeps, 'store'>,
  channelId: string,
): Promise<void> {
  const gathering = { ...deps, settings: { ...defaultDeliverSettings, outageQuietMs: 0 } };
  let held: number;
  do held = (await gatherAlerts(gathering, channelId, longAfter)).alerts;
  while (held > 0);
}
