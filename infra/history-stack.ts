import { RemovalPolicy, Stack, type StackProps } from 'aws-cdk-lib';
import {
  AttributeType,
  Billing,
  ProjectionType,
  StreamViewType,
  TableV2,
} from 'aws-cdk-lib/aws-dynamodb';
import { BlockPublicAccess, Bucket, BucketEncryption, ObjectOwnership } from 'aws-cdk-lib/aws-s3';
import type { Construct } from 'constructs';
import { tableIndexes, tableIndexNames, tableKeys } from '../shared/contracts/table.ts';

const text = (name: string) => ({ name, type: AttributeType.STRING });

/**
 * What must outlive everything else: the table and the archive of bytes. Both stay when the stack
 * goes, refuse to be deleted by accident and can be read as they were.
 */
export class HistoryStack extends Stack {
  readonly table: TableV2;
  readonly archive: Bucket;

  constructor(scope: Construct, id: string, props?: StackProps) {
    super(scope, id, props);
    this.table = historyTable(this);
    this.archive = archiveBucket(this);
  }
}

/** The one table, with its sparse indexes of keys and a stream for projections. */
function historyTable(scope: Construct): TableV2 {
  return new TableV2(scope, 'Table', {
    partitionKey: text(tableKeys.partition),
    sortKey: text(tableKeys.sort),
    globalSecondaryIndexes: tableIndexNames.map((indexName) => ({
      indexName,
      partitionKey: text(tableIndexes[indexName].partition),
      sortKey: text(tableIndexes[indexName].sort),
      projectionType: ProjectionType.KEYS_ONLY,
    })),
    billing: Billing.onDemand(),
    dynamoStream: StreamViewType.NEW_IMAGE,
    pointInTimeRecoverySpecification: { pointInTimeRecoveryEnabled: true },
    deletionProtection: true,
    removalPolicy: RemovalPolicy.RETAIN,
  });
}

/** Pages as they were fetched, and documents too large for an item. */
function archiveBucket(scope: Construct): Bucket {
  return new Bucket(scope, 'Archive', {
    encryption: BucketEncryption.S3_MANAGED,
    blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
    objectOwnership: ObjectOwnership.BUCKET_OWNER_ENFORCED,
    enforceSSL: true,
    versioned: true,
    removalPolicy: RemovalPolicy.RETAIN,
  });
}
