import { Duration, RemovalPolicy, Stack, type StackProps, Validations } from 'aws-cdk-lib';
import {
  AttributeType,
  Billing,
  ProjectionType,
  StreamViewType,
  TableV2,
} from 'aws-cdk-lib/aws-dynamodb';
import {
  BlockPublicAccess,
  Bucket,
  BucketEncryption,
  type LifecycleRule,
  ObjectLockRetention,
  ObjectOwnership,
} from 'aws-cdk-lib/aws-s3';
import type { Construct } from 'constructs';
import type { DeploymentSettings } from '../shared/contracts/deployment-settings.ts';
import { tableIndexes, tableIndexNames, tableKeys } from '../shared/contracts/table.ts';

const text = (name: string) => ({ name, type: AttributeType.STRING });

export type HistorySettings = Pick<DeploymentSettings, 'keepRawDays' | 'objectLockDays'>;

export interface HistoryStackProps extends StackProps {
  readonly settings: HistorySettings;
}

/**
 * What must outlive everything else: the table and the archive of bytes. Both stay when the stack
 * goes, refuse to be deleted by accident and can be read as they were.
 */
export class HistoryStack extends Stack {
  readonly table: TableV2;
  readonly archive: Bucket;

  constructor(scope: Construct, id: string, { settings, ...props }: HistoryStackProps) {
    super(scope, id, props);
    this.table = historyTable(this);
    this.archive = archiveBucket(this, settings);
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
function archiveBucket(scope: Construct, settings: HistorySettings): Bucket {
  const bucket = new Bucket(scope, 'Archive', {
    encryption: BucketEncryption.S3_MANAGED,
    blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
    objectOwnership: ObjectOwnership.BUCKET_OWNER_ENFORCED,
    enforceSSL: true,
    versioned: true,
    lifecycleRules: lifecycle(settings),
    removalPolicy: RemovalPolicy.RETAIN,
    ...(settings.objectLockDays === null
      ? {}
      : {
          objectLockEnabled: true,
          objectLockDefaultRetention: ObjectLockRetention.governance(
            Duration.days(settings.objectLockDays),
          ),
        }),
  });
  Validations.of(bucket).acknowledge({
    id: 'AwsSolutions-S1',
    reason:
      'Objects are written once and named by their hash, and each is in the chain that recount verify checks. Access logs would cost more than the archive and name what a newsroom reads.',
  });
  return bucket;
}

/** A removed copy is gone a day later; a page's bytes leave after the time that was set, if any. */
const lifecycle = ({ keepRawDays }: HistorySettings): LifecycleRule[] => [
  {
    id: 'tidy',
    noncurrentVersionExpiration: Duration.days(1),
    expiredObjectDeleteMarker: true,
    abortIncompleteMultipartUploadAfter: Duration.days(1),
  },
  ...(keepRawDays === null
    ? []
    : [{ id: 'retention', prefix: 'raw/', expiration: Duration.days(keepRawDays) }]),
];
