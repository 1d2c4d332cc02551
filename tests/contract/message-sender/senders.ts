import { makeSafeClient } from '../../../shared/adapters/http/safe-request.ts';
import { makeChannelSender } from '../../../shared/adapters/local/channels/channel-sender.ts';
import { makeSlackSender } from '../../../shared/adapters/local/channels/slack-sender.ts';
import { makeSmtpSender } from '../../../shared/adapters/local/channels/smtp-sender.ts';
import { makeTerminalSender } from '../../../shared/adapters/local/channels/terminal-sender.ts';
import { makeWebhookSender } from '../../../shared/adapters/local/channels/webhook-sender.ts';
import { makeSecrets } from '../../../shared/adapters/local/secrets.ts';
import type { ChannelSettings } from '../../../shared/domain/channel.ts';
import type { Clock } from '../../../shared/ports/clock.ts';
import type { MessageSender } from '../../../shared/ports/message-sender.ts';
import { makeMessageRendering } from '../../../shared/presentation/message/rendering.ts';
import { testAuthority } from '../../support/smtp-test-server.ts';

export const clock: Clock = { now: () => '2026-03-04T14:20:00.000Z' };
const TIMEOUT_MS = 300;

interface Wish {
  readonly environment?: Record<string, string>;
  readonly write?: (text: string) => Promise<void> | void;
  /** A renderer that fails, as one with a fault of ours would. */
  readonly broken?: boolean;
  /** Whether loopback may be called: only tests and the rehearsal allow it. */
  readonly allowLoopback?: boolean;
}

/** All senders as one machine has them, with short limits. */
export function senders(wish: Wish = {}): MessageSender {
  const fault = (): never => {
    throw new TypeError('Cannot read properties of undefined');
  };
  const rendering = makeMessageRendering({ colour: false });
  const secrets = makeSecrets({ environment: wish.environment ?? {} });
  const client = makeSafeClient({ allowLoopback: wish.allowLoopback ?? true });
  const render = <T>(form: T): T | typeof fault => (wish.broken === true ? fault : form);
  const post = { client, clock, secrets, timeoutMs: TIMEOUT_MS };
  return makeChannelSender(
    {
      terminal: makeTerminalSender({
        write: wish.write ?? (() => undefined),
        render: render(rendering.terminal),
      }),
      smtp: makeSmtpSender({
        secrets,
        render: render(rendering.mail),
        timeoutMs: TIMEOUT_MS,
        certificateAuthorities: [testAuthority],
      }),
      webhook: makeWebhookSender({ ...post, render: render(rendering.webhook) }),
      slack: makeSlackSender({ ...post, render: render(rendering.slack) }),
    },
    { limitMs: 2000 },
  );
}

export const mailTo = (
  port: number,
  wish: Partial<Extract<ChannelSettings, { kind: 'smtp' }>> = {},
): ChannelSettings => ({
  kind: 'smtp',
  host: '127.0.0.1',
  port,
  security: 'none',
  user: null,
  password: null,
  from: 'Recount <alerts@desk.example>',
  to: ['editor@desk.example'],
  ...wish,
});
