import { Duration } from 'aws-cdk-lib';
import { type IMetric, Metric } from 'aws-cdk-lib/aws-cloudwatch';
import type { TableV2 } from 'aws-cdk-lib/aws-dynamodb';
import type { IFunction } from 'aws-cdk-lib/aws-lambda';
import type { Queue } from 'aws-cdk-lib/aws-sqs';
import type { PipelineFunction } from '../../shared/contracts/environment.ts';
import {
  metricDimension,
  metricNamespace,
  type Metric as ToldMetric,
} from '../../shared/contracts/metrics.ts';
import type { Alarm, DeadLetterQueue } from './alarm.ts';

/** What there is to look at in the pipeline of a deployment. */
export interface Watchable {
  readonly stage: string;
  readonly functions: Readonly<Record<PipelineFunction, IFunction>>;
  readonly deadLetters: Readonly<Record<DeadLetterQueue, Queue>>;
  readonly table: TableV2;
}

type MetricTime = Pick<Alarm, 'minutes'>;

/** A metric that an alarm looks at; `of` names it where there are several, each with its own alarm. */
export interface AlarmMetric {
  readonly of: string | null;
  readonly metric: IMetric;
}

/** The CloudWatch metrics that an alarm looks at, over the alarm's own time. Plain ones: no expressions. */
export function metricsOf(alarm: Alarm, watchable: Watchable): readonly AlarmMetric[] {
  const { watched, minutes } = alarm;
  const period = Duration.minutes(minutes);
  switch (watched.kind) {
    case 'told':
      return alone(
        toldMetric(watched.metric, watchable, { minutes, statistic: watched.statistic }),
      );
    case 'dead-letters': {
      const { [watched.queue]: queue } = watchable.deadLetters;
      const asked = { period, statistic: 'Maximum' };
      return alone(queue.metricApproximateNumberOfMessagesVisible(asked));
    }
    case 'functions':
      return functionMetrics(alarm, watched.metric, watchable.functions);
    case 'stream-age': {
      const { project } = watchable.functions;
      return alone(project.metric('IteratorAge', { period, statistic: 'Maximum' }));
    }
    case 'table-throttles':
      return ['Read', 'Write'].map((of) => ({
        of: of.toLowerCase(),
        metric: watchable.table.metric(`${of}ThrottleEvents`, { period, statistic: 'Sum' }),
      }));
  }
}

/** The same metric of each function. */
export const functionMetrics = (
  { minutes }: MetricTime,
  metric: 'Errors' | 'Throttles',
  functions: Readonly<Record<string, IFunction>>,
): readonly AlarmMetric[] =>
  Object.entries(functions).map(([of, told]) => ({
    of,
    metric: told.metric(metric, { period: Duration.minutes(minutes), statistic: 'Sum' }),
  }));

const alone = (metric: IMetric): readonly AlarmMetric[] => [{ of: null, metric }];

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
