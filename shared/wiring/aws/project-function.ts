import { makeEventBridgeAnnouncer } from '../../adapters/aws/announcer.ts';
import { eventBridgeClient } from '../../adapters/aws/clients/event-bridge.ts';
import { sha256 } from '../../adapters/local/sha256.ts';
import { systemClock } from '../../adapters/local/system-clock.ts';
import { type FunctionEnvironment, readEnvironment } from '../../contracts/environment.ts';
import type { PendingFact } from '../../ports/version-store.ts';
import type { ProjectDeps } from '../../use-cases/project/project-deps.ts';
import { makeProject } from '../../use-cases/project/project-fact.ts';
import { makeEraseLate } from '../../use-cases/removal/erase.ts';
import { type CloudStore, openCloudStore } from './cloud-store.ts';
import { type Journal, makeJournal } from './journal.ts';

/** What the project door calls. */
export interface ProjectFunction {
  readonly project: (fact: PendingFact) => Promise<void>;
  readonly journal: Journal<'project'>;
}

export function openProjectFunction(): ProjectFunction {
  const told = readEnvironment('project', process.env);
  const project = makeProject(projectDeps(openCloudStore(told.table, told.archive), told));
  return {
    project: (fact) => project([fact]),
    journal: makeJournal('project', told.stage),
  };
}

/** What projections are made with, by the stream and by the sweep. */
export const projectDeps = (
  { store, archive }: CloudStore,
  told: Pick<FunctionEnvironment<'project'>, 'eventBus' | 'holdMs'>,
): ProjectDeps => ({
  store,
  clock: systemClock,
  eraseLate: makeEraseLate({ store, archive, clock: systemClock, digest: sha256 }),
  announcer: makeEventBridgeAnnouncer({ client: eventBridgeClient(), bus: told.eventBus }),
  settings: { holdMs: Number(told.holdMs) },
});
