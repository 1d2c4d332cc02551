import { Duration, Validations } from 'aws-cdk-lib';
import type { TableV2 } from 'aws-cdk-lib/aws-dynamodb';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { Bucket } from 'aws-cdk-lib/aws-s3';
import { Secret } from 'aws-cdk-lib/aws-secretsmanager';
import { Construct } from 'constructs';
import type { DeploymentSettings } from '../../shared/contracts/deployment-settings.ts';
import type { AccessFunction, FunctionEnvironment } from '../../shared/contracts/environment.ts';
import { functionLimits } from '../function-limits.ts';
import { MadeFiles } from './made-files.ts';
import type { Vouching } from './people.ts';
import { RecountFunction } from './recount-function.ts';

export interface AccessFunctionsProps {
  readonly settings: DeploymentSettings;
  readonly table: TableV2;
  readonly archive: Bucket;
  readonly publicUrl: string;
  readonly vouching: Vouching;
}

const constructIds = { api: 'Api', look: 'Look', export: 'Export' } as const satisfies Readonly<
  Record<AccessFunction, string>
>;

/**
 * What answers people, what looks at a page for them and what makes files for them: functions of their
 * own, so that the one that meets pages from outside knows nothing of the ledger, and holds no right
 * over it.
 */
export class AccessFunctions extends Construct {
  readonly api: RecountFunction<'api'>;
  readonly look: RecountFunction<'look'>;
  readonly export: RecountFunction<'export'>;

  constructor(scope: Construct, id: string, props: AccessFunctionsProps) {
    super(scope, id);
    const { settings, table, archive, publicUrl, vouching } = props;
    const seal = this.seal(settings.stage);
    const files = new MadeFiles(this, 'Files', { stage: settings.stage });
    const told = {
      table: table.tableName,
      archive: archive.bucketName,
      stage: settings.stage,
      contact: settings.contact,
      allowAddresses: settings.allowAddresses ?? '',
      filesBucket: files.bucket.bucketName,
      fileQueueUrl: files.orders.queue.queueUrl,
    };
    const make = <F extends AccessFunction>(name: F, environment: FunctionEnvironment<F>) =>
      new RecountFunction(this, constructIds[name], {
        name,
        environment,
        about: functionLimits[name].about,
        timeout: Duration.seconds(functionLimits[name].seconds),
        memoryMb: functionLimits[name].memoryMb,
        stage: settings.stage,
        keepLogsDays: settings.keepLogsDays,
        table,
        archive,
      });
    this.look = make('look', told);
    this.export = make('export', told);
    this.api = make('api', {
      ...told,
      ...vouching,
      publicUrl,
      sealArn: seal.secretArn,
      lookFunction: this.look.lambda.functionName,
    });
    this.api.allow(
      new PolicyStatement({
        actions: ['lambda:InvokeFunction'],
        resources: [this.look.lambda.functionArn],
      }),
    );
    this.api.allow(
      new PolicyStatement({
        actions: ['secretsmanager:GetSecretValue'],
        resources: [seal.secretArn],
      }),
    );
    files.orderedBy(this.api);
    files.madeBy(this.export);
  }

  /** What seals sessions: made by AWS, and seen by the one function that uses it. */
  private seal(stage: string): Secret {
    const seal = new Secret(this, 'Seal', {
      secretName: `recount-${stage}-seal`,
      description: 'Seals the sessions of people who are signed in. A new one signs everybody out.',
      generateSecretString: { passwordLength: 64, excludePunctuation: true },
    });
    Validations.of(seal).acknowledge({
      id: 'AwsSolutions-SMG4',
      reason:
        'A new seal signs everybody out; sessions last eight hours, and the guide says how to renew it.',
    });
    return seal;
  }
}
