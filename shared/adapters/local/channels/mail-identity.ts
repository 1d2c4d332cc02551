import type { OutgoingMessage } from '../../../ports/message-sender.ts';
import { sha256 } from '../sha256.ts';

/** Headers that let mail programs group and filter: the same for each attempt at one delivery. */
export interface MailIdentity {
  readonly messageId: string;
  readonly inReplyTo: string;
  readonly references: readonly string[];
  readonly listId: string;
}

/**
 * A message's identity. Its thread hangs from two roots that no message carries: the story's on
 * that channel, and below it the page's, when the message is about one page alone. A rehearsal stays out of the page's.
 */
export function mailIdentity(
  { channel, delivery, alerts }: OutgoingMessage,
  from: string,
): MailIdentity {
  const domain = domainOf(from);
  const root = (kind: string, of: string): string =>
    `<${kind}.${sha256(JSON.stringify([channel.id, of])).slice(0, 32)}@${domain}>`;
  const pages = new Set(alerts.map(({ page }) => page.id));
  const [page] = pages;
  const roots = [root('story', delivery.story)];
  if (page !== undefined && pages.size === 1 && delivery.test !== true)
    roots.push(root('page', page));
  return {
    messageId: `<${idPart(delivery.id)}@${domain}>`,
    inReplyTo: roots.at(-1) ?? '',
    references: roots,
    listId: `<${idPart(channel.id)}.recount.${domain}>`,
  };
}

const domainOf = (from: string): string =>
  /@([A-Za-z0-9](?:[A-Za-z0-9.-]*[A-Za-z0-9])?)>?\s*$/.exec(from)?.[1]?.toLowerCase() ??
  'recount.invalid';

/** An id as it may stand in a header; one with other characters is named by its hash. */
const idPart = (id: string): string =>
  /^[A-Za-z0-9][A-Za-z0-9-]{0,62}$/.test(id) ? id.toLowerCase() : sha256(id).slice(0, 32);
