import { composeMessage } from './compose-message.ts';
import { htmlMail } from './html-mail.ts';
import type { MessageInput } from './message.ts';
import { plainMail } from './plain-mail.ts';
import { type SlackPayload, slackPayload } from './slack-payload.ts';
import { terminalText } from './terminal-text.ts';
import { webhookPayload } from './webhook-payload.ts';

/** How a delivery reads on each kind of channel. */
export interface MessageRendering {
  readonly mail: (input: MessageInput) => { subject: string; text: string; html: string };
  readonly webhook: (input: MessageInput) => object;
  readonly slack: (input: MessageInput) => SlackPayload;
  readonly terminal: (input: MessageInput) => string;
}

/** All renderers of one deployment; `colour` says whether its terminal shows colours. */
export const makeMessageRendering = ({
  colour,
}: {
  readonly colour: boolean;
}): MessageRendering => ({
  mail: (input) => {
    const message = composeMessage(input);
    return { subject: message.subject, text: plainMail(message), html: htmlMail(message) };
  },
  webhook: webhookPayload,
  slack: (input) => slackPayload(composeMessage(input)),
  terminal: (input) => terminalText(composeMessage(input), { colour }),
});
