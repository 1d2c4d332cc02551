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
      readonly statistic: 'Maximum' | 'Minimum' | 'Sum';
    }
  /** `part` in a hundred of `whole`. */
  | { readonly kind: 'share'; readonly part: Metric; readonly whole: Metric }
  | { readonly kind: 'dead-letters'; readonly queue: DeadLetterQueue }
  /** Of all functions together. */
  | { readonly kind: 'functions'; readonly metric: 'Errors' | 'Throttles' }
  | { readonly kind: 'stream-age' }
  | { readonly kind: 'table-throttles' };

/** One alarm: what it looks at, from when on it goes off, and what that means for people. */
export interface Alarm {
  /** Its name after the deployment's, and the name of its page in docs/runbooks. */
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
