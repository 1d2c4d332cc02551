import type { App } from 'aws-cdk-lib';
import type { DeploymentSettings } from '../shared/contracts/deployment-settings.ts';
import { AccessStack } from './access-stack.ts';
import { HistoryStack } from './history-stack.ts';
import { PipelineStack } from './pipeline-stack.ts';

export interface RecountStacks {
  readonly history: HistoryStack;
  readonly pipeline: PipelineStack;
  readonly access: AccessStack;
}

/** The stacks of a deployment, split by what must survive the removal of the others. */
export function makeStacks(app: App, settings: DeploymentSettings): RecountStacks {
  const name = (part: string): string => `Recount-${settings.stage}-${part}`;
  const history = new HistoryStack(app, 'RecountHistory', {
    stackName: name('history'),
    description: 'Recount: the history of watched pages. It stays when the stack is removed.',
    terminationProtection: settings.stage !== 'local',
    settings,
  });
  const pipeline = new PipelineStack(app, 'RecountPipeline', {
    stackName: name('pipeline'),
    description: 'Recount: reads watched pages, compares what they say and tells people.',
    settings,
    table: history.table,
    archive: history.archive,
  });
  const access = new AccessStack(app, 'RecountAccess', {
    stackName: name('access'),
    description: 'Recount: the pages and the API, and who may use them.',
    settings,
    table: history.table,
    archive: history.archive,
    operations: pipeline.operations.topic.topic,
  });
  return { history, pipeline, access };
}
