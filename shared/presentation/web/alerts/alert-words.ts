import type { AlertSubject, Delivery, DeliveryStatus } from '../../../domain/alert.ts';
import type { Channel } from '../../../domain/channel.ts';
import { parseUrl } from '../../../domain/parse-url.ts';

/** What became of a message, for people. */
export const deliveryWords: Readonly<Record<DeliveryStatus, string>> = {
  waiting: 'waiting',
  sent: 'sent',
  failed: 'failed',
  emptied: 'nothing left to send',
  withheld: 'withheld, never sent',
  muted: 'muted, never sent',
};

/** What an alert tells, in one line. */
export function subjectWords(subject: AlertSubject): string {
  switch (subject.kind) {
    case 'change':
      return subject.change.summary;
    case 'event':
      return subject.event.summary;
    case 'root':
      return `The root of ${subject.root.day}.`;
  }
}

/** Whether somebody has to look: it failed, or is still tried after an error, or missed some of its recipients. */
export const needsLook = ({ status, lastError }: Delivery): boolean =>
  status === 'failed' || lastError !== null;

/** Where a channel sends: an address of a webhook may be a secret of its own, so its host alone. */
export function channelWords({ id, settings }: Channel): string {
  switch (settings.kind) {
    case 'terminal':
      return `${id} (terminal)`;
    case 'smtp':
    case 'ses':
      return `${id} (mail to ${settings.to.join(', ')})`;
    case 'webhook':
      return `${id} (webhook at ${parseUrl(settings.url)?.host ?? 'an address'})`;
    case 'slack':
      return `${id} (Slack)`;
    case 'sns':
      return `${id} (topic of the deployment)`;
  }
}
