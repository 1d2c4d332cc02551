import type { Delivery } from '../../domain/alert.ts';
import { after, type Instant } from '../../domain/instant.ts';
import type { SendOutcome } from '../../ports/message-sender.ts';
import type { DeliverSettings } from './deliver-deps.ts';

const ERROR_MAX = 300;

/** What became of an attempt; `emptied`, `withheld`, `muted`: no alert was left to send. */
export type AttemptOutcome = SendOutcome | { readonly kind: 'emptied' | 'withheld' | 'muted' };

/** The delivery as an attempt that ended at `now` leaves it: sent, to be tried again, or given up. */
export function afterAttempt(
  delivery: Delivery,
  outcome: AttemptOutcome,
  { now, settings }: { readonly now: Instant; readonly settings: DeliverSettings },
): Delivery {
  const attempts = delivery.attempts + 1;
  const done = { ...delivery, attempts, leaseUntil: null, nextAttemptAt: null };
  switch (outcome.kind) {
    case 'sent':
      return { ...done, status: 'sent', sentAt: now, lastError: outcome.detail ?? null };
    case 'emptied':
    case 'withheld':
    case 'muted':
      return { ...done, attempts: delivery.attempts, status: outcome.kind, lastError: null };
    case 'rejected':
      return { ...done, status: 'failed', lastError: outcome.detail.slice(0, ERROR_MAX) };
    case 'failed': {
      const lastError = outcome.detail.slice(0, ERROR_MAX);
      if (attempts >= settings.maxAttempts) return { ...done, status: 'failed', lastError };
      const waitMs = backoffMs(attempts, outcome.retryAfterMs, settings);
      return { ...done, status: 'waiting', nextAttemptAt: after(now, waitMs), lastError };
    }
  }
}

/** A minute, two, four… or as long as the recipient asked, whichever is longer. */
function backoffMs(
  attempts: number,
  retryAfterMs: number | null,
  settings: DeliverSettings,
): number {
  const doubled = settings.firstBackoffMs * 2 ** (attempts - 1);
  const asked = Math.min(retryAfterMs ?? 0, settings.longestRetryAfterMs);
  return Math.max(Math.min(doubled, settings.longestBackoffMs), asked);
}
