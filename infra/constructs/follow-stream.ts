import { Duration, Validations } from 'aws-cdk-lib';
import type { TableV2 } from 'aws-cdk-lib/aws-dynamodb';
import { EventSourceMapping, FilterCriteria, StartingPosition } from 'aws-cdk-lib/aws-lambda';
import { SqsDlq } from 'aws-cdk-lib/aws-lambda-event-sources';
import { Queue, QueueEncryption } from 'aws-cdk-lib/aws-sqs';
import { committedPrefixes } from '../../shared/contracts/committed-fact.ts';
import { tableIndexes } from '../../shared/contracts/table.ts';
import type { RecountFunction } from './recount-function.ts';

const pendingPartition = tableIndexes.pending.partition;

/**
 * Has committed facts shown as they come: new versions and events that wait, and nothing else that
 * is written. A fact that fails is tried five times with ever smaller batches around it, and then
 * named among the dead letters; the sweep goes on trying it, since the table says that it waits.
 */
export function followStream(project: RecountFunction<'project'>, table: TableV2): Queue {
  const deadLetters = new Queue(project, 'DeadLetters', {
    encryption: QueueEncryption.SQS_MANAGED,
    enforceSSL: true,
    retentionPeriod: Duration.days(14),
  });
  table.grantStreamRead(project.role);
  new EventSourceMapping(project, 'Stream', {
    target: project.lambda,
    ...(table.tableStreamArn === undefined ? {} : { eventSourceArn: table.tableStreamArn }),
    startingPosition: StartingPosition.TRIM_HORIZON,
    batchSize: 25,
    bisectBatchOnError: true,
    retryAttempts: 5,
    maxRecordAge: Duration.hours(6),
    parallelizationFactor: 2,
    reportBatchItemFailures: true,
    onFailure: new SqsDlq(deadLetters),
    filters: committedPrefixes.map(newFacts),
  });
  Validations.of(deadLetters).acknowledge(
    { id: 'AwsSolutions-SQS3', reason: 'It holds dead letters itself, of the stream.' },
    { id: 'Serverless-SQSRedrivePolicy', reason: 'It holds dead letters itself, of the stream.' },
  );
  return deadLetters;
}

/** Items of a committed kind that were put just now and wait to be shown. */
function newFacts(prefix: string) {
  const newImage = { pk: { S: [{ prefix }] }, [pendingPartition]: { S: [{ exists: true }] } };
  return FilterCriteria.filter({ eventName: ['INSERT'], dynamodb: { NewImage: newImage } });
}
