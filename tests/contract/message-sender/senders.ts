import { makeSafeClient } from '../../../shared/adapters/http/safe-request.ts';
import { makeMessageSenders } from '../../../shared/adapters/local/channels/message-senders.ts';
import { makeSecrets } from '../../../shared/adapters/local/secrets.ts';
import type { ChannelSettings } from '../../../shared/domain/channel.ts';
import type { Clock } from '../../../shared/ports/clock.ts';
import type { MessageSender } from '../../../shared/ports/message-sender.ts';
import { makeMessageRendering } from '../../../shared/presentation/message/rendering.ts';
import { testAuthority } from '../../support/smtp-test-server.ts';
import { brokenRendering } from './sender-contract.ts';

const clock: Clock = { now: () => '2026-03-04T14:20:00.000Z' };

interface Wish {
  /** Short limits, for recipients that never answer; a busy machine must not shorten the others. */
  readonly hangs?: boolean;
  readonly environment?: Record<string, string>;
  readonly write?: (text: string) => Promise<void> | void;
  /** A renderer that fails, as one with a fault of ours would. */
  readonly broken?: boolean;
  /** Whether loopback may be called: only tests and the rehearsal allow it. */
  readonly allowLoopback?: boolean;
}

/** All senders as one machine has them. */
export function senders(wish: Wish = {}): MessageSender {
  const limitMs = wish.hangs === true ? 300 : 20_000;
  const rendering = makeMessageRendering({ colour: false });
  return makeMessageSenders({
    rendering: wish.broken === true ? brokenRendering : rendering,
    secrets: makeSecrets({ environment: wish.environment ?? {} }),
    clock,
    client: makeSafeClient({ allowLoopback: wish.allowLoopback ?? true }),
    write: wish.write ?? (() => undefined),
    certificateAuthorities: [testAuthority],
    limits: { smtpMs: limitMs, postMs: limitMs, anyMs: limitMs + 500 },
  });
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
