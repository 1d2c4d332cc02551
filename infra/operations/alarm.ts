import type { Metric } from '../../shared/contracts/metrics.ts';

/** The queues of what was given up, each with an alarm of its own. */
export const deadLetterQueues = [
  'checks',
  'deliveries',
  'facts',
  'alert mails',
  'operations mails',
] as const;

export type DeadLetterQueue = (typeof deadLetterQueues)[number];

/** What an alarm looks at. Metrics that functions tell are named in the product's words. */
export type Watched =
  | {
      readonly kind: 'told';
      readonly metric: Metric;
      /** `Average` of what each step tells as 0 or 1 is a share. */
      readonly statistic: 'Average' | 'Maximum' | 'Minimum' | 'Sum';
    }
  | { readonly kind: 'dead-letters'; readonly queue: DeadLetterQueue }
  /** Of each function, in an alarm of its own. */
  | { readonly kind: 'functions'; readonly metric: 'Errors' | 'Throttles' }
  | { readonly kind: 'stream-age' }
  /** Of its reads and of its writes, each in an alarm of its own. */
  | { readonly kind: 'table-throttles' };

/** One alarm: what it looks at, from when on it goes off, and what that means for people. */
export interface Alarm {
  /** Its name after the deployment's (and before the function's, where there is one for each), and the name of its page in docs/runbooks. */
  readonly id: string;
  /** A sentence for whoever reads the mail: what does not happen now, or will not. */
  readonly means: string;
  readonly watched: Watched;
  /** It goes off at this value and above, `periods` times in a row. */
  readonly from: number;
  readonly minutes: number;
  readonly periods: number;
  /** `alarm` where silence itself is the fault: what should tell every minute does not run. */
  readonly silence: 'alarm' | 'fine';
}

export const runbookOf = ({ id }: Pick<Alarm, 'id'>): string => `docs/runbooks/${id}.md`;
