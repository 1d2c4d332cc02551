import type { FunctionName } from './environment.ts';

/** Where the deployment's metrics stand in CloudWatch; the stage is their only dimension. */
export const metricNamespace = 'Recount';
export const metricDimension = 'Stage';

/** Metrics in the product's words, each with its CloudWatch unit. Alarms and functions share them. */
export const metrics = {
  /** Pages that a dispatch found due and queued. */
  PagesQueued: 'Count',
  /** How long the page that waited longest had been due. */
  OldestDueSeconds: 'Seconds',
  PagesChecked: 'Count',
  VersionsFound: 'Count',
  /** Checks that could not read the page: the outside's doing. */
  PagesUnreadable: 'Count',
  /** Pages that could no longer be read from this check on, a second look included. */
  PagesGoneBlind: 'Count',
  /** Pages that were left for later, since their host asks for long delays. */
  PagesPutOff: 'Count',
  /** Checks that failed by a fault of ours. */
  ChecksFailed: 'Count',
  /** Committed facts shown in the ledger, and those that could not be. */
  FactsShown: 'Count',
  FactsFailed: 'Count',
  /** Facts that a sweep found waiting. */
  FactsLeftBehind: 'Count',
  AlertsGathered: 'Count',
  /** Deliveries whose time to be sent has come. */
  DeliveriesDue: 'Count',
  DeliveriesSent: 'Count',
  /** Attempts that will be made again. */
  DeliveriesRetried: 'Count',
  /** Deliveries that will not be tried again: somebody was not told. */
  DeliveriesGivenUp: 'Count',
  /** Requests that the pages and the API answered with a fault of ours. */
  RequestsFailed: 'Count',
  /** Looks at a page for a person that failed by a fault of ours. */
  LooksFailed: 'Count',
  /** Files that were made of those asked for, and tries that failed by a fault of ours. */
  FilesMade: 'Count',
  FilesFailed: 'Count',
} as const;

export type Metric = keyof typeof metrics;

/** Which metrics each function tells; a function can count no other, and a test runs them all. */
export const metricsOf = {
  dispatch: ['PagesQueued', 'OldestDueSeconds'],
  check: [
    'PagesChecked',
    'VersionsFound',
    'PagesUnreadable',
    'PagesGoneBlind',
    'PagesPutOff',
    'ChecksFailed',
  ],
  project: ['FactsShown', 'FactsFailed'],
  sweep: ['FactsLeftBehind', 'FactsFailed'],
  gather: ['AlertsGathered', 'DeliveriesDue'],
  deliver: ['DeliveriesSent', 'DeliveriesRetried', 'DeliveriesGivenUp'],
  api: ['RequestsFailed'],
  look: ['LooksFailed'],
  export: ['FilesMade', 'FilesFailed'],
} as const satisfies Record<FunctionName, readonly Metric[]>;

export type MetricOf<F extends FunctionName> = (typeof metricsOf)[F][number];
