import type { Delivery } from '../../domain/alert.ts';
import type { Channel } from '../../domain/channel.ts';
import { after, type Instant } from '../../domain/instant.ts';
import { type DigestTimes, lastDigest } from '../../domain/telling-times.ts';
import type { Store } from '../../ports/store.ts';
import { everyItem } from '../every-item.ts';
import type { DeliverDeps } from './deliver-deps.ts';
import { heldStories } from './group-alerts.ts';

type LineDeps = Pick<DeliverDeps, 'clock' | 'digest'> & {
  readonly store: Pick<Store, 'outbox' | 'pages'>;
};

/** A digest that is late by more says nothing: its line would be read as today's. */
const LATEST_MS = 60 * 60_000;

/**
 * Puts the line of a digest that had nothing to tell, where its channel asks for it: once for each
 * instant of the digest, whichever run comes first. Answers whether it was put.
 */
export async function addNothingLine(deps: LineDeps, channel: Channel): Promise<boolean> {
  if (channel.digest === undefined || channel.dailyLine !== true) return false;
  const { clock, digest, store } = deps;
  const now = clock.now();
  const at = lastDigest(channel.digest, now);
  if (at < after(now, -LATEST_MS)) return false;
  const id = digest(JSON.stringify(['nothing', channel.id, at])).slice(0, 32);
  if ((await store.outbox.delivery(id)) !== null) return false;
  if (await hasDigestSince(store, channel.id, at)) return false;
  const since = lastDigest(channel.digest, after(at, -1));
  const nothing = { pagesRead: await pagesRead(store, since), since };
  const line = lineDelivery({ id, channelId: channel.id, times: channel.digest, nothing, at, now });
  return (await store.outbox.addDelivery(line)) === 'added';
}

async function hasDigestSince(
  { outbox }: LineDeps['store'],
  channelId: string,
  at: Instant,
): Promise<boolean> {
  for await (const one of everyItem<Delivery>((stretch) => outbox.deliveries(stretch))) {
    if (one.createdAt < at) return false;
    if (one.channelId === channelId && one.heldFor !== undefined) return true;
  }
  return false;
}

/** Followed pages whose text was read since. */
async function pagesRead({ pages }: LineDeps['store'], since: Instant): Promise<number> {
  let read = 0;
  for await (const page of everyItem((stretch) => pages.list(stretch))) {
    if (page.watches.length === 0) continue;
    const state = await pages.state(page.id);
    if (state?.lastReadAt != null && state.lastReadAt >= since) read += 1;
  }
  return read;
}

interface Line {
  readonly id: string;
  readonly channelId: string;
  readonly times: DigestTimes;
  readonly nothing: NonNullable<Delivery['nothing']>;
  readonly at: Instant;
  readonly now: Instant;
}

const lineDelivery = ({ id, channelId, times, nothing, at, now }: Line): Delivery => ({
  id,
  channelId,
  story: heldStories[times.every],
  heldFor: times.every,
  nothing,
  alertIds: [],
  createdAt: now,
  status: 'waiting',
  attempts: 0,
  nextAttemptAt: at,
  leaseUntil: null,
  sentAt: null,
  lastError: null,
});
