import type { Delivery } from '../../domain/alert.ts';
import type { Channel } from '../../domain/channel.ts';
import { counted } from '../../domain/counted.ts';
import { type Finding, finding } from '../../domain/finding.ts';
import { after, elapsedMs, type Instant } from '../../domain/instant.ts';
import type { Store } from '../../ports/store.ts';
import { everyItem } from '../every-item.ts';
import { unfinishedErasures } from '../removal/erase.ts';
import { readWithheld } from '../withhold/withheld.ts';

const farOff = '9999-12-31T00:00:00.000Z';
const most = 1000;
const minuteMs = 60_000;

const time = (at: Instant): string => `${at.slice(0, 10)} ${at.slice(11, 16)} UTC`;

/** What waits: committed facts, due pages, alerts and deliveries. */
export async function workFindings(store: Store, now: Instant): Promise<readonly Finding[]> {
  return [
    ...(await pendingFindings(store, now)),
    ...(await erasureFindings(store)),
    ...(await dueFindings(store, now)),
    ...(await withheldFindings(store)),
  ];
}

async function withheldFindings(store: Store): Promise<Finding[]> {
  const { length } = (await readWithheld(store)).all;
  if (length === 0) return [];
  const what = length === 1 ? '1 page or version is' : `${length} pages or versions are`;
  return [finding('store', 'note', [`${what} withheld; recount withheld lists what, and why.`])];
}

async function pendingFindings({ versions }: Store, now: Instant): Promise<Finding[]> {
  const pending = await versions.pending(now, most);
  if (pending.length === 0)
    return [finding('store', 'ok', ['Every committed fact is shown in the ledger.'])];
  return [
    finding('store', 'note', [
      `${pending.length} committed facts wait to be shown; recount check or run shows them.`,
    ]),
  ];
}

/** Erasures that were cut short: something that must not be kept may still be there. */
async function erasureFindings(store: Store): Promise<Finding[]> {
  return (await unfinishedErasures({ store })).map(({ id, reason, at }) =>
    finding('store', 'warn', [
      `The erasure ${id} (${reason}), begun ${time(at)}, is not done.`,
      'recount erase --resume ends it, and so does recount run at its start.',
    ]),
  );
}

/** A page this late is read by nobody. */
const lateMs = 10 * minuteMs;

async function dueFindings({ pages }: Store, now: Instant): Promise<Finding[]> {
  const upcoming = [...(await pages.due(farOff, 50))].map(({ dueAt }) => dueAt).sort();
  const [next] = upcoming;
  if (next === undefined)
    return [finding('pages', 'note', ['No page is due: nothing is followed, or all is paused.'])];
  const late = (await pages.due(after(now, -lateMs), most)).length;
  if (late > 0)
    return [
      finding('pages', 'warn', [
        `${counted(late, 'page is', 'pages are')} overdue, the first since ${time(next)}.`,
        'Start recount run, which keeps reading, or recount check for once.',
      ]),
    ];
  const when = elapsedMs(now, next) <= 0 ? 'now' : `at ${time(next)}`;
  return [finding('pages', 'ok', [`The next check is due ${when}.`])];
}

/** What is known of the messages to one channel. */
interface ChannelRecord {
  proven: Delivery | null;
  failed: number;
  waiting: number;
}

const mostDeliveries = 2000;

/** Which channels are proven, by what message and when, and what waits or failed for each. */
export async function channelFindings(
  store: Store,
  channels: readonly Channel[],
): Promise<readonly Finding[]> {
  const records = await recordsOf(store);
  const known = new Set(channels.map(({ id }) => id));
  const own: Finding[] = [];
  for (const { id } of channels) {
    const waiting = (await store.outbox.waiting(id, farOff, most)).length;
    own.push(...channelFinding(id, records.get(id), waiting));
  }
  const orphans = [...records].filter(([id, { waiting }]) => !known.has(id) && waiting > 0);
  if (channels.length === 0)
    own.push(
      finding('channels', 'warn', [
        'There is no channel: nobody is told of anything.',
        'Name one in recount.yaml, then recount apply.',
      ]),
    );
  return [...own, ...orphans.map(orphanFinding)];
}

const orphanFinding = ([id, { waiting }]: readonly [string, ChannelRecord]): Finding =>
  finding('channels', 'warn', [
    `${counted(waiting, 'message waits', 'messages wait')} for ${id}, a channel that is no more.`,
    `Name ${id} in recount.yaml again, or let them run out of attempts.`,
  ]);

async function recordsOf({ outbox }: Store): Promise<Map<string, ChannelRecord>> {
  const records = new Map<string, ChannelRecord>();
  let seen = 0;
  for await (const delivery of everyItem<Delivery>((stretch) => outbox.deliveries(stretch))) {
    if (++seen > mostDeliveries) break;
    const record = records.get(delivery.channelId) ?? { proven: null, failed: 0, waiting: 0 };
    // Newest first: what failed before the last accepted message is over.
    if (delivery.status === 'sent') record.proven ??= delivery;
    if (delivery.status === 'failed' && record.proven === null) record.failed++;
    if (delivery.status === 'waiting') record.waiting++;
    records.set(delivery.channelId, record);
  }
  return records;
}

function channelFinding(id: string, record: ChannelRecord | undefined, waiting: number): Finding[] {
  const { proven = null, failed = 0, waiting: unsent = 0 } = record ?? {};
  const held = waiting + unsent;
  const findings = [
    proven === null
      ? finding('channels', 'warn', [
          `${id} is not proven: no message was accepted yet.`,
          `recount rehearse URL --channel ${id} sends a test.`,
        ])
      : finding('channels', 'ok', [
          `${id} is proven: ${proven.test === true ? 'a rehearsal' : 'a message'} was accepted ${time(proven.sentAt ?? proven.createdAt)}.`,
        ]),
  ];
  if (failed > 0)
    findings.push(
      finding('channels', 'bad', [
        `${counted(failed, 'message')} to ${id} failed since then.`,
        'recount alerts --status failed says why.',
      ]),
    );
  if (held > 0)
    findings.push(
      finding('channels', 'note', [
        `${counted(held, 'alert or message waits', 'alerts or messages wait')} for ${id}.`,
      ]),
    );
  return findings;
}
