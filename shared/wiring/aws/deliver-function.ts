import { sha256 } from '../../adapters/local/sha256.ts';
import { systemClock } from '../../adapters/local/system-clock.ts';
import { type FunctionEnvironment, readEnvironment } from '../../contracts/environment.ts';
import type { Delivery } from '../../domain/alert.ts';
import type { MessageSender } from '../../ports/message-sender.ts';
import { makeSendOne } from '../../use-cases/deliver/deliver-by-queue.ts';
import { makeCloudSender } from './cloud-sender.ts';
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
  const sender = functionSender(told);
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

/** Every channel but the terminal, which a function has none of. */
const functionSender = (told: FunctionEnvironment<'deliver'>): MessageSender =>
  makeCloudSender({
    ...told,
    allowAddresses: told.allowAddresses === '' ? [] : told.allowAddresses.split(','),
    colour: false,
    write: () => Promise.reject(new Error('a function has no terminal')),
  });

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
    case 'muted':
      return;
  }
}
