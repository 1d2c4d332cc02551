import { Duration } from 'aws-cdk-lib';
import { ScheduleGroup } from 'aws-cdk-lib/aws-scheduler';
import { Construct } from 'constructs';
import type { DeploymentSettings } from '../../shared/contracts/deployment-settings.ts';
import type { PipelineFunctions } from './pipeline-functions.ts';
import { TimedFunction } from './timed-function.ts';

export interface PipelineSchedulesProps {
  readonly settings: Pick<DeploymentSettings, 'stage' | 'dispatchMinutes'>;
  readonly functions: PipelineFunctions;
}

/** When the pipeline's own clocks strike. */
export class PipelineSchedules extends Construct {
  constructor(scope: Construct, id: string, { settings, functions }: PipelineSchedulesProps) {
    super(scope, id);
    const name = `recount-${settings.stage}`;
    const group = new ScheduleGroup(this, 'Group', { scheduleGroupName: name });
    const minutes = (count: number) => Duration.minutes(count);
    new TimedFunction(this, 'Dispatch', {
      group,
      name: `${name}-dispatch`,
      about: 'Looks for pages that are due.',
      every: minutes(settings.dispatchMinutes),
      target: functions.dispatch.lambda,
    });
    new TimedFunction(this, 'Gather', {
      group,
      name: `${name}-gather`,
      about: 'Looks for alerts and messages that are due.',
      every: minutes(1),
      target: functions.gather.lambda,
    });
    new TimedFunction(this, 'Sweep', {
      group,
      name: `${name}-sweep`,
      about: 'Looks for facts that were left behind.',
      every: minutes(5),
      target: functions.sweep.lambda,
    });
  }
}
