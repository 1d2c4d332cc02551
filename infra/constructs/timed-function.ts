import type { Duration } from 'aws-cdk-lib';
import { PolicyDocument, PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import type { IFunction } from 'aws-cdk-lib/aws-lambda';
import { CfnSchedule, ScheduleExpression, type ScheduleGroup } from 'aws-cdk-lib/aws-scheduler';
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
 * it left, and two at once would only look twice. Its role may call this function and no version of
 * it, which the CDK's own target would allow.
 */
export class TimedFunction extends Construct {
  constructor(scope: Construct, id: string, props: TimedFunctionProps) {
    super(scope, id);
    const { group, name, about, every, target } = props;
    const call = new PolicyStatement({
      actions: ['lambda:InvokeFunction'],
      resources: [target.functionArn],
    });
    const role = new Role(this, 'Role', {
      assumedBy: new ServicePrincipal('scheduler.amazonaws.com'),
      inlinePolicies: { call: new PolicyDocument({ statements: [call] }) },
    });
    const schedule = new CfnSchedule(this, 'Schedule', {
      name,
      groupName: group.scheduleGroupName,
      description: about,
      flexibleTimeWindow: { mode: 'OFF' },
      scheduleExpression: ScheduleExpression.rate(every).expressionString,
      target: {
        arn: target.functionArn,
        roleArn: role.roleArn,
        retryPolicy: { maximumRetryAttempts: 0 },
      },
    });
    // The group stands in it by name, which orders nothing.
    schedule.node.addDependency(group);
  }
}
