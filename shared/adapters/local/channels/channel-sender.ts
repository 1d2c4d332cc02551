import type { ChannelSettings } from '../../../domain/channel.ts';
import type { MessageSender, OutgoingMessage, SendOutcome } from '../../../ports/message-sender.ts';
import { failed, failedBy } from './outcomes.ts';

/**
 * One sender for all kinds of channels: each message goes to the sender of its channel's kind. Ends
 * within `limitMs` (the port promises 30 s) and never throws, even if a sender does.
 */
export const makeChannelSender = (
  byKind: Readonly<Record<ChannelSettings['kind'], MessageSender>>,
  { limitMs }: { readonly limitMs: number },
): MessageSender => ({
  send: async (message) => {
    const limit = AbortSignal.timeout(limitMs);
    const sender = byKind[message.channel.settings.kind];
    return await Promise.race([attempt(sender, message), whenOver(limit)]);
  },
});

async function attempt(sender: MessageSender, message: OutgoingMessage): Promise<SendOutcome> {
  try {
    return await sender.send(message);
  } catch (error) {
    return failedBy(error);
  }
}

const whenOver = (limit: AbortSignal): Promise<SendOutcome> =>
  new Promise((resolve) => {
    limit.addEventListener('abort', () => {
      resolve(failed('It did not finish in time.'));
    });
  });
