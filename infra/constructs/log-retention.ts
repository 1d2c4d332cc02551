import { RetentionDays } from 'aws-cdk-lib/aws-logs';

const offered = [
  RetentionDays.ONE_DAY,
  RetentionDays.THREE_DAYS,
  RetentionDays.FIVE_DAYS,
  RetentionDays.ONE_WEEK,
  RetentionDays.TWO_WEEKS,
  RetentionDays.ONE_MONTH,
  RetentionDays.TWO_MONTHS,
  RetentionDays.THREE_MONTHS,
  RetentionDays.SIX_MONTHS,
  RetentionDays.ONE_YEAR,
] as const;

/** The time that CloudWatch offers for this many days; three months for any it does not. */
export const logRetention = (days: number): RetentionDays =>
  offered.find((time) => `${time}` === String(days)) ?? RetentionDays.THREE_MONTHS;
