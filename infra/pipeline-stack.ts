import { Duration, Stack, type StackProps } from 'aws-cdk-lib';
import type { TableV2 } from 'aws-cdk-lib/aws-dynamodb';
import { EventBus } from 'aws-cdk-lib/aws-events';
import type { Bucket } from 'aws-cdk-lib/aws-s3';
import type { Construct } from 'constructs';
import type { DeploymentSettings } from '../shared/contracts/deployment-settings.ts';
import type { PipelineFunction } from '../shared/contracts/environment.ts';
import { checkTries, deliveryTries } from '../shared/contracts/tries.ts';
import { AlertTopic } from './constructs/alert-topic.ts';
import { connectionFor } from './constructs/connection.ts';
import { Operations } from './constructs/operations.ts';
import { PipelineFunctions } from './constructs/pipeline-functions.ts';
import { PipelineSchedules } from './constructs/pipeline-schedules.ts';
import { WorkedQueue } from './constructs/worked-queue.ts';
import { functionLimits } from './function-limits.ts';

export interface PipelineStackProps extends StackProps {
  readonly settings: DeploymentSettings;
  readonly table: TableV2;
  readonly archive: Bucket;
}

/** Everything that reads pages and tells people. It can be removed and deployed again: it keeps nothing. */
export class PipelineStack extends Stack {
  readonly functions: PipelineFunctions;
  readonly checks: WorkedQueue;
  readonly deliveries: WorkedQueue;
  readonly alerts: AlertTopic;
  readonly changes: EventBus;
  readonly operations: Operations;

  constructor(scope: Construct, id: string, props: PipelineStackProps) {
    super(scope, id, props);
    const { settings, table, archive } = props;
    const named = (name: string): string => `recount-${settings.stage}-${name}`;
    this.checks = new WorkedQueue(this, 'Checks', {
      name: named('checks'),
      inOrder: true,
      timeout: timeoutOf('check'),
      // A hint that comes late is dropped unread; this leaves time for its three tries.
      retention: Duration.minutes(20),
      tries: checkTries,
    });
    this.deliveries = new WorkedQueue(this, 'Deliveries', {
      name: named('deliveries'),
      inOrder: false,
      timeout: timeoutOf('deliver'),
      retention: Duration.hours(1),
      tries: deliveryTries,
    });
    this.alerts = new AlertTopic(this, 'Alerts', {
      name: named('alerts'),
      displayName: 'Recount',
      emails: settings.alertEmails,
    });
    this.changes = new EventBus(this, 'Changes', { eventBusName: named('changes') });
    this.functions = new PipelineFunctions(this, 'Functions', {
      settings,
      table,
      archive,
      checks: this.checks,
      deliveries: this.deliveries,
      alerts: this.alerts.topic,
      changes: this.changes,
    });
    new PipelineSchedules(this, 'Schedules', { settings, functions: this.functions });
    this.operations = new Operations(this, 'Operations', {
      dispatchMinutes: settings.dispatchMinutes,
      emails: settings.opsEmails,
      watchable: {
        stage: settings.stage,
        functions: this.functions.lambdas,
        table,
        deadLetters: {
          checks: this.checks.deadLetters,
          deliveries: this.deliveries.deadLetters,
          facts: this.functions.unshownFacts,
          'alert mails': this.alerts.undelivered,
        },
      },
    });
    connectionFor(this, {
      stage: settings.stage,
      mailFrom: settings.mailFrom,
      alerts: this.alerts.topic,
      table,
      archive,
    });
  }
}

const timeoutOf = (name: PipelineFunction): Duration =>
  Duration.seconds(functionLimits[name].seconds);
