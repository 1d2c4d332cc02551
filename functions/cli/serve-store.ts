import { defaultPort } from '../../shared/contracts/configuration/schema.ts';
import { RecountError } from '../../shared/domain/recount-error.ts';
import { version } from '../../shared/domain/release.ts';
import type { Archive } from '../../shared/ports/archive.ts';
import type { Store } from '../../shared/ports/store.ts';
import { eraseAsked } from '../../shared/use-cases/removal/erase.ts';
import { planErasure } from '../../shared/use-cases/removal/plan-erasure.ts';
import { privateAddress } from '../../shared/wiring/config/private-address.ts';
import { storedReaderSettings } from '../../shared/wiring/config/reader-settings.ts';
import { sha256 } from '../../shared/wiring/digest.ts';
import { filesAtOnce } from '../../shared/wiring/files-at-once.ts';
import { lookFrom, oneAtATime } from '../../shared/wiring/look-from.ts';
import { secretOf } from '../../shared/wiring/secret-of.ts';
import { type Serving, serveHere } from '../api/serve-here.ts';
import type { Invocation } from './io.ts';
import { numberOption, textOption, UsageError } from './options.ts';
import { dataDirOf } from './store-session.ts';

interface ServedStore {
  readonly store: Store;
  readonly archive: Archive;
}

/** Serves a store where the options or the configuration say, and says so. */
export async function serveStore(
  invocation: Invocation,
  { store, archive }: ServedStore,
): Promise<Serving> {
  const { io, options } = invocation;
  const configured = (await storedReaderSettings(dataDirOf(options)))?.serve;
  const reference = tokenReference(options) ?? configured?.token ?? null;
  const serving = await serveHere({
    store,
    clock: { now: io.now },
    digest: sha256,
    version,
    onFault: (fault, asked) => {
      io.warn(`Fault at ${asked}: ${fault instanceof Error ? fault.message : String(fault)}\n`);
    },
    look: oneAtATime(lookFrom(dataDirOf(options), { now: io.now })),
    files: filesAtOnce(archive),
    whyPrivate: privateAddress,
    erase: async (request) => {
      const erasing = { store, archive, clock: { now: io.now }, digest: sha256 };
      await eraseAsked(erasing, request, await planErasure(erasing, request));
    },
    port: portOf(options) ?? configured?.port ?? defaultPort,
    token: reference === null ? null : await secretOf(reference),
  });
  io.warn(`Pages and API at ${serving.url}\n`);
  return serving;
}

/** As `serveStore`, beside work that goes on without it; null with `--no-serve` and where it cannot be. */
export async function serveBeside(
  invocation: Invocation,
  served: ServedStore,
): Promise<Serving | null> {
  if (invocation.options['serve'] === false) return null;
  try {
    return await serveStore(invocation, served);
  } catch (fault) {
    if (!(fault instanceof RecountError)) throw fault;
    invocation.io.warn(`Pages and API are not served: ${fault.message}\n`);
    return null;
  }
}

function portOf(options: Invocation['options']): number | null {
  const port = numberOption(options, 'port');
  if (port === null || (Number.isInteger(port) && port >= 0 && port <= 65_535)) return port;
  throw new UsageError('--port takes a whole number from 0 to 65535.');
}

/** Never repeats what was given: it may be the token itself. */
function tokenReference(options: Invocation['options']): string | null {
  const reference = textOption(options, 'token');
  if (reference === null || /^(?:env|file):/.test(reference)) return reference;
  throw new UsageError(
    '--token takes env:NAME or file:/path, never a token itself: others can read a command line.',
  );
}
