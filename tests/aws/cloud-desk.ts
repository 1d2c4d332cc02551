import { sha256 } from '../../shared/adapters/local/sha256.ts';
import type { Version } from '../../shared/domain/version.ts';
import type { Archive } from '../../shared/ports/archive.ts';
import type { Store } from '../../shared/ports/store.ts';
import { pageIdentity } from '../../shared/use-cases/page-identity.ts';
import { openStore } from '../../shared/wiring/open-store.ts';
import type { Ran } from '../support/run-command.ts';
import { type CheckSending, makeCheckSending } from './check-sending.ts';
import { type Deployment, deploy } from './deployment.ts';
import { eventually } from './eventually.ts';
import { type Listener, listen, listenToChanges } from './listener.ts';

/** A deployment with its store opened and everyone who hears of it listening. */
export interface CloudDesk extends Deployment {
  readonly store: Store;
  readonly archive: Archive;
  /** Hears figures that changed without a note, and nothing else. */
  readonly unnoted: Listener;
  readonly everything: Listener;
  /** Hears the event of each change. */
  readonly announced: Listener;
  readonly checks: CheckSending;
  readonly names: readonly string[];
  readonly pageId: (name: string) => string;
  readonly head: (name: string) => Promise<Version | null>;
  /** `recount check`, without waiting for the schedule. */
  readonly checkNow: (...urls: string[]) => Promise<Ran>;
}

export async function openCloudDesk(): Promise<CloudDesk> {
  const deployment = await deploy('deployment');
  const { store, archive } = await openStore({ dataDir: 'aws:local', create: false });
  const { urls } = deployment.outlets;
  const pageId = (name: string): string =>
    pageIdentity({ url: urls[name] ?? '', selectors: {} }, sha256)?.id ?? '';
  return {
    ...deployment,
    store,
    archive,
    unnoted: await listen('unnoted', { kind: ['figure-changed'], notice: ['none-found'] }),
    everything: await listen('everything', {}),
    announced: await listenToChanges('announced'),
    checks: await makeCheckSending(store),
    names: Object.keys(urls),
    pageId,
    head: (name) => store.versions.head(pageId(name)),
    checkNow: (...given) => checkNow(deployment, given),
  };
}

async function checkNow({ recount, strike }: Deployment, urls: readonly string[]): Promise<Ran> {
  let ended = false;
  const asked = recount('check', ...urls).finally(() => {
    ended = true;
  });
  await eventually('the pages are checked', () => ended, strike);
  return asked;
}
