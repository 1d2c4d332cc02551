import { Stack } from 'aws-cdk-lib';
import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Construct } from 'constructs';
import { metricsOf, type Watchable } from '../operations/alarm-metric.ts';
import { alarmsOf } from '../operations/alarms.ts';
import { AlertTopic } from './alert-topic.ts';
import { madeAlarm } from './made-alarm.ts';
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
      metricsOf(alarm, watchable).map((looksAt) =>
        madeAlarm(this, alarm, { looksAt, stage, topic: this.topic.topic }),
      ),
    );
    operationsDashboard(this, { alarms, watchable });
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
