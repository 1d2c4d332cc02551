import type { IFunction } from 'aws-cdk-lib/aws-lambda';
import type { AccessFunction } from '../../shared/contracts/environment.ts';
import type { Alarm } from './alarm.ts';
import { type AlarmMetric, functionMetrics, toldMetric } from './alarm-metric.ts';
import { functionAlarms } from './alarms.ts';

type AccessAlarm = Alarm & {
  readonly watched: Extract<Alarm['watched'], { readonly kind: 'told' | 'functions' }>;
};

/** What the alarms of pages and API look at. */
export interface AccessWatchable {
  readonly stage: string;
  readonly functions: Readonly<Record<AccessFunction, IFunction>>;
}

/** Alarms of the pages and the API. */
export const accessAlarms: readonly AccessAlarm[] = [
  {
    id: 'requests-failing',
    means:
      'The pages and the API answer with an error of their own: people cannot read what is recorded, or programs are refused.',
    watched: { kind: 'told', metric: 'RequestsFailed', statistic: 'Sum' },
    from: 3,
    minutes: 5,
    periods: 2,
    silence: 'fine',
  },
  {
    id: 'looks-failing',
    means:
      'Trying a page before it is followed fails by a fault of ours: editors cannot follow pages from the browser.',
    watched: { kind: 'told', metric: 'LooksFailed', statistic: 'Sum' },
    from: 3,
    minutes: 15,
    periods: 1,
    silence: 'fine',
  },
  {
    id: 'files-failing',
    means:
      'Exports, evidence packs or captures that people asked for cannot be made, by a fault of ours: they wait for a file that does not come.',
    watched: { kind: 'told', metric: 'FilesFailed', statistic: 'Sum' },
    from: 1,
    minutes: 15,
    periods: 1,
    silence: 'fine',
  },
  ...functionAlarms,
];

/** The CloudWatch metrics that an alarm of pages and API looks at. */
export function accessMetricsOf(
  alarm: AccessAlarm,
  { stage, functions }: AccessWatchable,
): readonly AlarmMetric[] {
  const { watched, minutes } = alarm;
  switch (watched.kind) {
    case 'told': {
      const { metric, statistic } = watched;
      return [{ of: null, metric: toldMetric(metric, { stage }, { minutes, statistic }) }];
    }
    case 'functions':
      return functionMetrics(alarm, watched.metric, functions);
  }
}
