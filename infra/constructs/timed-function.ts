import type { Duration } from 'aws-cdk-lib';
import type { IFunction } from 'aws-cdk-lib/aws-lambda';
import { Schedule, ScheduleExpression, type ScheduleGroup } from 'aws-cdk-lib/aws-scheduler';
import { LambdaInvoke } from 'aws-cdk-lib/aws-scheduler-targets';
import { Construct } from 'constructs';

export interface TimedFunctionProps {
  readonly group: ScheduleGroup;
  readonly name: string;
  readonly about: string;
  readonly every: Duration;
  readonly target: IFunction;
}

/**
 * Calls a function every so often. A call that fails is not made again: the next one takes on what
 * it left, and two at once would only look twice.
 */
export class TimedFunction extends Construct {
  constructor(scope: Construct, id: string, props: TimedFunctionProps) {
    super(scope, id);
    new Schedule(this, 'Schedule', {
      scheduleName: props.name,
      scheduleGroup: props.group,
      description: props.about,
      schedule: ScheduleExpression.rate(props.every),
      target: new LambdaInvoke(props.target, { retryAttempts: 0 }),
    });
  }
}
