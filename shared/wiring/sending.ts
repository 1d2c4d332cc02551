import type { MessageSender } from '../ports/message-sender.ts';
import type { Store } from '../ports/store.ts';
import { type MachineOptions, makeSender } from './machine.ts';
import { openedAddresses } from './opened-addresses.ts';
import { stageOf } from './store-address.ts';

/** How messages of a store go out, and the channels that they go to. */
export interface Sending {
  readonly sender: MessageSender;
  readonly store: Store;
}

/** As this machine sends, or as the deployment does that `dataDir` names: it has its topic among the channels. */
export async function openSending(
  dataDir: string,
  store: Store,
  given: Pick<MachineOptions, 'write' | 'colour'>,
): Promise<Sending> {
  const stage = stageOf(dataDir);
  if (stage === null) return { sender: makeSender(given), store };
  const [{ openRemoteSender }, { withTopicChannel }] = await Promise.all([
    import('./aws/remote-store.ts'),
    import('./aws/topic-channel.ts'),
  ]);
  const sender = await openRemoteSender(stage, { ...given, ...openedAddresses() });
  return { sender, store: withTopicChannel(store) };
}
