import type { TableV2 } from 'aws-cdk-lib/aws-dynamodb';
import type { Bucket } from 'aws-cdk-lib/aws-s3';
import type { Topic } from 'aws-cdk-lib/aws-sns';
import { StringParameter } from 'aws-cdk-lib/aws-ssm';
import type { Construct } from 'constructs';
import { connectionParameter } from '../../shared/contracts/parameters.ts';

export interface ConnectionProps {
  readonly stage: string;
  readonly table: TableV2;
  readonly archive: Bucket;
  readonly alerts: Topic;
  readonly mailFrom: string | null;
}

/** Leaves where the store and the topic are, for `recount --remote`. No secret: rights come from the caller's account. */
export const connectionFor = (
  scope: Construct,
  { stage, table, archive, alerts, mailFrom }: ConnectionProps,
): StringParameter =>
  new StringParameter(scope, 'Connection', {
    parameterName: connectionParameter(stage),
    description: 'Where recount --remote finds this deployment.',
    stringValue: JSON.stringify({
      table: table.tableName,
      archive: archive.bucketName,
      alertTopic: alerts.topicArn,
      mailFrom: mailFrom ?? '',
    }),
  });
