import type { Alert, Delivery } from '../domain/alert.ts';
import type { Channel } from '../domain/channel.ts';

/** What became of one attempt. `rejected` is final: trying again would not help. `answer` is what the other side said to it, where it says anything. The `detail` of a sent message names recipients who were refused it. */
export type SendOutcome =
  | { readonly kind: 'sent'; readonly detail?: string; readonly answer?: string }
  | { readonly kind: 'failed'; readonly detail: string; readonly retryAfterMs: number | null }
  | { readonly kind: 'rejected'; readonly detail: string };

/** One attempt at one message: the alerts that `delivery` names, in order. */
export interface OutgoingMessage {
  readonly channel: Channel;
  readonly delivery: Delivery;
  readonly alerts: readonly Alert[];
}

/** Sends to one kind of channel. Never throws: whatever the outside does is an outcome. Must end within 30 s. */
export interface MessageSender {
  send(message: OutgoingMessage): Promise<SendOutcome>;
}
