import { Duration, RemovalPolicy, Stack, Validations } from 'aws-cdk-lib';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import {
  BlockPublicAccess,
  Bucket,
  BucketEncryption,
  CfnBucket,
  ObjectOwnership,
} from 'aws-cdk-lib/aws-s3';
import { Construct } from 'constructs';
import { functionLimits } from '../function-limits.ts';
import type { RecountFunction } from './recount-function.ts';
import { WorkedQueue } from './worked-queue.ts';

export interface MadeFilesProps {
  readonly stage: string;
}

/**
 * Where files are made that are larger than an answer. A bucket of its own, not the archive: what is
 * kept there under object lock outlives an erasure, and a file holds what many pages say.
 */
export class MadeFiles extends Construct {
  readonly bucket: Bucket;
  readonly orders: WorkedQueue;

  constructor(scope: Construct, id: string, { stage }: MadeFilesProps) {
    super(scope, id);
    this.bucket = new Bucket(this, 'Bucket', {
      encryption: BucketEncryption.S3_MANAGED,
      blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
      objectOwnership: ObjectOwnership.BUCKET_OWNER_ENFORCED,
      enforceSSL: true,
      lifecycleRules: [
        {
          id: 'over',
          expiration: Duration.days(1),
          abortIncompleteMultipartUploadAfter: Duration.days(1),
        },
      ],
      removalPolicy: RemovalPolicy.RETAIN,
    });
    Validations.of(this.bucket).acknowledge({
      id: 'AwsSolutions-S1',
      reason: 'Files are gone a day after they were asked for; a log of them would outlive them.',
    });
    this.orders = new WorkedQueue(this, 'Orders', {
      name: `recount-${stage}-files`,
      inOrder: false,
      timeout: Duration.seconds(functionLimits.export.seconds),
      // Nobody waits longer for a file, and a file is offered for an hour.
      retention: Duration.hours(2),
      tries: 2,
    });
  }

  /** May ask for files, and give links to them. */
  orderedBy(asking: RecountFunction<'api'>): void {
    const { queue } = this.orders;
    this.allow(asking, ['s3:GetObject'], '*');
    this.allow(asking, ['s3:PutObject'], '*/order.json');
    asking.allow(
      new PolicyStatement({ actions: ['sqs:SendMessage'], resources: [queue.queueArn] }),
    );
  }

  /** Makes files, few at a time: a flood of wishes waits. */
  madeBy(making: RecountFunction<'export'>): void {
    this.allow(making, ['s3:GetObject', 's3:PutObject', 's3:AbortMultipartUpload'], '*');
    this.orders.workedBy(making.lambda, { batchSize: 1, concurrency: 2 });
  }

  private allow(
    { role }: RecountFunction<'api'> | RecountFunction<'export'>,
    actions: string[],
    keys: string,
  ): void {
    role.addToPolicy(
      new PolicyStatement({ actions, resources: [this.bucket.arnForObjects(keys)] }),
    );
    // Without it an order that is not there answers as one that may not be read.
    role.addToPolicy(
      new PolicyStatement({ actions: ['s3:ListBucket'], resources: [this.bucket.bucketArn] }),
    );
    Validations.of(role).acknowledge({
      id: `AwsSolutions-IAM5[Resource::<${this.bucketLogicalId()}.Arn>/${keys}]`,
      reason: 'Files are named by hashes: their bucket is the least that can be said.',
    });
  }

  private bucketLogicalId(): string {
    const { defaultChild } = this.bucket.node;
    if (!(defaultChild instanceof CfnBucket)) throw new TypeError('the bucket is none');
    return Stack.of(this).resolve(defaultChild.logicalId) as string;
  }
}
