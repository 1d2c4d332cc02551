import { sesClient } from '../../adapters/aws/clients/ses.ts';
import { snsClient } from '../../adapters/aws/clients/sns.ts';
import { ssmClient } from '../../adapters/aws/clients/ssm.ts';
import { makeSsmSecrets } from '../../adapters/aws/secrets.ts';
import { makeSesSender } from '../../adapters/aws/senders/ses-sender.ts';
import { makeSnsSender } from '../../adapters/aws/senders/sns-sender.ts';
import { makeSafeClient } from '../../adapters/http/safe-request.ts';
import { makeMessageSenders } from '../../adapters/local/channels/message-senders.ts';
import { systemClock } from '../../adapters/local/system-clock.ts';
import { parameterPrefix } from '../../contracts/parameters.ts';
import type { MessageSender } from '../../ports/message-sender.ts';
import { makeMessageRendering } from '../../presentation/message/rendering.ts';

export interface CloudSenderOptions {
  readonly stage: string;
  readonly alertTopicArn: string;
  /** Empty: the deployment has no sender of mail. */
  readonly mailFrom: string;
  readonly allowAddresses?: readonly string[];
  readonly colour: boolean;
  /** Where channels of kind terminal go. */
  readonly write: (text: string) => Promise<void> | void;
}

const timeoutMs = 10_000;

/** Sends to every kind of channel that a deployment has, with the rights of whoever runs it. */
export function makeCloudSender(options: CloudSenderOptions): MessageSender {
  const { allowAddresses, mailFrom, alertTopicArn, stage, colour, write } = options;
  const rendering = makeMessageRendering({ colour });
  return makeMessageSenders({
    rendering,
    secrets: makeSsmSecrets({ client: ssmClient(), prefix: parameterPrefix(stage) }),
    clock: systemClock,
    client: makeSafeClient(allowAddresses === undefined ? {} : { allowAddresses }),
    write,
    onAws: {
      sns: makeSnsSender({
        client: snsClient(),
        topicArn: alertTopicArn,
        mail: rendering.mail,
        webhook: rendering.webhook,
        timeoutMs,
      }),
      ses: makeSesSender({
        client: sesClient(),
        from: mailFrom === '' ? null : mailFrom,
        render: rendering.mail,
        timeoutMs,
      }),
    },
  });
}
