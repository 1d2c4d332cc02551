import { compareReadings } from '../../changes/compare-readings.ts';
import { firstLineages } from '../../changes/first-lineages.ts';
import type { Alert, Delivery } from '../../domain/alert.ts';
import type { Change } from '../../domain/change.ts';
import type { Channel } from '../../domain/channel.ts';
import { elapsedMs, type Instant } from '../../domain/instant.ts';
import type { Page } from '../../domain/page.ts';
import type { Reading } from '../../domain/reading.ts';
import { RecountError } from '../../domain/recount-error.ts';
import type { Rule } from '../../domain/rule.ts';
import type { Clock } from '../../ports/clock.ts';
import type { Digest } from '../../ports/digest.ts';
import type { MessageSender, SendOutcome } from '../../ports/message-sender.ts';
import type { Store } from '../../ports/store.ts';
import { alertsFor } from '../project/add-alerts.ts';
import { defaultRule } from '../project/default-rule.ts';
import { changeTrackers } from '../project/lines.ts';
import type { Wishes } from '../project/project-deps.ts';
import { readWishes } from '../project/read-wishes.ts';
import { readFacts } from '../read.ts';
import { alterable, alterFigure } from './alter-figure.ts';

export interface RehearseDeps {
  readonly store: Pick<Store, 'outbox' | 'channels' | 'rules' | 'trackers' | 'withholdings'>;
  readonly sender: MessageSender;
  readonly clock: Clock;
  readonly digest: Digest;
}

export interface RehearseRequest {
  readonly page: Page;
  readonly outlet: string;
  readonly version: number;
  readonly readAt: Instant;
  readonly reading: Reading;
  /** The figure to alter, by its index; null: the most prominent that gives an alert. */
  readonly figure: number | null;
  /** Only these channels, whatever rules say; empty: those that rules would tell. */
  readonly channels: readonly string[];
}

/** What became of the message to one channel. */
export interface Rehearsed {
  readonly channel: Channel;
  readonly outcome: SendOutcome;
  readonly tookMs: number;
}

export interface Rehearsal {
  /** What the altered copy changes; the page itself is as it was. */
  readonly changes: readonly Change[];
  /** In the order of channels; empty when no rule tells anybody of it. */
  readonly sent: readonly Rehearsed[];
}

const mostTries = 8;

/**
 * Alters one figure in a copy of the page, compares as a check would, and sends what rules would
 * tell, marked as a test, through the real channels. Of the page nothing is recorded; each delivery
 * is, as a test. Throws `rehearse.no-figure` and `not-found.channel`.
 */
export async function rehearse(deps: RehearseDeps, request: RehearseRequest): Promise<Rehearsal> {
  const wishes = await readWishes(deps);
  const channels = chosenChannels(wishes, request.channels);
  const at = deps.clock.now();
  const tried = candidates(request).map((index) => changesOf(request, { index, at }));
  const tellings = tried.map((changes) => ({
    changes,
    alerts: alertsOf(wishes, { request, changes, channels, at }),
  }));
  const best =
    tellings.find(({ alerts }) => alerts.length > 0) ??
    tellings.find(({ changes }) => changes.length > 0);
  if (best === undefined) throw noFigure(request);
  return { changes: best.changes, sent: await sendAll(deps, wishes.channels, best.alerts) };
}

function candidates({ reading, figure }: RehearseRequest): readonly number[] {
  const all = alterable(reading);
  return figure === null ? all.slice(0, mostTries) : all.filter((index) => index === figure);
}

const noFigure = ({ page, figure }: RehearseRequest): RecountError =>
  new RecountError(
    'rehearse.no-figure',
    figure === null
      ? `${page.url} has no figure that could be altered; rehearse another page.`
      : `Figure ${figure + 1} of ${page.url} is not there or cannot be altered; recount show lists them in their order.`,
  );

function chosenChannels({ channels }: Wishes, names: readonly string[]): readonly Channel[] {
  return names.map((name) => {
    const channel = channels.find(({ id }) => id === name);
    if (channel !== undefined) return channel;
    const known = channels.map(({ id }) => id).join(', ') || 'none';
    throw new RecountError('not-found.channel', `There is no channel ${name}; there are ${known}.`);
  });
}

function changesOf(
  { page, reading, version, readAt }: RehearseRequest,
  { index, at }: { readonly index: number; readonly at: Instant },
): readonly Change[] {
  const before = readFacts(reading.article);
  const altered = alterFigure(reading, index);
  if (altered === null) return [];
  const { changes } = compareReadings({
    before,
    after: readFacts(altered),
    version: version + 1,
    lineages: firstLineages(before, version),
    beforeAt: readAt,
    afterAt: at,
  });
  return changes.map((found, number) => ({
    ...found,
    id: `test-${page.id.slice(0, 16)}-${number}`,
    pageId: page.id,
    version: version + 1,
    between: { oldSeenAt: readAt, newSeenAt: at },
  }));
}

interface Told {
  readonly request: RehearseRequest;
  readonly changes: readonly Change[];
  readonly channels: readonly Channel[];
  readonly at: Instant;
}

/** What rules would tell; to channels that were named, each change that rules could tell at all. */
function alertsOf(wishes: Wishes, { request, changes, channels, at }: Told): readonly Alert[] {
  const { page, outlet, reading } = request;
  const named = channels.map(({ id }) => id);
  const rules =
    named.length === 0 ? wishes.rules : wishes.rules.slice(0, 1).map((rule) => everything(rule));
  return changes.flatMap((change) =>
    alertsFor(
      { holdMs: 0 },
      {
        channels: wishes.channels,
        rules: rules.map((rule) => (named.length === 0 ? rule : { ...rule, channels: named })),
      },
      {
        page,
        shown: { outlet, headline: reading.article.headline },
        at,
        trackers: changeTrackers(wishes.trackers, change, { outlet, before: reading, after: null }),
        subject: { kind: 'change', change },
      },
    ),
  );
}

/** Whom the rule tells, told as if it named no condition. */
const everything = ({ channels, managedBy }: Rule): Rule => ({
  ...defaultRule([]),
  id: 'rehearsal',
  channels,
  managedBy,
});

async function sendAll(
  deps: RehearseDeps,
  channels: readonly Channel[],
  alerts: readonly Alert[],
): Promise<readonly Rehearsed[]> {
  const sent: Rehearsed[] = [];
  for (const channel of channels) {
    const own = alerts.filter(({ channelId }) => channelId === channel.id);
    if (own.length > 0) sent.push(await sendTest(deps, channel, own));
  }
  return sent;
}

/** Stored only when it is over: nothing of a test ever waits to be sent again. */
async function sendTest(
  { store, sender, clock, digest }: RehearseDeps,
  channel: Channel,
  alerts: readonly Alert[],
): Promise<Rehearsed> {
  const createdAt = clock.now();
  const ids = alerts.map(({ id }) => id);
  const delivery: Delivery = {
    id: digest(JSON.stringify(['test', channel.id, createdAt, ids])).slice(0, 32),
    channelId: channel.id,
    story: `TEST ${alerts[0]?.story ?? ''}`,
    alertIds: [],
    createdAt,
    status: 'waiting',
    attempts: 1,
    nextAttemptAt: null,
    leaseUntil: null,
    sentAt: null,
    lastError: null,
    test: true,
  };
  const outcome = await sender.send({ channel, delivery, alerts });
  const endedAt = clock.now();
  const isSent = outcome.kind === 'sent';
  await store.outbox.addDelivery({
    ...delivery,
    status: isSent ? 'sent' : 'failed',
    sentAt: isSent ? endedAt : null,
    lastError: outcome.detail?.slice(0, 300) ?? null,
  });
  return { channel, outcome, tookMs: elapsedMs(createdAt, endedAt) };
}
