import { Match, Template } from 'aws-cdk-lib/assertions';
import { beforeAll, describe, expect, it } from 'vitest';
import { stacksFor } from './synthesised.ts';

interface Statement {
  readonly Action: string | readonly string[];
  readonly Resource: unknown;
  readonly Condition?: unknown;
}

let template: Template;
let rights: Readonly<Record<string, readonly Statement[]>>;
beforeAll(() => {
  template = Template.fromStack(stacksFor().pipeline);
  rights = rightsOf(template);
});

/** The statements of each function's own role, by its name. */
function rightsOf(synthesised: Template): Readonly<Record<string, readonly Statement[]>> {
  const policies = Object.entries(synthesised.findResources('AWS::IAM::Policy'));
  return Object.fromEntries(
    policies.map(([id, policy]) => [
      /^Functions([A-Z][a-z]+)Role/.exec(id)?.[1]?.toLowerCase() ?? id,
      (policy as { Properties: { PolicyDocument: { Statement: Statement[] } } }).Properties
        .PolicyDocument.Statement,
    ]),
  );
}

const actionsOf = (name: string): readonly string[] =>
  (rights[name] ?? []).flatMap(({ Action }) => Action).toSorted();

const functions = ['check', 'deliver', 'dispatch', 'gather', 'project', 'sweep'];

describe('the rights of each function, as they are deployed', () => {
  it('are of its own', () => {
    expect(Object.keys(rights).toSorted()).toEqual(functions);
  });

  it.each(functions)('%s may do nothing by a wildcard, and never scan', (name) => {
    expect(actionsOf(name).filter((action) => /\*|Scan|Batch(?!Get)/.test(action))).toEqual([]);
  });

  it.each(functions)('%s reaches items only by the kinds it was given', (name) => {
    const onItems = (rights[name] ?? []).filter(({ Action }) =>
      [Action]
        .flat()
        .some(
          (action) =>
            /^dynamodb:(Get|Put|Update|Delete|Query|Batch)\w*$/.test(action) &&
            !/Records|Shard/.test(action),
        ),
    );
    expect(onItems.length).toBeGreaterThan(0);
    for (const { Condition } of onItems)
      expect(JSON.stringify(Condition)).toMatch(
        /^\{"ForAllValues:StringLike":\{"dynamodb:LeadingKeys":\[?"[A-Z]/,
      );
  });

  it('let what reads pages tell nobody: no topic, mail, event, parameter or message is its own', () => {
    expect(actionsOf('check').filter((action) => !/^(dynamodb|s3|logs):/.test(action))).toEqual([
      'sqs:ChangeMessageVisibility',
      'sqs:DeleteMessage',
      'sqs:GetQueueAttributes',
      'sqs:GetQueueUrl',
      'sqs:ReceiveMessage',
    ]);
  });

  it('keep from what reads pages who is told, by which rule, channel or token', () => {
    const kinds = (rights['check'] ?? []).map(({ Condition }) => JSON.stringify(Condition ?? ''));
    expect(kinds.join(' ')).toContain('"VERSION#*"');
    expect(kinds.join(' ')).not.toMatch(/"(?:ALERT|DELIVERY|CHANNEL|RULE|TOKEN|API)[^"]*"/);
  });

  it.each([
    ['sns:Publish', ['deliver']],
    ['ssm:GetParameter', ['deliver']],
    ['events:PutEvents', ['project', 'sweep']],
    ['sqs:SendMessage', ['dispatch', 'gather', 'project']],
    ['s3:DeleteObject', ['project', 'sweep']],
  ])('give %s to %j alone', (action, names) => {
    expect(functions.filter((name) => actionsOf(name).includes(action))).toEqual(names);
  });
});

describe('the pipeline stack', () => {
  it('runs every function on arm64 and a current Node, with its log kept for a set time', () => {
    template.allResourcesProperties('AWS::Lambda::Function', {
      Runtime: 'nodejs24.x',
      Architectures: ['arm64'],
      LoggingConfig: { LogGroup: Match.anyValue() },
    });
    template.allResourcesProperties('AWS::Logs::LogGroup', { RetentionInDays: 90 });
  });

  it('brings checks in order by host, with dead letters and six times the function’s time', () => {
    template.hasResourceProperties('AWS::SQS::Queue', {
      QueueName: 'recount-prod-checks.fifo',
      FifoQueue: true,
      DeduplicationScope: 'messageGroup',
      FifoThroughputLimit: 'perMessageGroupId',
      VisibilityTimeout: 360,
      RedrivePolicy: { maxReceiveCount: 3 },
    });
  });

  it('answers for each message of a batch', () => {
    template.allResourcesProperties('AWS::Lambda::EventSourceMapping', {
      FunctionResponseTypes: ['ReportBatchItemFailures'],
    });
  });

  it('shows new facts that wait, and halves a batch that fails', () => {
    const pattern = (prefix: string) =>
      JSON.stringify({
        eventName: ['INSERT'],
        dynamodb: {
          NewImage: { pk: { S: [{ prefix }] }, pendingPk: { S: [{ exists: true }] } },
        },
      });
    template.hasResourceProperties('AWS::Lambda::EventSourceMapping', {
      BisectBatchOnFunctionError: true,
      MaximumRetryAttempts: 5,
      FilterCriteria: {
        Filters: [{ Pattern: pattern('VERSION#') }, { Pattern: pattern('EVENT#') }],
      },
    });
  });

  it('asks for TLS and keeps messages encrypted', () => {
    template.allResourcesProperties('AWS::SQS::Queue', { SqsManagedSseEnabled: true });
    const queues = Object.keys(template.findResources('AWS::SQS::Queue'));
    template.resourceCountIs('AWS::SQS::QueuePolicy', queues.length);
  });

  it('mails alerts to whom it was told, and keeps what could not be mailed', () => {
    template.hasResourceProperties('AWS::SNS::Subscription', {
      Protocol: 'email',
      Endpoint: 'editor@recount.example',
      RedrivePolicy: Match.anyValue(),
    });
  });

  it('holds no secret in an environment', () => {
    const environments = JSON.stringify(
      Object.values(template.findResources('AWS::Lambda::Function')).map(
        (resource) => (resource as { Properties: { Environment: unknown } }).Properties.Environment,
      ),
    );
    expect(environments).not.toMatch(/secret|password|token|key/i);
  });
});
