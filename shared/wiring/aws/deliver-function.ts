import { sesClient } from '../../adapters/aws/clients/ses.ts';
import { snsClient } from '../../adapters/aws/clients/sns.ts';
import { ssmClient } from '../../adapters/aws/clients/ssm.ts';
import { makeSsmSecrets } from '../../adapters/aws/secrets.ts';
import { makeSesSender } from '../../adapters/aws/senders/ses-sender.ts';
import { makeSnsSender } from '../../adapters/aws/senders/sns-sender.ts';
import { makeSafeClient } from '../../adapters/http/safe-request.ts';
import { makeMessageSenders } from '../../adapters/local/channels/message-senders.ts';
import { sha256 } from '../../adapters/local/sha256.ts';
import { systemClock } from '../../adapters/local/system-clock.ts';
import { type FunctionEnvironment, readEnvironment } from '../../contracts/environment.ts';
import { parameterPrefix } from '../../contracts/parameters.ts';
import type { Delivery } from '../../domain/alert.ts';
import type { MessageSender } from '../../ports/message-sender.ts';
import { makeMessageRendering } from '../../presentation/message/rendering.ts';
import { makeSendOne } from '../../use-cases/deliver/deliver-by-queue.ts';
import { openTableOnly } from './cloud-store.ts';
import { type Journal, makeJournal } from './journal.ts';

/** What the deliver door calls. */
export interface DeliverFunction {
  readonly deliver: (deliveryId: string) => Promise<void>;
  readonly journal: Journal<'deliver'>;
}

export function openDeliverFunction(): DeliverFunction {
  const told = readEnvironment('deliver', process.env);
  const { store } = openTableOnly(told.table);
  const sender = cloudSender(told);
  const send = makeSendOne({ store, sender, clock: systemClock, digest: sha256 });
  const journal = makeJournal('deliver', told.stage);
  return {
    deliver: async (deliveryId) => {
      const left = await send(deliveryId);
      if (left !== null) tell(journal, left);
    },
    journal,
  };
}

const timeoutMs = 10_000;

/** Every channel but the terminal, which a function has none of. */
function cloudSender(told: FunctionEnvironment<'deliver'>): MessageSender {
  const rendering = makeMessageRendering({ colour: false });
  const { allowAddresses, mailFrom } = told;
  return makeMessageSenders({
    rendering,
    secrets: makeSsmSecrets({ client: ssmClient(), prefix: parameterPrefix(told.stage) }),
    clock: systemClock,
    client: makeSafeClient(
      allowAddresses === '' ? {} : { allowAddresses: allowAddresses.split(',') },
    ),
    write: () => Promise.reject(new Error('a function has no terminal')),
    onAws: {
      sns: makeSnsSender({
        client: snsClient(),
        topicArn: told.alertTopicArn,
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

function tell(
  journal: Journal<'deliver'>,
  { id, channelId, status, attempts, lastError }: Delivery,
): void {
  const facts = { deliveryId: id, channelId, attempts, lastError };
  switch (status) {
    case 'sent':
      journal.count({ DeliveriesSent: 1 }, facts);
      return;
    case 'waiting':
      journal.count({ DeliveriesRetried: 1 }, facts);
      return;
    case 'failed':
      journal.count({ DeliveriesGivenUp: 1 }, facts);
      return;
    case 'emptied':
    case 'withheld':
      return;
  }
}
