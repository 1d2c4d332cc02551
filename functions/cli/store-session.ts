import type { Archive } from '../../shared/ports/archive.ts';
import type { SettingsDeps } from '../../shared/use-cases/settings/settings-deps.ts';
import { readWithheld } from '../../shared/use-cases/withhold/withheld.ts';
import { withoutWithheld } from '../../shared/use-cases/withhold/without-withheld.ts';
import { sha256 } from '../../shared/wiring/digest.ts';
import type { ExitCode, Invocation } from './io.ts';
import { textOption } from './options.ts';

export const defaultDataDir = '.recount';

/** What a command works with while the data folder is open. */
export interface StoreSession extends SettingsDeps {
  readonly archive: Archive;
  /** Takes removed bytes out of the files on this machine. */
  readonly compact: () => Promise<void>;
}

/** The data folder that `--data` names. */
export const dataDirOf = (options: Invocation['options']): string =>
  textOption(options, 'data') ?? defaultDataDir;

/** As `withStore`, for whoever shows what is recorded: what is withheld is left out. */
export const withShown = (
  invocation: Invocation,
  act: (session: StoreSession) => Promise<ExitCode>,
): Promise<ExitCode> =>
  withStore(invocation, async (session) => {
    const withheld = await readWithheld(session.store);
    return act({ ...session, store: withoutWithheld(session.store, withheld) });
  });

/** Does `act` with the store of `--data`, and closes it whatever happens. */
export async function withStore(
  { io, options }: Invocation,
  act: (session: StoreSession) => Promise<ExitCode>,
  { create }: { readonly create: boolean } = { create: false },
): Promise<ExitCode> {
  const opened = await io.openStore({ dataDir: dataDirOf(options), create });
  try {
    const { store, archive } = opened;
    const compact = (): Promise<void> => opened.compact?.() ?? Promise.resolve();
    return await act({ store, archive, compact, clock: { now: io.now }, digest: sha256 });
  } finally {
    await opened.close();
  }
}
