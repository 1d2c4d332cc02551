import { Match, Template } from 'aws-cdk-lib/assertions';
import { beforeAll, describe, expect, it } from 'vitest';
import { everything, stacksFor } from './synthesised.ts';

interface Statement {
  readonly Action: string | readonly string[];
  readonly Resource: unknown;
  readonly Condition?: unknown;
}

let template: Template;
beforeAll(() => {
  template = Template.fromStack(stacksFor().access);
});

const rightsOf = (role: string): readonly Statement[] => {
  const policies = Object.entries(template.findResources('AWS::IAM::Policy'));
  return policies
    .filter(([id]) => id.startsWith(`Functions${role}Role`))
    .flatMap(
      ([, policy]) =>
        (policy as { Properties: { PolicyDocument: { Statement: Statement[] } } }).Properties
          .PolicyDocument.Statement,
    );
};

const actionsOf = (role: string): readonly string[] =>
  rightsOf(role)
    .flatMap(({ Action }) => Action)
    .toSorted();

describe('the rights of what answers people', () => {
  it.each(['Api', 'Look', 'Export'])('%s may do nothing by a wildcard, and never scan', (role) => {
    expect(actionsOf(role).length).toBeGreaterThan(0);
    expect(actionsOf(role).filter((action) => /\*|Scan/.test(action))).toEqual([]);
  });

  it('let what looks at pages read how to, and nothing else', () => {
    expect(actionsOf('Look')).toEqual([
      'dynamodb:BatchGetItem',
      'dynamodb:GetItem',
      'dynamodb:Query',
      'logs:CreateLogStream',
      'logs:PutLogEvents',
    ]);
    const conditions = JSON.stringify(rightsOf('Look').map(({ Condition }) => Condition ?? ''));
    expect(conditions.match(/"[A-Z]+(?:#\*)?"/g)).toEqual(['"READER"', '"READER#*"']);
  });

  it('let the api remove tokens, mutes and withholdings alone, tell nobody, and call one function', () => {
    const actions = actionsOf('Api');
    const own = actions.filter((action) => !/^(?:dynamodb|logs|s3):/.test(action));
    expect(own).toEqual([
      'lambda:InvokeFunction',
      'secretsmanager:GetSecretValue',
      'sqs:SendMessage',
    ]);
    expect(actions.filter((action) => action.includes('Delete'))).toEqual(['dynamodb:DeleteItem']);
    const removing = rightsOf('Api').find(({ Action }) => Action === 'dynamodb:DeleteItem');
    expect(JSON.stringify(removing?.Condition)).toContain(
      '["MUTE","MUTE#*","TOKEN","TOKEN#*","WITHHELD","WITHHELD#*"]',
    );
  });

  it('let what makes files change nothing but files', () => {
    const writing = rightsOf('Export').filter(({ Action }) =>
      [Action].flat().some((action) => /^(?:s3|dynamodb):(?:Put|Delete|Update)/.test(action)),
    );
    const files = expect.stringMatching(/^FunctionsFilesBucket/) as string;
    expect(writing.map(({ Resource }) => Resource)).toEqual([
      { 'Fn::Join': ['', [{ 'Fn::GetAtt': [files, 'Arn'] }, '/*']] },
    ]);
    expect(actionsOf('Export').filter((action) => action.startsWith('dynamodb'))).toEqual([
      'dynamodb:BatchGetItem',
      'dynamodb:GetItem',
      'dynamodb:Query',
    ]);
  });

  it('let files lie for a day, in a bucket that no lock keeps them in', () => {
    const [bucket] = Object.values(template.findResources('AWS::S3::Bucket'));
    const { Properties } = bucket as { Properties: Record<string, unknown> };
    expect(Object.keys(Properties).filter((name) => /Lock|Version/.test(name))).toEqual([]);
    expect(JSON.stringify(Properties['LifecycleConfiguration'])).toContain('"ExpirationInDays":1');
  });

  it('keep the seal of sessions from every other function', () => {
    const { pipeline } = stacksFor();
    expect(JSON.stringify(Template.fromStack(pipeline).toJSON())).not.toContain('secretsmanager');
  });
});

describe('the door to the outside', () => {
  it('bounds what a flood can cost, and says in its log how requests fare but not who asked', () => {
    template.hasResourceProperties('AWS::ApiGatewayV2::Stage', {
      StageName: '$default',
      DefaultRouteSettings: { ThrottlingRateLimit: 50, ThrottlingBurstLimit: 100 },
      AccessLogSettings: {
        Format: Match.not(Match.stringLikeRegexp('sourceIp|identity|path|authorizer|userAgent')),
      },
    });
  });

  it('answers under its own address, which people are told', () => {
    template.hasResourceProperties('AWS::Lambda::Function', {
      FunctionName: 'recount-prod-api',
      Environment: { Variables: { RECOUNT_PUBLIC_URL: Match.anyValue() } },
    });
    template.hasOutput('Pages', { Value: Match.anyValue() });
  });

  it('answers under a domain of one’s own by TLS 1.2, and then under no other', () => {
    const own = Template.fromStack(stacksFor(everything).access);
    own.hasResourceProperties('AWS::ApiGatewayV2::DomainName', {
      DomainName: everything.domain,
      DomainNameConfigurations: [
        {
          CertificateArn: everything.domainCertificate,
          SecurityPolicy: 'TLS_1_2',
          EndpointType: 'REGIONAL',
        },
      ],
    });
    own.hasResourceProperties('AWS::ApiGatewayV2::Api', { DisableExecuteApiEndpoint: true });
    own.hasResourceProperties('AWS::Lambda::Function', {
      FunctionName: 'recount-prod-api',
      Environment: { Variables: { RECOUNT_PUBLIC_URL: `https://${everything.domain}` } },
    });
    own.hasOutput('PointTheDomainAt', { Value: Match.anyValue() });
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

describe('who may sign in', () => {
  it('is who was invited: nobody signs up alone', () => {
    template.hasResourceProperties('AWS::Cognito::UserPool', {
      AdminCreateUserConfig: { AllowAdminCreateUserOnly: true },
      MfaConfiguration: 'OPTIONAL',
      EnabledMfas: ['SOFTWARE_TOKEN_MFA'],
    });
    template.hasResourceProperties('AWS::Cognito::UserPoolUser', {
      Username: 'editor@recount.example',
    });
    template.hasResourceProperties('AWS::Cognito::UserPoolUserToGroupAttachment', {
      Username: 'editor@recount.example',
      GroupName: 'editors',
    });
  });

  it('comes back to this service alone, by a code that only who began can use', () => {
    template.hasResourceProperties('AWS::Cognito::UserPoolClient', {
      AllowedOAuthFlows: ['code'],
      CallbackURLs: [Match.anyValue()],
      GenerateSecret: false,
      PreventUserExistenceErrors: 'ENABLED',
    });
  });

  it('is whom another issuer vouches for, where one is named: then there is no user pool', () => {
    const own = Template.fromStack(
      stacksFor({
        issuer: 'https://login.harbour-post.example/realms/desk',
        issuerClient: 'recount',
        roleClaim: 'groups',
        editorRole: 'recount-editors',
      }).access,
    );
    own.resourceCountIs('AWS::Cognito::UserPool', 0);
    own.hasResourceProperties('AWS::Lambda::Function', {
      Environment: {
        Variables: Match.objectLike({
          RECOUNT_ISSUER: 'https://login.harbour-post.example/realms/desk',
          RECOUNT_EDITOR_ROLE: 'recount-editors',
          RECOUNT_READER_ROLE: 'readers',
        }),
      },
    });
  });
});
