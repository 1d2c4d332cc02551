import { Duration } from 'aws-cdk-lib';
import { type IMetric, MathExpression, Metric } from 'aws-cdk-lib/aws-cloudwatch';
import type { TableV2 } from 'aws-cdk-lib/aws-dynamodb';
import type { IFunction } from 'aws-cdk-lib/aws-lambda';
import type { Queue } from 'aws-cdk-lib/aws-sqs';
import {
  metricDimension,
  metricNamespace,
  type Metric as ToldMetric,
} from '../../shared/contracts/metrics.ts';
import type { Alarm, DeadLetterQueue } from './alarm.ts';

/** What there is to look at in a deployment. */
export interface Watchable {
  readonly stage: string;
  readonly functions: readonly IFunction[];
  /** The one that the table's stream feeds. */
  readonly project: IFunction;
  readonly deadLetters: Readonly<Record<DeadLetterQueue, Queue>>;
  readonly table: TableV2;
}

type MetricTime = Pick<Alarm, 'minutes'>;

/** The CloudWatch metric that an alarm looks at, over the alarm's own time. */
export function metricOf(alarm: Alarm, watchable: Watchable): IMetric {
  const { watched } = alarm;
  const period = Duration.minutes(alarm.minutes);
  switch (watched.kind) {
    case 'told':
      return toldMetric(watched.metric, watchable, { ...alarm, statistic: watched.statistic });
    case 'share':
      return shareOf(watched, watchable, alarm);
    case 'dead-letters':
      return watchable.deadLetters[watched.queue].metricApproximateNumberOfMessagesVisible({
        period,
        statistic: 'Maximum',
      });
    case 'functions':
      return sumOf(
        watchable.functions.map((watchedFunction) =>
          watchedFunction.metric(watched.metric, { period, statistic: 'Sum' }),
        ),
        { period, label: watched.metric },
      );
    case 'stream-age':
      return watchable.project.metric('IteratorAge', { period, statistic: 'Maximum' });
    case 'table-throttles':
      return sumOf(
        ['ReadThrottleEvents', 'WriteThrottleEvents'].map((name) =>
          watchable.table.metric(name, { period, statistic: 'Sum' }),
        ),
        { period, label: 'Throttled requests' },
      );
  }
}

/** A metric that functions tell, by the name they tell it under. */
export const toldMetric = (
  metricName: ToldMetric,
  { stage }: Pick<Watchable, 'stage'>,
  { minutes, statistic }: MetricTime & { readonly statistic: string },
): Metric =>
  new Metric({
    namespace: metricNamespace,
    metricName,
    dimensionsMap: { [metricDimension]: stage },
    period: Duration.minutes(minutes),
    statistic,
  });

function shareOf(
  { part, whole }: Extract<Alarm['watched'], { kind: 'share' }>,
  watchable: Watchable,
  { minutes }: MetricTime,
): IMetric {
  const summed = (metric: ToldMetric) =>
    toldMetric(metric, watchable, { minutes, statistic: 'Sum' });
  return new MathExpression({
    expression: '100 * part / whole',
    usingMetrics: { part: summed(part), whole: summed(whole) },
    period: Duration.minutes(minutes),
    label: `${part} in a hundred`,
  });
}

const sumOf = (
  metrics: readonly Metric[],
  { period, label }: { readonly period: Duration; readonly label: string },
): IMetric =>
  new MathExpression({
    expression: 'SUM(METRICS())',
    usingMetrics: Object.fromEntries(metrics.map((metric, index) => [`m${index}`, metric])),
    period,
    label,
  });
