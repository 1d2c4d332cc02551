import { sha256 } from '../../adapters/local/sha256.ts';
import { systemClock } from '../../adapters/local/system-clock.ts';
import { readEnvironment } from '../../contracts/environment.ts';
import { makeSweep } from '../../use-cases/project/project-fact.ts';
import { makeRoots } from '../../use-cases/roots/make-roots.ts';
import { openCloudStore } from './cloud-store.ts';
import { makeJournal } from './journal.ts';
import { projectDeps } from './project-function.ts';

/** What the sweep door calls: shows what was left behind, and makes the daily roots that are due. */
export function openSweepFunction(): () => Promise<void> {
  const told = readEnvironment('sweep', process.env);
  const cloud = openCloudStore(told.table, told.archive);
  const { store, archive } = cloud;
  const sweep = makeSweep(projectDeps(cloud, told));
  const makeDueRoots = makeRoots({ store, archive, clock: systemClock, digest: sha256 });
  const journal = makeJournal('sweep', told.stage);
  return async () => {
    const { found, faults } = await sweep();
    for (const fault of faults) journal.fault(fault, { step: 'sweep' });
    journal.count({ FactsLeftBehind: found, FactsFailed: faults.length });
    await makeDueRoots();
  };
}
