import { type Duration, RemovalPolicy, Stack, Validations } from 'aws-cdk-lib';
import type { TableV2 } from 'aws-cdk-lib/aws-dynamodb';
import { PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Architecture, Code, Function as LambdaFunction, Runtime } from 'aws-cdk-lib/aws-lambda';
import { LogGroup } from 'aws-cdk-lib/aws-logs';
import type { Bucket } from 'aws-cdk-lib/aws-s3';
import { Construct } from 'constructs';
import {
  environmentOf,
  type FunctionEnvironment,
  type FunctionName,
  nodeOptions,
} from '../../shared/contracts/environment.ts';
import { archiveRights, tableRights } from '../../shared/contracts/function-rights.ts';
import { bundleFolder } from '../bundle-functions.ts';
import { logRetention } from './log-retention.ts';
import { tableStatements } from './table-statements.ts';

export interface RecountFunctionProps<F extends FunctionName> {
  readonly name: F;
  readonly about: string;
  readonly stage: string;
  readonly environment: FunctionEnvironment<F>;
  readonly timeout: Duration;
  readonly memoryMb: number;
  readonly keepLogsDays: number;
  readonly table: TableV2;
  readonly archive: Bucket;
}

/**
 * A function of Recount: its bundle, a role of its own that may do what `function-rights.ts` names
 * and write its own log, and that log, kept as long as the settings say.
 */
export class RecountFunction<F extends FunctionName> extends Construct {
  readonly lambda: LambdaFunction;
  readonly role: Role;

  constructor(scope: Construct, id: string, props: RecountFunctionProps<F>) {
    super(scope, id);
    const { name, stage, timeout, memoryMb, environment, about } = props;
    const logGroup = new LogGroup(this, 'Log', {
      retention: logRetention(props.keepLogsDays),
      removalPolicy: RemovalPolicy.DESTROY,
    });
    this.role = new Role(this, 'Role', { assumedBy: new ServicePrincipal('lambda.amazonaws.com') });
    logGroup.grantWrite(this.role);
    this.lambda = new LambdaFunction(this, 'Function', {
      functionName: `recount-${stage}-${name}`,
      description: about,
      runtime: Runtime.NODEJS_24_X,
      architecture: Architecture.ARM_64,
      handler: 'index.handler',
      code: Code.fromAsset(bundleFolder(name)),
      environment: { ...environmentOf(name, environment), NODE_OPTIONS: nodeOptions },
      role: this.role,
      logGroup,
      timeout,
      memorySize: memoryMb,
    });
    for (const statement of tableStatements(props.table, tableRights[name])) this.allow(statement);
    this.allowArchive(props.archive, name);
    Validations.of(this.lambda).acknowledge(
      {
        id: 'Serverless-LambdaDLQ',
        reason:
          'Queues and the stream have dead letters of their own, and a scheduled call that fails is made up for by the next.',
      },
      {
        id: 'Serverless-LambdaTracing',
        reason:
          'Each step tells in its log which page, delivery or fact it worked; traces would cost more than the functions.',
      },
    );
  }

  allow(statement: PolicyStatement): void {
    this.role.addToPolicy(statement);
  }

  /** How the archive's ARN comes from its own stack, as the template names it. */
  private importedArn(archive: Bucket): string {
    const imported = JSON.stringify(
      Stack.of(this).resolve(Stack.of(archive).exportValue(archive.bucketArn)),
    );
    return /"Fn::ImportValue":"([^"]+)"/.exec(imported)?.[1] ?? '';
  }

  private allowArchive(archive: Bucket, name: FunctionName): void {
    const { reads, writes, removes } = archiveRights[name];
    const under = (prefixes: readonly string[]) =>
      prefixes.map((prefix) => archive.arnForObjects(`${prefix}*`));
    if (reads.length > 0) {
      this.allow(new PolicyStatement({ actions: ['s3:GetObject'], resources: under(reads) }));
      // Without it a key that is not there answers as one that may not be read.
      this.allow(
        new PolicyStatement({ actions: ['s3:ListBucket'], resources: [archive.bucketArn] }),
      );
    }
    if (writes.length > 0)
      this.allow(new PolicyStatement({ actions: ['s3:PutObject'], resources: under(writes) }));
    if (removes.length > 0) {
      const actions = ['s3:DeleteObject', 's3:DeleteObjectVersion'];
      this.allow(new PolicyStatement({ actions, resources: under(removes) }));
      const list = { actions: ['s3:ListBucketVersions'], resources: [archive.bucketArn] };
      this.allow(new PolicyStatement(list));
    }
    for (const prefix of new Set([...reads, ...writes, ...removes]))
      Validations.of(this.role).acknowledge({
        id: `AwsSolutions-IAM5[Resource::${this.importedArn(archive)}/${prefix}*]`,
        reason: 'Objects are named by page and hash: their prefix is the least that can be said.',
      });
  }
}
