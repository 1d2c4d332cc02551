import type { Alert } from '../../domain/alert.ts';
import type { Channel } from '../../domain/channel.ts';
import type { DailyRoot } from '../../domain/daily-root.ts';
import type { Store } from '../../ports/store.ts';
import { everyItem } from '../every-item.ts';

/** Puts a day's root into the outbox for each channel that asks for roots: once a channel and day. */
export async function tellRoot(
  { store }: { readonly store: Pick<Store, 'channels' | 'outbox'> },
  root: DailyRoot,
): Promise<void> {
  for await (const channel of everyItem<Channel>((stretch) => store.channels.list(stretch)))
    if (channel.roots === true) await store.outbox.addAlert(rootAlert(root, channel.id));
}

function rootAlert(root: DailyRoot, channelId: string): Alert {
  return {
    id: `daily-root:${root.day}:${root.root.slice(0, 12)}`,
    channelId,
    ruleId: 'daily-root',
    createdAt: root.madeAt,
    dueAt: root.madeAt,
    story: 'Daily roots',
    page: { id: 'daily-roots', url: '', outlet: 'Recount', headline: null, labels: [] },
    subject: { kind: 'root', root, change: null },
    trackers: [],
    deliveryId: null,
    assignedAt: null,
  };
}
