import { App } from 'aws-cdk-lib';
import { Match, Template } from 'aws-cdk-lib/assertions';
import { beforeAll, describe, expect, it } from 'vitest';
import { HistoryStack } from '../../infra/history-stack.ts';
import { tableIndexes, tableIndexNames, tableKeys } from '../../shared/contracts/table.ts';

const schema = ({ partition, sort }: { readonly partition: string; readonly sort: string }) => [
  { AttributeName: partition, KeyType: 'HASH' },
  { AttributeName: sort, KeyType: 'RANGE' },
];

describe('the history stack', () => {
  let template: Template;
  beforeAll(() => {
    template = Template.fromStack(
      new HistoryStack(new App(), 'History', {
        settings: { keepRawDays: null, objectLockDays: null },
      }),
    );
  });

  it('has the table that the code reads and writes, with exactly its indexes', () => {
    template.resourceCountIs('AWS::DynamoDB::GlobalTable', 1);
    template.hasResourceProperties('AWS::DynamoDB::GlobalTable', {
      KeySchema: schema(tableKeys),
      GlobalSecondaryIndexes: tableIndexNames.map((name) => ({
        IndexName: name,
        KeySchema: schema(tableIndexes[name]),
        Projection: { ProjectionType: 'KEYS_ONLY' },
      })),
    });
  });

  it('names every index of the contract', () => {
    expect(tableIndexNames.toSorted()).toEqual(Object.keys(tableIndexes).toSorted());
  });

  it('streams new items to the projections and is paid by use', () => {
    template.hasResourceProperties('AWS::DynamoDB::GlobalTable', {
      StreamSpecification: { StreamViewType: 'NEW_IMAGE' },
      BillingMode: 'PAY_PER_REQUEST',
    });
  });

  it('can be read as it was, and is not deleted by accident', () => {
    template.hasResourceProperties('AWS::DynamoDB::GlobalTable', {
      Replicas: [
        Match.objectLike({
          DeletionProtectionEnabled: true,
          PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true },
        }),
      ],
    });
  });

  it.each(['AWS::DynamoDB::GlobalTable', 'AWS::S3::Bucket'])(
    'keeps its %s when it goes',
    (type) => {
      template.hasResource(type, { DeletionPolicy: 'Retain', UpdateReplacePolicy: 'Retain' });
    },
  );

  it('keeps the archive encrypted, versioned and private', () => {
    template.hasResourceProperties('AWS::S3::Bucket', {
      BucketEncryption: {
        ServerSideEncryptionConfiguration: [
          { ServerSideEncryptionByDefault: { SSEAlgorithm: 'AES256' } },
        ],
      },
      VersioningConfiguration: { Status: 'Enabled' },
      PublicAccessBlockConfiguration: {
        BlockPublicAcls: true,
        BlockPublicPolicy: true,
        IgnorePublicAcls: true,
        RestrictPublicBuckets: true,
      },
    });
  });

  it('answers for the archive over TLS only', () => {
    template.hasResourceProperties('AWS::S3::BucketPolicy', {
      PolicyDocument: {
        Statement: Match.arrayWith([
          Match.objectLike({
            Effect: 'Deny',
            Condition: { Bool: { 'aws:SecureTransport': 'false' } },
          }),
        ]),
      },
    });
  });
});
