import type { MessageSender } from '../../../ports/message-sender.ts';
import { failedBy } from './outcomes.ts';
import type { Rendering } from './rendering.ts';

export interface TerminalDeps {
  /** Writes to the terminal; rejects when it is closed. */
  readonly write: (text: string) => Promise<void> | void;
  readonly render: Rendering['terminal'];
}

/** Prints messages. `failed` when the terminal cannot be written to. */
export const makeTerminalSender = ({ write, render }: TerminalDeps): MessageSender => ({
  send: async (message) => {
    try {
      await write(render(message));
      return { kind: 'sent' };
    } catch (error) {
      return failedBy(error);
    }
  },
});
