import { createHmac } from 'node:crypto';
import type { Instant } from '../../../domain/instant.ts';
import type { MessageSender, OutgoingMessage, SendOutcome } from '../../../ports/message-sender.ts';
import type { Secrets } from '../../../ports/secrets.ts';
import { failed, failedBy } from './outcomes.ts';
import { type PostDeps, postJson } from './post-json.ts';
import type { Rendering } from './rendering.ts';

export interface WebhookDeps extends PostDeps {
  readonly secrets: Secrets;
  readonly render: Rendering['webhook'];
}

/**
 * Posts a delivery as JSON. `Idempotency-Key` is the delivery's id, the same for each attempt;
 * with a secret, `Recount-Signature: t=UNIX,v1=HEX` is the HMAC-SHA-256 of "UNIX.body".
 */
export const makeWebhookSender = (deps: WebhookDeps): MessageSender => ({
  send: async (message) => {
    try {
      return await post(deps, message);
    } catch (error) {
      return failedBy(error);
    }
  },
});

async function post(deps: WebhookDeps, message: OutgoingMessage): Promise<SendOutcome> {
  const { settings } = message.channel;
  if (settings.kind !== 'webhook') return failed('This is not a webhook channel.');
  const body = JSON.stringify(deps.render(message));
  const signed =
    settings.secret === null
      ? {}
      : signature(await deps.secrets.resolve(settings.secret), body, deps.clock.now());
  const headers = { 'idempotency-key': message.delivery.id, ...signed };
  return await postJson(deps, { url: settings.url, body, headers });
}

// The time is signed with the body, so that a recorded message cannot be played again later.
function signature(secret: string, body: string, now: Instant): Readonly<Record<string, string>> {
  const seconds = Math.floor(Date.parse(now) / 1000);
  const hash = createHmac('sha256', secret).update(`${seconds}.${body}`).digest('hex');
  return { 'recount-signature': `t=${seconds},v1=${hash}` };
}
