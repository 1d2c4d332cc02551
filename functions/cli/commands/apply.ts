import { RecountError } from '../../../shared/domain/recount-error.ts';
import { renderPlan, renderReaderChanges } from '../../../shared/presentation/terminal/settings.ts';
import { makeStyle } from '../../../shared/presentation/terminal/style.ts';
import { applyPlan } from '../../../shared/use-cases/settings/apply-plan.ts';
import {
  emptySettings,
  type PlanEntry,
  type PlannedStore,
  planApply,
} from '../../../shared/use-cases/settings/plan-apply.ts';
import {
  type LoadedConfiguration,
  loadConfiguration,
} from '../../../shared/wiring/config/load-configuration.ts';
import {
  type ReaderChange,
  settledReaderSettings,
} from '../../../shared/wiring/config/reader-changes.ts';
import {
  storedReaderSettings,
  storeReaderSettings,
} from '../../../shared/wiring/config/reader-settings.ts';
import { stageOf } from '../../../shared/wiring/store-address.ts';
import { type CommandRun, type ExitCode, exitCodes, type Invocation } from '../io.ts';
import { flag } from '../options.ts';
import { dataDirOf, withStore } from '../store-session.ts';
import { writeJson } from '../write-list.ts';

const placeOf = (dataDir: string) => (stageOf(dataDir) === null ? 'machine' : 'aws');

/** `recount apply FILE`: makes the store hold what the file asks for. */
export const run: CommandRun = async (invocation) => {
  const configuration = await loadConfiguration(
    invocation.args[0] ?? 'recount.yaml',
    placeOf(dataDirOf(invocation.options)),
  );
  return flag(invocation.options, 'dryRun')
    ? showOnly(invocation, configuration)
    : apply(invocation, configuration);
};

function apply(invocation: Invocation, configuration: LoadedConfiguration): Promise<ExitCode> {
  const { declared } = configuration;
  return withStore(
    invocation,
    async (session) => {
      const settled = await settledReader(invocation, configuration);
      const plan = await planApply(session.store, declared, pruneOption(invocation));
      await applyPlan(session, declared, plan);
      await storeReaderSettings(dataDirOf(invocation.options), settled.settings);
      // Said when it is done: of an apply that is refused, no line may look as if it was.
      await showPlan(invocation, { plan, reading: settled.changes });
      return exitCodes.ok;
    },
    { create: true },
  );
}

/** Changes nothing, not even by making the data folder. */
async function showOnly(
  invocation: Invocation,
  configuration: LoadedConfiguration,
): Promise<ExitCode> {
  const { changes } = await settledReader(invocation, configuration);
  const show = async (store: PlannedStore): Promise<ExitCode> => {
    const plan = await planApply(store, configuration.declared, pruneOption(invocation));
    await showPlan(invocation, { plan, reading: changes });
    return exitCodes.ok;
  };
  try {
    return await withStore(invocation, ({ store }) => show(store));
  } catch (error) {
    if (error instanceof RecountError && error.code === 'not-found.data')
      return show(emptySettings);
    throw error;
  }
}

const pruneOption = ({ options }: Invocation) => ({ prune: flag(options, 'prune') });

/** How pages are to be read after this file. Throws `config.held` where another file says otherwise. */
async function settledReader(invocation: Invocation, { declared, reader }: LoadedConfiguration) {
  const stored = await storedReaderSettings(dataDirOf(invocation.options));
  return settledReaderSettings(stored, reader, declared.managedBy);
}

interface Shown {
  readonly plan: readonly PlanEntry[];
  readonly reading: readonly ReaderChange[];
}

async function showPlan({ io, options }: Invocation, { plan, reading }: Shown): Promise<void> {
  const isDry = flag(options, 'dryRun');
  if (flag(options, 'json')) return writeJson(io, { dryRun: isDry, plan, reading });
  await io.write(renderReaderChanges(reading, makeStyle(io)));
  await io.write(renderPlan(plan, makeStyle(io)));
  if (isDry) await io.write('Nothing was changed (--dry-run).\n');
}
