import { makeRenderingReader } from '../adapters/browser/rendering-reader.ts';
import { makeHttpPageReader } from '../adapters/http/page-reader.ts';
import { makeSafeClient } from '../adapters/http/safe-request.ts';
import { makeMessageSenders } from '../adapters/local/channels/message-senders.ts';
import { makeSecrets } from '../adapters/local/secrets.ts';
import { sha256 } from '../adapters/local/sha256.ts';
import type { LocalStore } from '../adapters/local/store/open-local-store.ts';
import { systemClock } from '../adapters/local/system-clock.ts';
import { RecountError } from '../domain/recount-error.ts';
import { defaultRetention } from '../domain/retention.ts';
import type { PageReader } from '../ports/page-reader.ts';
import { makeMessageRendering } from '../presentation/message/rendering.ts';
import { type ReaderSettings, storedReaderSettings } from './config/reader-settings.ts';
import { openStore } from './open-store.ts';
import { openedAddresses } from './opened-addresses.ts';
import { defaultPipelineSettings, makePipeline, type Pipeline } from './pipeline.ts';
import { makePoliteReader } from './polite-reader.ts';
import { stageOf } from './store-address.ts';

export interface MachineOptions {
  readonly dataDir: string;
  /** Only as the owner of the data folder, as the service needs it. */
  readonly mustOwn: boolean;
  /** As the service that reads pages when they are due. */
  readonly serves?: boolean;
  /** Where the terminal channel writes. */
  readonly write: (text: string) => Promise<void> | void;
  readonly colour: boolean;
  /** How long alerts wait for others of their story; a person who asks for a check waits for none. */
  readonly holdMs?: number;
}

/** The whole of Recount on one machine. */
export interface Machine {
  readonly local: LocalStore;
  readonly reader: PageReader;
  readonly pipeline: Pipeline;
  close(): Promise<void>;
}

/**
 * Opens a data folder with everything that reads and sends. Rejects with `config.no-contact` when
 * no configuration was applied: nothing is read without a contact.
 */
export async function openMachine(options: MachineOptions): Promise<Machine> {
  const { dataDir, mustOwn, serves = false } = options;
  const settings = await storedReaderSettings(dataDir);
  if (settings === null)
    throw new RecountError(
      'config.no-contact',
      `No configuration was applied to ${dataDir}, so there is no contact to read pages under: recount init writes a file to start from, recount apply recount.yaml applies it.`,
    );
  const local = await openStore({ dataDir, create: false, mustOwn, serves });
  const reader = politeReader(settings);
  const pipeline = makePipeline({
    store: local.store,
    archive: local.archive,
    reader,
    sender: makeSender(options),
    clock: systemClock,
    digest: sha256,
    compact: () => local.compact(),
    settings: {
      ...defaultPipelineSettings,
      ...(options.holdMs === undefined ? {} : { holdMs: options.holdMs }),
      ignoreRobotsHosts: new Set(settings.ignoreRobotsHosts),
      retention: settings.retention ?? defaultRetention,
    },
  });
  return {
    local,
    reader,
    // A deployment sends what is to be told itself: it has channels that this machine has not.
    pipeline: stageOf(dataDir) === null ? pipeline : { ...pipeline, deliver: deliverNothing },
    close: () => local.close(),
  };
}

const deliverNothing: Pipeline['deliver'] = () =>
  Promise.resolve({
    gathered: { alerts: 0, deliveries: 0 },
    sent: [],
    retrying: [],
    givenUp: [],
    more: false,
  });

/** The reader of this machine, with the manners that its configuration asks for. */
export const politeReader = (settings: ReaderSettings): PageReader => {
  const { hostDelaysMs } = settings;
  return makePoliteReader(withBrowser(settings), { clock: systemClock, hostDelaysMs });
};

function withBrowser({ contact, hostDelaysMs, render }: ReaderSettings): PageReader {
  const opened = openedAddresses();
  const reader = makeHttpPageReader({ contact, clock: systemClock, hostDelaysMs, ...opened });
  return render === undefined
    ? reader
    : makeRenderingReader({ ...render, reader, client: makeSafeClient(opened), contact });
}

/** Sends to every kind of channel of this machine. */
export const makeSender = ({ write, colour }: Pick<MachineOptions, 'write' | 'colour'>) =>
  makeMessageSenders({
    rendering: makeMessageRendering({ colour }),
    secrets: makeSecrets({ environment: process.env }),
    clock: systemClock,
    client: makeSafeClient(openedAddresses()),
    write,
  });
