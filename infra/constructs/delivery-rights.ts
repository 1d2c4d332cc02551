import { ArnFormat, Stack, Validations } from 'aws-cdk-lib';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { parameterPrefix } from '../../shared/contracts/parameters.ts';
import type { RecountFunction } from './recount-function.ts';

/** The secrets of channels: parameters under the deployment's own prefix, and no others. */
export function allowSecrets(deliver: RecountFunction<'deliver'>, stage: string): void {
  const resource = `parameter${parameterPrefix(stage)}*`;
  const arn = Stack.of(deliver).formatArn({
    service: 'ssm',
    resource,
    arnFormat: ArnFormat.NO_RESOURCE_NAME,
  });
  deliver.allow(new PolicyStatement({ actions: ['ssm:GetParameter'], resources: [arn] }));
  Validations.of(deliver.role).acknowledge({
    id: `AwsSolutions-IAM5[Resource::arn:<AWS::Partition>:ssm:<AWS::Region>:<AWS::AccountId>:${resource}]`,
    reason: 'Users name the secrets of their channels as they like, under this one prefix.',
  });
}

/** Mail from the one sender that the deployment was given. */
export function allowMail(deliver: RecountFunction<'deliver'>, from: string): void {
  const [, domain = ''] = from.split('@');
  const identity = (name: string): string =>
    Stack.of(deliver).formatArn({ service: 'ses', resource: 'identity', resourceName: name });
  deliver.allow(
    new PolicyStatement({
      actions: ['ses:SendEmail'],
      resources: [identity(from), identity(domain)],
      conditions: { StringEquals: { 'ses:FromAddress': from } },
    }),
  );
}
