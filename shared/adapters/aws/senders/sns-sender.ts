import { PublishCommand, type SNSClient } from '@aws-sdk/client-sns';
import type { MessageSender, OutgoingMessage, SendOutcome } from '../../../ports/message-sender.ts';
import { failed } from '../../local/channels/outcomes.ts';
import type { Rendering } from '../../local/channels/rendering.ts';
import { messageAttributes } from './message-attributes.ts';
import { plainSubject } from './plain-subject.ts';
import { serviceFailure } from './service-failure.ts';

export interface SnsDeps {
  readonly client: SNSClient;
  readonly topicArn: string;
  readonly mail: Rendering['mail'];
  readonly webhook: Rendering['webhook'];
  /** The whole of one attempt. */
  readonly timeoutMs: number;
}

/**
 * Publishes a delivery to the deployment's topic: mail subscribers get its text, all others the
 * same JSON as webhooks. `delivery` in that JSON is the same for each attempt.
 */
export const makeSnsSender = (deps: SnsDeps): MessageSender => ({
  send: async (message) => {
    if (message.channel.settings.kind !== 'sns') return failed('This is not a topic channel.');
    try {
      return await publish(deps, message);
    } catch (error) {
      return serviceFailure('The topic', error);
    }
  },
});

async function publish(
  { client, topicArn, timeoutMs, ...rendering }: SnsDeps,
  message: OutgoingMessage,
): Promise<SendOutcome> {
  const command = new PublishCommand({
    TopicArn: topicArn,
    Subject: plainSubject(rendering.mail(message).subject),
    MessageStructure: 'json',
    Message: messageText(rendering, message),
    MessageAttributes: messageAttributes(message),
  });
  await client.send(command, { abortSignal: AbortSignal.timeout(timeoutMs) });
  return { kind: 'sent' };
}

/** What a message may take in all is 262,144 bytes; the attributes have their part. */
const mostBytes = 230_000;

/** Both forms when they fit; else the text alone, cut. */
function messageText(
  rendering: Pick<SnsDeps, 'mail' | 'webhook'>,
  message: OutgoingMessage,
): string {
  const { text } = rendering.mail(message);
  const json = JSON.stringify(rendering.webhook(message));
  const whole = JSON.stringify({ default: json, email: text });
  if (Buffer.byteLength(whole) <= mostBytes) return whole;
  const words = `${text.slice(0, mostBytes / 8)}\n\n(Cut here: recount alerts shows the rest.)\n`;
  const short = JSON.stringify({
    delivery: message.delivery.id,
    alerts: message.delivery.alertIds,
    isCut: true,
  });
  return JSON.stringify({ default: short, email: words });
}
