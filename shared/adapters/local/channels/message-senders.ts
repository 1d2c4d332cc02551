import type { Clock } from '../../../ports/clock.ts';
import type { MessageSender } from '../../../ports/message-sender.ts';
import type { Secrets } from '../../../ports/secrets.ts';
import type { SafeClient } from '../../http/safe-request.ts';
import { makeChannelSender } from './channel-sender.ts';
import type { Rendering } from './rendering.ts';
import { makeSlackSender } from './slack-sender.ts';
import { makeSmtpSender } from './smtp-sender.ts';
import { makeTerminalSender, type TerminalDeps } from './terminal-sender.ts';
import { makeWebhookSender } from './webhook-sender.ts';

export interface MessageSendersDeps {
  readonly rendering: Rendering;
  readonly secrets: Secrets;
  readonly clock: Clock;
  readonly client: SafeClient;
  readonly write: TerminalDeps['write'];
  readonly smtpTimeoutMs?: number;
  readonly postTimeoutMs?: number;
}

/** The sender of one machine: terminal, mail, webhooks and Slack-compatible chat. */
export function makeMessageSenders(deps: MessageSendersDeps): MessageSender {
  const { rendering, secrets, clock, client, write } = deps;
  const post = { secrets, clock, client, timeoutMs: deps.postTimeoutMs ?? 10_000 };
  return makeChannelSender({
    terminal: makeTerminalSender({ write, render: rendering.terminal }),
    smtp: makeSmtpSender({
      secrets,
      render: rendering.mail,
      timeoutMs: deps.smtpTimeoutMs ?? 20_000,
    }),
    webhook: makeWebhookSender({ ...post, render: rendering.webhook }),
    slack: makeSlackSender({ ...post, render: rendering.slack }),
  });
}
