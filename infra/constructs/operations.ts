import { Stack } from 'aws-cdk-lib';
import {
  Alarm as CloudWatchAlarm,
  ComparisonOperator,
  TreatMissingData,
} from 'aws-cdk-lib/aws-cloudwatch';
import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions';
import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Construct } from 'constructs';
import { type Alarm, runbookOf } from '../operations/alarm.ts';
import { type AlarmMetric, metricsOf, type Watchable } from '../operations/alarm-metric.ts';
import { alarmsOf } from '../operations/alarms.ts';
import { AlertTopic } from './alert-topic.ts';
import { operationsDashboard } from './operations-dashboard.ts';

export interface OperationsProps {
  readonly dispatchMinutes: number;
  readonly emails: readonly string[];
  readonly watchable: Omit<Watchable, 'deadLetters'> & {
    readonly deadLetters: Omit<Watchable['deadLetters'], 'operations mails'>;
  };
}

/** Watches the deployment: alarms to a topic of their own, by mail, and a dashboard of what they look at. */
export class Operations extends Construct {
  readonly topic: AlertTopic;

  constructor(
    scope: Construct,
    id: string,
    { dispatchMinutes, emails, ...props }: OperationsProps,
  ) {
    super(scope, id);
    const { stage, deadLetters } = props.watchable;
    this.topic = new AlertTopic(this, 'Topic', {
      name: `recount-${stage}-operations`,
      displayName: 'Recount operations',
      emails,
    });
    this.letAlarmsPublish();
    const watchable: Watchable = {
      ...props.watchable,
      deadLetters: { ...deadLetters, 'operations mails': this.topic.undelivered },
    };
    const alarms = alarmsOf(dispatchMinutes).flatMap((alarm) =>
      metricsOf(alarm, watchable).map((looksAt) => this.alarm(alarm, looksAt, stage)),
    );
    operationsDashboard(this, { alarms, watchable });
  }

  private alarm(alarm: Alarm, { of, metric }: AlarmMetric, stage: string): CloudWatchAlarm {
    const { means, from, periods, silence } = alarm;
    const id = of === null ? alarm.id : `${alarm.id}-${of}`;
    const made = new CloudWatchAlarm(this, id, {
      alarmName: `recount-${stage}-${id}`,
      alarmDescription: `${means} What to do: ${runbookOf(alarm)}`,
      metric,
      comparisonOperator: ComparisonOperator.GREATER_THAN_OR_EQUAL_TO_THRESHOLD,
      threshold: from,
      evaluationPeriods: periods,
      treatMissingData:
        silence === 'alarm' ? TreatMissingData.BREACHING : TreatMissingData.NOT_BREACHING,
    });
    const tell = new SnsAction(this.topic.topic);
    made.addAlarmAction(tell);
    made.addOkAction(tell);
    return made;
  }

  /** A topic that has a policy of its own no longer lets CloudWatch in by default. */
  private letAlarmsPublish(): void {
    const { account } = Stack.of(this);
    this.topic.topic.addToResourcePolicy(
      new PolicyStatement({
        sid: 'AlarmsOfThisAccount',
        principals: [new ServicePrincipal('cloudwatch.amazonaws.com')],
        actions: ['sns:Publish'],
        resources: [this.topic.topic.topicArn],
        conditions: { StringEquals: { 'aws:SourceAccount': account } },
      }),
    );
  }
}
