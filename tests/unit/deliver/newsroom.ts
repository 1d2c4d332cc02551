import { sha256 } from '../../../shared/adapters/local/sha256.ts';
import { makeMemoryArchive } from '../../../shared/adapters/memory/memory-archive.ts';
import { makeMemoryStore } from '../../../shared/adapters/memory/memory-store.ts';
import type { Alert } from '../../../shared/domain/alert.ts';
import { after, type Instant } from '../../../shared/domain/instant.ts';
import type { OutgoingMessage, SendOutcome } from '../../../shared/ports/message-sender.ts';
import type { Store } from '../../../shared/ports/store.ts';
import { type DeliverReport, makeDeliver } from '../../../shared/use-cases/deliver/deliver.ts';
import type { DeliverSettings } from '../../../shared/use-cases/deliver/deliver-deps.ts';
import { changeAlert, channel } from '../../support/alert-builders.ts';

type Answer = (message: OutgoingMessage) => SendOutcome | Promise<SendOutcome>;

/** A store, a clock to turn and a sender that keeps what it was given. */
export interface Newsroom {
  readonly store: Store;
  readonly attempts: OutgoingMessage[];
  /** Messages that were taken. */
  readonly sent: OutgoingMessage[];
  answer: Answer;
  now: Instant;
  wait(ms: number): void;
  put(alerts: readonly Alert[]): Promise<void>;
  /** One run of the same process each time. */
  readonly deliver: () => Promise<DeliverReport>;
  /** One run, of a process of its own, over the room's store or one that breaks. */
  run(
    settings?: Partial<DeliverSettings>,
    store?: Pick<Store, 'channels' | 'rules' | 'mutes' | 'outbox' | 'pages' | 'withholdings'>,
  ): Promise<DeliverReport>;
}

export const sentOutcome: SendOutcome = { kind: 'sent' };
export const failedOutcome: SendOutcome = {
  kind: 'failed',
  detail: 'no answer',
  retryAfterMs: null,
};

export async function newsroom(channelIds: readonly string[] = ['desk']): Promise<Newsroom> {
  const clock = { now: (): Instant => room.now };
  const store = makeMemoryStore({ archive: makeMemoryArchive(), clock, digest: sha256 });
  for (const id of channelIds) await store.channels.put(channel({ kind: 'terminal' }, { id }));
  const send = async (message: OutgoingMessage): Promise<SendOutcome> => {
    room.attempts.push(message);
    const outcome = await room.answer(message);
    if (outcome.kind === 'sent') room.sent.push(message);
    return outcome;
  };
  const parts = { clock, digest: sha256, sender: { send } };
  const room: Newsroom = {
    store,
    attempts: [],
    sent: [],
    answer: () => sentOutcome,
    now: '2026-03-04T15:00:00.000Z',
    wait: (ms) => {
      room.now = after(room.now, ms);
    },
    put: async (alerts) => {
      for (const alert of alerts) await store.outbox.addAlert(alert);
    },
    deliver: makeDeliver({ ...parts, store }),
    run: (settings = {}, over = store) => makeDeliver({ ...parts, store: over, settings })(),
  };
  return room;
}

/** An alert of that id, due already. */
export const due = (id: string, wish: Partial<Alert> = {}): Alert =>
  changeAlert({ id }, { id, dueAt: '2026-03-04T14:00:00.000Z', ...wish });

/** The alerts that were sent, in order, once for each time. */
export const toldIds = (room: Newsroom): readonly string[] =>
  room.sent.flatMap(({ alerts }) => alerts.map(({ id }) => id));
