import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { serveHere } from '../../functions/api/serve-here.ts';
import { sha256 } from '../../shared/adapters/local/sha256.ts';
import { privateAddress } from '../../shared/wiring/config/private-address.ts';
import { lookFrom, oneAtATime } from '../../shared/wiring/look-from.ts';
import { openRehearsal } from '../rehearsal/open-rehearsal.ts';
import { runRehearsal } from '../rehearsal/run-rehearsal.ts';
import { apiParts } from '../support/api-parts.ts';

export interface ServedStory {
  /** Of the service, with a stroke at its end. */
  readonly url: string;
  /** A page of the rehearsal's own outlets that the service may read. */
  readonly outletUrl: string;
  readonly close: () => Promise<void>;
}

/** The history that the rehearsal leaves, served on a free port by the real service. */
export async function openServedStory(): Promise<ServedStory> {
  const dataDir = await mkdtemp(join(tmpdir(), 'story-'));
  const rehearsal = await openRehearsal({ dataDir, write: () => undefined, colour: false });
  await runRehearsal({
    ...rehearsal,
    pauseMs: 0,
    onStep: () => undefined,
    onCheck: () => undefined,
  });
  const { store, clock, server } = rehearsal;
  process.env['RECOUNT_ALLOW_ADDRESSES'] = `127.0.0.1:${server.port}`;
  const serving = await serveHere({
    store,
    clock,
    digest: sha256,
    ...apiParts,
    onFault: (fault) => {
      process.stderr.write(`${String(fault)}\n`);
    },
    look: oneAtATime(lookFrom(dataDir, clock)),
    whyPrivate: privateAddress,
    port: 0,
    token: null,
  });
  return {
    url: serving.url,
    outletUrl: `http://127.0.0.1:${server.port}/`,
    close: async () => {
      await serving.close();
      await rehearsal.close();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}
