/**
 * List prices of us-east-1 in US dollars, without any free tier, as the pricing pages of each service
 * stated them when they were written down. They are remembered, not fetched: look before you rely on them.
 */
export const pricesAsOf = 'us-east-1, as remembered in early 2026';

export interface Price {
  readonly dollars: number;
  readonly per: number;
  readonly of: string;
  /** The page that states it. */
  readonly source: string;
}

const of = (source: string) => (dollars: number, per: number, what: string) => ({
  dollars,
  per,
  of: what,
  source: `${source} pricing`,
});

const [lambda, dynamo, s3] = [of('AWS Lambda'), of('Amazon DynamoDB'), of('Amazon S3')];
const [eventBridge, sqs] = [of('Amazon EventBridge'), of('Amazon SQS')];
const [apiGateway, secretsManager] = [of('Amazon API Gateway'), of('AWS Secrets Manager')];
const [sns, cloudWatch] = [of('Amazon SNS'), of('Amazon CloudWatch')];

const million = 1_000_000;

export const prices = {
  functionCalls: lambda(0.2, million, 'calls of functions'),
  functionTime: lambda(0.0000133334, 1, 'GB-seconds of functions on arm64'),
  schedules: eventBridge(1, million, 'calls by schedule'),
  events: eventBridge(1, million, 'custom events'),
  reads: dynamo(0.125, million, 'read units on demand'),
  writes: dynamo(0.625, million, 'write units on demand'),
  tableStorage: dynamo(0.25, 1, 'GB of table a month'),
  tableBackup: dynamo(0.2, 1, 'GB of point-in-time recovery a month'),
  puts: s3(0.005, 1000, 'objects put'),
  gets: s3(0.0004, 1000, 'objects read'),
  archiveStorage: s3(0.023, 1, 'GB of archive a month'),
  checkQueue: sqs(0.5, million, 'requests of the FIFO queue'),
  deliveryQueue: sqs(0.4, million, 'requests of the standard queue'),
  published: sns(0.5, million, 'messages published'),
  mails: sns(2, 100_000, 'mails by SNS'),
  requests: apiGateway(1, million, 'requests of the HTTP API'),
  secrets: secretsManager(0.4, 1, 'secrets a month'),
  metrics: cloudWatch(0.3, 1, 'custom metrics'),
  alarmMetrics: cloudWatch(0.1, 1, 'metrics of alarms'),
  dashboards: cloudWatch(3, 1, 'dashboards'),
  logs: cloudWatch(0.5, 1, 'GB of logs taken in'),
  logStorage: cloudWatch(0.03, 1, 'GB of logs kept a month'),
} as const satisfies Record<string, Price>;

export type Priced = keyof typeof prices;

/** How much of each priced thing a month takes. */
export type Usage = Readonly<Record<Priced, number>>;

export const dollarsOf = (name: Priced, count: number): number =>
  (count * prices[name].dollars) / prices[name].per;
