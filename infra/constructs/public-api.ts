import { CfnOutput, RemovalPolicy, Stack, Validations } from 'aws-cdk-lib';
import { AccessLogFormat } from 'aws-cdk-lib/aws-apigateway';
import {
  type DomainMappingOptions,
  DomainName,
  EndpointType,
  HttpApi,
  HttpMethod,
  HttpStage,
  LogGroupLogDestination,
  SecurityPolicy,
} from 'aws-cdk-lib/aws-apigatewayv2';
import { HttpLambdaIntegration } from 'aws-cdk-lib/aws-apigatewayv2-integrations';
import { Certificate } from 'aws-cdk-lib/aws-certificatemanager';
import type { IFunction } from 'aws-cdk-lib/aws-lambda';
import { LogGroup } from 'aws-cdk-lib/aws-logs';
import { Construct } from 'constructs';
import { logRetention } from './log-retention.ts';

export interface PublicApiProps {
  readonly name: string;
  readonly keepLogsDays: number;
  readonly domain: string | null;
  readonly domainCertificate: string | null;
}

/** Of all that are asked: enough for a newsroom and its programs, and a bound on what a flood can cost. */
const throttle = { rateLimit: 50, burstLimit: 100 } as const;

/** Says how requests fare, and not who read what. */
const logFormat = AccessLogFormat.custom(
  JSON.stringify({
    at: '$context.requestTime',
    id: '$context.requestId',
    route: '$context.routeKey',
    status: '$context.status',
    bytes: '$context.responseLength',
    ms: '$context.responseLatency',
    fault: '$context.integrationErrorMessage',
  }),
);

/** The door to the outside: TLS, throttled, logged, under an address of AWS or under a domain of one's own. */
export class PublicApi extends Construct {
  /** The one origin under which it answers. */
  readonly publicUrl: string;
  private readonly api: HttpApi;

  constructor(scope: Construct, id: string, props: PublicApiProps) {
    super(scope, id);
    const domain = this.domainOf(props);
    this.api = new HttpApi(this, 'Http', {
      apiName: props.name,
      description: 'Recount: pages, API and feeds.',
      createDefaultStage: false,
      // Under a domain of one's own, that is the only way in.
      disableExecuteApiEndpoint: domain !== null,
    });
    new HttpStage(this, 'Stage', {
      httpApi: this.api,
      stageName: '$default',
      autoDeploy: true,
      throttle,
      accessLogSettings: {
        destination: new LogGroupLogDestination(
          new LogGroup(this, 'Log', {
            retention: logRetention(props.keepLogsDays),
            removalPolicy: RemovalPolicy.DESTROY,
          }),
        ),
        format: logFormat,
      },
      ...(domain === null ? {} : { domainMapping: domain }),
    });
    this.publicUrl = props.domain === null ? this.api.apiEndpoint : `https://${props.domain}`;
  }

  /** Every address goes to the function, whose own table of routes refuses what it does not have. */
  answeredBy(answering: IFunction): void {
    const routes = this.api.addRoutes({
      path: '/{proxy+}',
      methods: [HttpMethod.ANY],
      integration: new HttpLambdaIntegration('Answering', answering),
    });
    const root = this.api.addRoutes({
      path: '/',
      methods: [HttpMethod.ANY],
      integration: new HttpLambdaIntegration('AnsweringRoot', answering),
    });
    for (const route of [...routes, ...root])
      Validations.of(route).acknowledge({
        id: 'AwsSolutions-APIG4',
        reason:
          'The function decides itself, by its table of routes: whoever is not signed in may do nothing but sign in.',
      });
  }

  private domainOf({ domain, domainCertificate }: PublicApiProps): DomainMappingOptions | null {
    if (domain === null || domainCertificate === null) return null;
    const certificate = Certificate.fromCertificateArn(this, 'Certificate', domainCertificate);
    const domainName = new DomainName(this, 'Domain', {
      domainName: domain,
      certificate,
      endpointType: EndpointType.REGIONAL,
      securityPolicy: SecurityPolicy.TLS_1_2,
    });
    new CfnOutput(Stack.of(this), 'PointTheDomainAt', {
      value: domainName.regionalDomainName,
      description: `A CNAME or alias record of ${domain} must name this.`,
    });
    return { domainName };
  }
}
