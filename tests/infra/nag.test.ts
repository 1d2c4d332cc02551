import { App, Stack } from 'aws-cdk-lib';
import { InlineCode, Function as LambdaFunction, Runtime } from 'aws-cdk-lib/aws-lambda';
import { Bucket } from 'aws-cdk-lib/aws-s3';
import { AwsSolutionsChecks, type NagPack, ServerlessChecks } from 'cdk-nag';
import { beforeAll, describe, expect, it } from 'vitest';
import { everything, stacksFor } from './synthesised.ts';

let stacks: readonly Stack[];
beforeAll(() => {
  const { app, history, pipeline, access } = stacksFor(everything);
  stacks = [history, pipeline, access];
  app.synth();
});

const packs: readonly { readonly name: string; readonly make: () => NagPack }[] = [
  { name: 'AwsSolutions', make: () => new AwsSolutionsChecks() },
  { name: 'Serverless', make: () => new ServerlessChecks() },
];

const findings = (pack: NagPack, scope: Stack): readonly string[] =>
  pack
    .validateScope(scope)
    .violations.flatMap(({ ruleName, violatingResources }) =>
      violatingResources.map(({ constructPath }) => `${ruleName} ${constructPath ?? ''}`),
    );

describe.each(packs)('the $name rules', ({ make }) => {
  it('find nothing that is not acknowledged with its reason', () => {
    expect(stacks.flatMap((stack) => findings(make(), stack))).toEqual([]);
  });

  it('would find what is not: a bucket and a function as they come', () => {
    const bare = new Stack(new App(), 'Bare');
    new Bucket(bare, 'Bucket');
    new LambdaFunction(bare, 'Function', {
      code: new InlineCode('0'),
      handler: 'index.handler',
      runtime: Runtime.NODEJS_20_X,
    });
    expect(findings(make(), bare)).not.toEqual([]);
  });
});
