import { describe, expect, it } from 'vitest';
import type { Rendering } from '../../../shared/adapters/local/channels/rendering.ts';
import type { ChannelSettings } from '../../../shared/domain/channel.ts';
import type { MessageSender, OutgoingMessage } from '../../../shared/ports/message-sender.ts';
import { changeAlert, channel, delivery } from '../../support/alert-builders.ts';

/** `refuses`: for good. */
export type Behaviour = 'takes' | 'hangs' | 'busy' | 'refuses' | 'breaks-off';

/** A recipient behaving in one way, and how much came to it. */
export interface Recipient {
  readonly settings: ChannelSettings;
  readonly sender: MessageSender;
  readonly received: () => number | Promise<number>;
}

export interface SenderUnderTest {
  readonly name: string;
  readonly recipient: (behaviour: Behaviour) => Promise<Recipient>;
  /** The same sender with a renderer that fails, as one with a fault of ours would. */
  readonly broken: () => MessageSender;
  /** Whether its other side can refuse a message for good. */
  readonly canRefuse?: boolean;
}

const fault = (): never => {
  throw new TypeError('Cannot read properties of undefined');
};

/** Renderers that fail. */
export const brokenRendering: Rendering = {
  mail: fault,
  webhook: fault,
  slack: fault,
  terminal: fault,
};

const message = (settings: ChannelSettings): OutgoingMessage => ({
  channel: channel(settings),
  delivery: delivery(),
  alerts: [changeAlert()],
});

/** What every sender of messages promises, whatever its other side does. */
export function senderContract({
  name,
  recipient,
  broken,
  canRefuse = true,
}: SenderUnderTest): void {
  describe(`the ${name} sender`, () => {
    it('says sent when the message was taken, once', async () => {
      const { settings, sender, received } = await recipient('takes');
      expect(await sender.send(message(settings))).toMatchObject({ kind: 'sent' });
      expect(await received()).toBe(1);
    });

    it('ends on its own when the recipient hangs, to be tried again', async () => {
      const { settings, sender } = await recipient('hangs');
      expect(await sender.send(message(settings))).toMatchObject({ kind: 'failed' });
    });

    it('says failed when the recipient is busy', async () => {
      const { settings, sender } = await recipient('busy');
      expect(await sender.send(message(settings))).toMatchObject({ kind: 'failed' });
    });

    it('says failed when the connection breaks off', async () => {
      const { settings, sender } = await recipient('breaks-off');
      expect(await sender.send(message(settings))).toMatchObject({ kind: 'failed' });
    });

    it.skipIf(!canRefuse)('says rejected when the recipient refuses for good', async () => {
      const { settings, sender } = await recipient('refuses');
      const outcome = await sender.send(message(settings));
      expect(outcome.kind).toBe('rejected');
      expect(JSON.stringify(outcome)).not.toMatch(/topsecret|\\u001b/);
    });

    it('keeps a message that a fault of ours could not put into form', async () => {
      const { settings } = await recipient('takes');
      const outcome = await broken().send(message(settings));
      expect(outcome).toMatchObject({ kind: 'failed' });
      expect(JSON.stringify(outcome)).not.toContain('Cannot read');
    });
  });
}
