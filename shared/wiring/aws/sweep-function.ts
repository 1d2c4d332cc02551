import { getReaderSettings } from '../../adapters/aws/store/reader-settings.ts';
import { sha256 } from '../../adapters/local/sha256.ts';
import { systemClock } from '../../adapters/local/system-clock.ts';
import { readEnvironment } from '../../contracts/environment.ts';
import { defaultRetention } from '../../domain/retention.ts';
import { makeSweep } from '../../use-cases/project/project-fact.ts';
import { eraseUnfinished } from '../../use-cases/removal/erase.ts';
import { makeTidy } from '../../use-cases/retention/tidy.ts';
import { makeRoots } from '../../use-cases/roots/make-roots.ts';
import { openCloudStore } from './cloud-store.ts';
import { makeJournal } from './journal.ts';
import { projectDeps } from './project-function.ts';

/**
 * What the sweep door calls: shows what was left behind, makes the daily roots that are due, ends
 * erasures that were cut short, and removes what is past its time.
 */
export function openSweepFunction(): () => Promise<void> {
  const told = readEnvironment('sweep', process.env);
  const cloud = openCloudStore(told.table, told.archive);
  const { store, archive } = cloud;
  const sweep = makeSweep(projectDeps(cloud, told));
  const deps = { store, archive, clock: systemClock, digest: sha256 };
  const makeDueRoots = makeRoots(deps);
  const journal = makeJournal('sweep', told.stage);
  return async () => {
    const { found, faults } = await sweep();
    for (const fault of faults) journal.fault(fault, { step: 'sweep' });
    journal.count({ FactsLeftBehind: found, FactsFailed: faults.length });
    await makeDueRoots();
    // These last: they may take long, and what is cut short is taken up by the next sweep.
    await eraseUnfinished(deps);
    const applied = await getReaderSettings(cloud.table);
    await makeTidy({ ...deps, retention: applied?.retention ?? defaultRetention })();
  };
}
