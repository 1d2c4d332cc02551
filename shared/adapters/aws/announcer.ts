import {
  type EventBridgeClient,
  PutEventsCommand,
  type PutEventsRequestEntry,
} from '@aws-sdk/client-eventbridge';
import { changeEventSource, changeEventType } from '../../contracts/change-event.ts';
import { RecountError } from '../../domain/recount-error.ts';
import type { Announcement, Announcer } from '../../ports/announcer.ts';

export interface EventBridgeDeps {
  readonly client: EventBridgeClient;
  readonly bus: string;
}

/** What EventBridge takes in one call. */
const batchSize = 10;
const mostTries = 3;
/** An entry may take 256 KB; what is larger is told without its evidence. */
const mostBytes = 240_000;

/** Puts an event on the deployment's bus for each change. Rejects with `announce.failed` when some were refused. */
export const makeEventBridgeAnnouncer = (deps: EventBridgeDeps): Announcer => ({
  announce: async (announcements) => {
    const entries = announcements.map((told) => entryOf(deps.bus, told));
    for (let first = 0; first < entries.length; first += batchSize)
      await putEvents(deps, entries.slice(first, first + batchSize));
  },
});

function entryOf(EventBusName: string, told: Announcement): PutEventsRequestEntry {
  const kind = told.subject.kind === 'event' ? told.subject.event.kind : told.subject.change.kind;
  const whole = JSON.stringify({ kind, ...told });
  const { id, at, page, trackers } = told;
  const short = { kind, id, at, page: { id: page.id, url: page.url }, trackers, isCut: true };
  return {
    EventBusName,
    Source: changeEventSource,
    DetailType: changeEventType,
    Time: new Date(at),
    Detail: Buffer.byteLength(whole) <= mostBytes ? whole : JSON.stringify(short),
  };
}

async function putEvents({ client }: EventBridgeDeps, entries: readonly PutEventsRequestEntry[]) {
  let left = entries;
  for (let tries = 0; tries < mostTries && left.length > 0; tries++) {
    const { Entries = [] } = await client.send(new PutEventsCommand({ Entries: [...left] }));
    left = left.filter((_, index) => Entries[index]?.ErrorCode !== undefined);
  }
  if (left.length > 0)
    throw new RecountError(
      'announce.failed',
      `The event bus refused ${left.length} of ${entries.length} changes; they are announced again.`,
    );
}
