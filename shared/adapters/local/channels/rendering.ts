import type { OutgoingMessage } from '../../../ports/message-sender.ts';

interface RenderedMail {
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

/** How a message reads on each kind of channel; wiring passes the renderers of presentation. */
export interface Rendering {
  readonly mail: (message: OutgoingMessage) => RenderedMail;
  /** Bodies of webhooks: JSON values, the same for each attempt at one delivery. */
  readonly webhook: (message: OutgoingMessage) => object;
  readonly slack: (message: OutgoingMessage) => object;
  readonly terminal: (message: OutgoingMessage) => string;
}
