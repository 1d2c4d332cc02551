import { RecountError } from '../../../shared/domain/recount-error.ts';
import { renderPlan } from '../../../shared/presentation/terminal/settings.ts';
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
import { storeReaderSettings } from '../../../shared/wiring/config/reader-settings.ts';
import { type CommandRun, type ExitCode, exitCodes, type Invocation } from '../io.ts';
import { flag, textOption } from '../options.ts';
import { defaultDataDir, withStore } from '../store-session.ts';
import { writeJson } from '../write-list.ts';

/** `recount apply FILE`: makes the store hold what the file asks for. */
export const run: CommandRun = async (invocation) => {
  const configuration = await loadConfiguration(invocation.args[0] ?? 'recount.yaml');
  return flag(invocation.options, 'dryRun')
    ? showOnly(invocation, configuration)
    : apply(invocation, configuration);
};

function apply(invocation: Invocation, configuration: LoadedConfiguration): Promise<ExitCode> {
  const { declared, reader } = configuration;
  return withStore(
    invocation,
    async (session) => {
      const plan = await planApply(session.store, declared, pruneOption(invocation));
      await showPlan(invocation, plan);
      await applyPlan(session, declared, plan);
      const dataDir = textOption(invocation.options, 'data') ?? defaultDataDir;
      await storeReaderSettings(dataDir, reader);
      return exitCodes.ok;
    },
    { create: true },
  );
}

/** Changes nothing, not even by making the data folder. */
async function showOnly(
  invocation: Invocation,
  { declared }: LoadedConfiguration,
): Promise<ExitCode> {
  const show = async (store: PlannedStore): Promise<ExitCode> => {
    await showPlan(invocation, await planApply(store, declared, pruneOption(invocation)));
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

async function showPlan({ io, options }: Invocation, plan: readonly PlanEntry[]): Promise<void> {
  const isDry = flag(options, 'dryRun');
  if (flag(options, 'json')) return writeJson(io, { dryRun: isDry, plan });
  await io.write(renderPlan(plan, makeStyle(io)));
  if (isDry) await io.write('Nothing was changed (--dry-run).\n');
}
