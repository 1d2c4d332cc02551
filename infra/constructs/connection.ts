import type { TableV2 } from 'aws-cdk-lib/aws-dynamodb';
import type { Bucket } from 'aws-cdk-lib/aws-s3';
import { StringParameter } from 'aws-cdk-lib/aws-ssm';
import type { Construct } from 'constructs';
import { connectionParameter } from '../../shared/contracts/parameters.ts';

/** Leaves where the store is, for `recount --remote`. No secret: rights come from the caller's account. */
export function connectionFor(
  scope: Construct,
  {
    stage,
    table,
    archive,
  }: { readonly stage: string; readonly table: TableV2; readonly archive: Bucket },
): StringParameter {
  return new StringParameter(scope, 'Connection', {
    parameterName: connectionParameter(stage),
    description: 'Where recount --remote finds the store of this deployment.',
    stringValue: JSON.stringify({ table: table.tableName, archive: archive.bucketName }),
  });
}
