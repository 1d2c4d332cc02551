import { CfnOutput, Stack, type StackProps } from 'aws-cdk-lib';
import type { TableV2 } from 'aws-cdk-lib/aws-dynamodb';
import type { Bucket } from 'aws-cdk-lib/aws-s3';
import type { ITopic } from 'aws-cdk-lib/aws-sns';
import type { Construct } from 'constructs';
import type { DeploymentSettings } from '../shared/contracts/deployment-settings.ts';
import { AccessFunctions } from './constructs/access-functions.ts';
import { madeAlarm } from './constructs/made-alarm.ts';
import { People } from './constructs/people.ts';
import { PublicApi } from './constructs/public-api.ts';
import { accessAlarms, accessMetricsOf } from './operations/access-alarms.ts';

export interface AccessStackProps extends StackProps {
  readonly settings: DeploymentSettings;
  readonly table: TableV2;
  readonly archive: Bucket;
  /** Hears of alarms. */
  readonly operations: ITopic;
}

/** The pages and the API with who may use them. It can be left out, removed and deployed again. */
export class AccessStack extends Stack {
  readonly functions: AccessFunctions;
  readonly api: PublicApi;

  constructor(scope: Construct, id: string, props: AccessStackProps) {
    super(scope, id, props);
    const { settings, table, archive, operations } = props;
    const { stage } = settings;
    this.api = new PublicApi(this, 'Api', {
      name: `recount-${stage}`,
      keepLogsDays: settings.keepLogsDays,
      domain: settings.domain,
      domainCertificate: settings.domainCertificate,
    });
    const { publicUrl } = this.api;
    const people = new People(this, 'People', { settings, publicUrl });
    this.functions = new AccessFunctions(this, 'Functions', {
      settings,
      table,
      archive,
      publicUrl,
      vouching: people.vouching,
    });
    this.api.answeredBy(this.functions.api.lambda);
    const { api, look, export: exporting } = this.functions;
    for (const alarm of accessAlarms)
      for (const looksAt of accessMetricsOf(alarm, {
        stage,
        functions: { api: api.lambda, look: look.lambda, export: exporting.lambda },
      }))
        madeAlarm(this, alarm, { looksAt, stage, topic: operations });
    new CfnOutput(this, 'Pages', {
      value: publicUrl,
      description: 'Where people read what Recount knows.',
    });
  }
}
