import { type SESv2Client, SendEmailCommand } from '@aws-sdk/client-sesv2';
import type { MessageSender, OutgoingMessage, SendOutcome } from '../../../ports/message-sender.ts';
import { mailIdentity } from '../../local/channels/mail-identity.ts';
import { failed } from '../../local/channels/outcomes.ts';
import type { Rendering } from '../../local/channels/rendering.ts';
import { serviceFailure } from './service-failure.ts';

export interface SesDeps {
  readonly client: SESv2Client;
  /** The sender that the deployment was given; null when it was given none. */
  readonly from: string | null;
  readonly render: Rendering['mail'];
  /** The whole of one attempt. */
  readonly timeoutMs: number;
}

/**
 * Sends mail with a text and an HTML part through SES. The thread is the delivery's own, as with
 * SMTP; SES writes its own Message-ID, so the delivery's stands in `Recount-Delivery`.
 */
export const makeSesSender = (deps: SesDeps): MessageSender => ({
  send: async (message) => {
    const { settings } = message.channel;
    if (settings.kind !== 'ses') return failed('This is not a mail channel.');
    if (deps.from === null)
      return failed('This deployment has no mail sender: deploy it with the setting mailFrom.');
    try {
      return await submit(deps, { message, from: deps.from, to: settings.to });
    } catch (error) {
      return serviceFailure('SES', error);
    }
  },
});

interface Mail {
  readonly message: OutgoingMessage;
  readonly from: string;
  readonly to: readonly string[];
}

async function submit(deps: SesDeps, { message, from, to }: Mail): Promise<SendOutcome> {
  const { subject, text, html } = deps.render(message);
  const identity = mailIdentity(message, from);
  const utf8 = (Data: string) => ({ Data, Charset: 'UTF-8' });
  const command = new SendEmailCommand({
    FromEmailAddress: from,
    Destination: { ToAddresses: [...to] },
    Content: {
      Simple: {
        Subject: utf8(subject),
        Body: { Text: utf8(text), Html: utf8(html) },
        Headers: [
          { Name: 'In-Reply-To', Value: identity.inReplyTo },
          { Name: 'References', Value: identity.references.join(' ') },
          { Name: 'List-Id', Value: identity.listId },
          { Name: 'Auto-Submitted', Value: 'auto-generated' },
          { Name: 'Recount-Delivery', Value: identity.messageId },
        ],
      },
    },
  });
  await deps.client.send(command, { abortSignal: AbortSignal.timeout(deps.timeoutMs) });
  return { kind: 'sent' };
}
