import { makeSafeClient } from '../../shared/adapters/http/safe-request.ts';
import { makeMessageSenders } from '../../shared/adapters/local/channels/message-senders.ts';
import { makeSecrets } from '../../shared/adapters/local/secrets.ts';
import { sha256 } from '../../shared/adapters/local/sha256.ts';
import { openLocalStore } from '../../shared/adapters/local/store/open-local-store.ts';
import { makeMessageRendering } from '../../shared/presentation/message/rendering.ts';
import { applyRehearsal } from './apply-configuration.ts';
import { makeStoryClock, type Rehearsal, storyBegins } from './run-rehearsal.ts';
import { startRehearsal } from './server.ts';

export interface OpenRehearsalOptions {
  readonly dataDir: string;
  readonly write: (text: string) => Promise<void> | void;
  readonly colour: boolean;
}

/** The rehearsal on the embedded store in `dataDir`, with its outlets started and its configuration applied. */
export async function openRehearsal(
  options: OpenRehearsalOptions,
): Promise<Omit<Rehearsal, 'pauseMs' | 'onStep' | 'onCheck'> & { close(): Promise<void> }> {
  const clock = makeStoryClock(storyBegins);
  const server = await startRehearsal();
  const local = await openLocalStore({ dataDir: options.dataDir, clock, digest: sha256 });
  const pageIds = await applyRehearsal({ store: local.store, clock }, server);
  const sender = makeMessageSenders({
    rendering: makeMessageRendering({ colour: options.colour }),
    secrets: makeSecrets({ environment: {} }),
    clock,
    client: makeSafeClient(),
    write: options.write,
  });
  return {
    server,
    store: local.store,
    archive: local.archive,
    sender,
    clock,
    pageIds,
    close: async () => {
      await server.close();
      await local.close();
    },
  };
}
