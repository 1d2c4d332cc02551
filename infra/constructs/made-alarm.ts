import {
  Alarm as CloudWatchAlarm,
  ComparisonOperator,
  TreatMissingData,
} from 'aws-cdk-lib/aws-cloudwatch';
import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions';
import type { ITopic } from 'aws-cdk-lib/aws-sns';
import type { Construct } from 'constructs';
import { type Alarm, runbookOf } from '../operations/alarm.ts';
import type { AlarmMetric } from '../operations/alarm-metric.ts';

export interface MadeAlarmOptions {
  readonly looksAt: AlarmMetric;
  readonly stage: string;
  /** Hears when it goes off, and when it is over. */
  readonly topic: ITopic;
}

/** An alarm that says what it means for people and where its runbook is. */
export function madeAlarm(
  scope: Construct,
  alarm: Alarm,
  { looksAt: { of, metric }, stage, topic }: MadeAlarmOptions,
): CloudWatchAlarm {
  const { means, from, periods, silence } = alarm;
  const id = of === null ? alarm.id : `${alarm.id}-${of}`;
  const made = new CloudWatchAlarm(scope, id, {
    alarmName: `recount-${stage}-${id}`,
    alarmDescription: `${means} What to do: ${runbookOf(alarm)}`,
    metric,
    comparisonOperator: ComparisonOperator.GREATER_THAN_OR_EQUAL_TO_THRESHOLD,
    threshold: from,
    evaluationPeriods: periods,
    treatMissingData:
      silence === 'alarm' ? TreatMissingData.BREACHING : TreatMissingData.NOT_BREACHING,
  });
  const tell = new SnsAction(topic);
  made.addAlarmAction(tell);
  made.addOkAction(tell);
  return made;
}
