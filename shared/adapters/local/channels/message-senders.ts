import type { Clock } from '../../../ports/clock.ts';
import type { MessageSender } from '../../../ports/message-sender.ts';
import type { Secrets } from '../../../ports/secrets.ts';
import type { SafeClient } from '../../http/safe-request.ts';
import { makeChannelSender } from './channel-sender.ts';
import { failed } from './outcomes.ts';
import type { Rendering } from './rendering.ts';
import { makeSlackSender } from './slack-sender.ts';
import { makeSmtpSender } from './smtp-sender.ts';
import { makeTerminalSender, type TerminalDeps } from './terminal-sender.ts';
import { makeWebhookSender } from './webhook-sender.ts';

/** The longest one attempt may take, in milliseconds; `anyMs` holds for every kind. */
interface SenderLimits {
  readonly smtpMs: number;
  readonly postMs: number;
  readonly anyMs: number;
}

const defaultLimits: SenderLimits = { smtpMs: 20_000, postMs: 10_000, anyMs: 29_000 };

export interface MessageSendersDeps {
  readonly rendering: Rendering;
  readonly secrets: Secrets;
  readonly clock: Clock;
  readonly client: SafeClient;
  readonly write: TerminalDeps['write'];
  /** PEM certificates to trust in mail servers instead of the machine's own list. */
  readonly certificateAuthorities?: readonly string[];
  readonly limits?: Partial<SenderLimits>;
  /** The senders that a deployment on AWS has besides; one machine has none of them. */
  readonly onAws?: Readonly<Record<'sns' | 'ses', MessageSender>>;
}

const nowhere: MessageSender = {
  send: () => Promise.resolve(failed('Channels of this kind exist in a deployment on AWS only.')),
};

/** The sender of a deployment: terminal, mail, webhooks, Slack-compatible chat and what AWS adds. */
export function makeMessageSenders(deps: MessageSendersDeps): MessageSender {
  const { rendering, secrets, clock, client, write, certificateAuthorities } = deps;
  const limits = { ...defaultLimits, ...deps.limits };
  const post = { secrets, clock, client, timeoutMs: limits.postMs };
  const byKind = {
    terminal: makeTerminalSender({ write, render: rendering.terminal }),
    smtp: makeSmtpSender({
      secrets,
      render: rendering.mail,
      timeoutMs: limits.smtpMs,
      ...(certificateAuthorities && { certificateAuthorities }),
    }),
    webhook: makeWebhookSender({ ...post, render: rendering.webhook }),
    slack: makeSlackSender({ ...post, render: rendering.slack }),
    sns: deps.onAws?.sns ?? nowhere,
    ses: deps.onAws?.ses ?? nowhere,
  };
  return makeChannelSender(byKind, { limitMs: limits.anyMs });
}
