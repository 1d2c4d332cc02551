import { Duration } from 'aws-cdk-lib';
import type { TableV2 } from 'aws-cdk-lib/aws-dynamodb';
import type { EventBus } from 'aws-cdk-lib/aws-events';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { IFunction } from 'aws-cdk-lib/aws-lambda';
import type { Bucket } from 'aws-cdk-lib/aws-s3';
import type { Topic } from 'aws-cdk-lib/aws-sns';
import type { Queue } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import type { DeploymentSettings } from '../../shared/contracts/deployment-settings.ts';
import type { FunctionEnvironment, PipelineFunction } from '../../shared/contracts/environment.ts';
import { functionLimits } from '../function-limits.ts';
import { allowMail, allowSecrets } from './delivery-rights.ts';
import { followStream } from './follow-stream.ts';
import { RecountFunction } from './recount-function.ts';
import type { WorkedQueue } from './worked-queue.ts';

export interface PipelineFunctionsProps {
  readonly settings: DeploymentSettings;
  readonly table: TableV2;
  readonly archive: Bucket;
  readonly checks: WorkedQueue;
  readonly deliveries: WorkedQueue;
  readonly alerts: Topic;
  readonly changes: EventBus;
}

/** The pipeline's functions, each with what it is told and the least that it may do. */
export class PipelineFunctions extends Construct {
  readonly dispatch: RecountFunction<'dispatch'>;
  readonly check: RecountFunction<'check'>;
  readonly project: RecountFunction<'project'>;
  readonly sweep: RecountFunction<'sweep'>;
  readonly gather: RecountFunction<'gather'>;
  readonly deliver: RecountFunction<'deliver'>;
  /** Dead letters of the table's stream. */
  readonly unshownFacts: Queue;

  constructor(scope: Construct, id: string, props: PipelineFunctionsProps) {
    super(scope, id);
    const told = environmentFrom(props);
    const make = <F extends PipelineFunction>(name: F, environment: FunctionEnvironment<F>) =>
      new RecountFunction(this, capitalised(name), {
        name,
        environment,
        about: functionLimits[name].about,
        timeout: Duration.seconds(functionLimits[name].seconds),
        memoryMb: functionLimits[name].memoryMb,
        stage: props.settings.stage,
        keepLogsDays: props.settings.keepLogsDays,
        table: props.table,
        archive: props.archive,
      });
    this.dispatch = make('dispatch', told);
    this.check = make('check', told);
    this.project = make('project', told);
    this.sweep = make('sweep', told);
    this.gather = make('gather', told);
    this.deliver = make('deliver', told);
    this.unshownFacts = followStream(this.project, props.table);
    this.connect(props);
  }

  get lambdas(): Readonly<Record<PipelineFunction, IFunction>> {
    const { dispatch, check, project, sweep, gather, deliver } = this;
    return {
      dispatch: dispatch.lambda,
      check: check.lambda,
      project: project.lambda,
      sweep: sweep.lambda,
      gather: gather.lambda,
      deliver: deliver.lambda,
    };
  }

  /** Who works which queue, and who may send where. */
  private connect(props: PipelineFunctionsProps): void {
    const { settings, checks, deliveries, alerts, changes } = props;
    this.dispatch.allow(send(checks));
    checks.workedBy(this.check.lambda, { batchSize: 5, concurrency: settings.concurrency });
    for (const projecting of [this.project, this.sweep])
      projecting.allow(
        new PolicyStatement({ actions: ['events:PutEvents'], resources: [changes.eventBusArn] }),
      );
    this.gather.allow(send(deliveries));
    deliveries.workedBy(this.deliver.lambda, { batchSize: 5, concurrency: 5 });
    this.deliver.allow(
      new PolicyStatement({ actions: ['sns:Publish'], resources: [alerts.topicArn] }),
    );
    allowSecrets(this.deliver, settings.stage);
    if (settings.mailFrom !== null) allowMail(this.deliver, settings.mailFrom);
  }
}

const send = ({ queue }: WorkedQueue): PolicyStatement =>
  new PolicyStatement({ actions: ['sqs:SendMessage'], resources: [queue.queueArn] });

/** All that functions may be told; each is told its part. */
function environmentFrom({
  settings,
  table,
  archive,
  checks,
  deliveries,
  alerts,
  changes,
}: PipelineFunctionsProps) {
  return {
    table: table.tableName,
    archive: archive.bucketName,
    stage: settings.stage,
    contact: settings.contact,
    checkQueueUrl: checks.queue.queueUrl,
    deliveryQueueUrl: deliveries.queue.queueUrl,
    alertTopicArn: alerts.topicArn,
    eventBus: changes.eventBusName,
    holdMs: String(settings.holdSeconds * 1000),
    mailFrom: settings.mailFrom ?? '',
    allowAddresses: settings.allowAddresses ?? '',
  };
}

const capitalised = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1);
