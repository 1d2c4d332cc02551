import { Annotations, type App } from 'aws-cdk-lib';
import type { DeploymentSettings } from '../shared/contracts/deployment-settings.ts';
import { HistoryStack } from './history-stack.ts';
import { PipelineStack } from './pipeline-stack.ts';

export interface RecountStacks {
  readonly history: HistoryStack;
  readonly pipeline: PipelineStack;
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
  if (settings.domain !== null)
    Annotations.of(pipeline).addWarningV2(
      'recount:domain',
      'domain is kept for the API, which is not deployed yet: nothing answers there yet.',
    );
  return { history, pipeline };
}
