import type { Alert, Delivery } from '../../domain/alert.ts';
import { plainLine, shorten } from './plain.ts';
import type { Style } from './style.ts';
import { minute } from './time.ts';

interface Told {
  readonly delivery: Delivery;
  readonly alerts: readonly Alert[];
}

/** A message to a channel: what became of it, and what it holds. */
export function renderDelivery({ delivery, alerts }: Told, style: Style): string {
  const { channelId, story, attempts, lastError } = delivery;
  const tries = attempts > 1 ? ` after ${attempts} attempts` : '';
  const test = delivery.test === true ? `${style.strong('TEST')}  ` : '';
  return [
    `${test}${status(delivery, style)}${tries}  to ${style.strong(channelId)}, story ${plainLine(story)}`,
    ...(delivery.escalatedTo === undefined
      ? []
      : [`  escalated to ${style.strong(plainLine(delivery.escalatedTo))}`]),
    ...(lastError === null ? [] : [`  ${style.bad(shorten(lastError, style.width - 2))}`]),
    ...alerts.map(
      (alert) => `  ${shorten(`${line(alert)}${mutedMark(delivery, alert)}`, style.width - 2)}`,
    ),
  ].join('\n');
}

/** Of a message that went out without what was muted. */
const mutedMark = ({ status, muted }: Delivery, { id }: Alert): string =>
  status !== 'muted' && muted?.includes(id) === true ? ' (muted, not sent)' : '';

function status(delivery: Delivery, style: Style): string {
  switch (delivery.status) {
    case 'sent':
      return style.good(`sent ${minute(delivery.sentAt ?? delivery.createdAt)}`);
    case 'emptied':
      return `emptied ${minute(delivery.createdAt)}, its alerts went with other messages`;
    case 'withheld':
      return `withheld ${minute(delivery.createdAt)}, and not sent`;
    case 'muted':
      return `muted ${minute(delivery.createdAt)}, and not sent`;
    case 'failed':
      return style.bad(`failed ${minute(delivery.createdAt)}`);
    case 'waiting': {
      const next = delivery.nextAttemptAt;
      return style.fact(next === null ? 'waiting' : `waiting, next attempt ${minute(next)}`);
    }
  }
}

function line({ page, subject }: Alert): string {
  if (subject.kind === 'root') return `Recount: daily root of ${subject.root.day}`;
  const told = subject.kind === 'change' ? subject.change : subject.event;
  return `${page.outlet}: ${told.summary} (${told.kind})`;
}
