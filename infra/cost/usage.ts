import {
  accessFunctions,
  type FunctionName,
  pipelineFunctions,
} from '../../shared/contracts/environment.ts';
import { metrics } from '../../shared/contracts/metrics.ts';
import { functionLimits } from '../function-limits.ts';
import { accessAlarms } from '../operations/access-alarms.ts';
import type { Alarm } from '../operations/alarm.ts';
import { alarmsOf } from '../operations/alarms.ts';
import { assumptions } from './assumptions.ts';
import type { Measured, Step, StepName } from './measured.ts';
import type { Usage } from './prices.ts';

/** How many of each step a month has. */
export type Steps = Readonly<Partial<Record<StepName, number>>>;

export interface Month {
  readonly steps: Steps;
  readonly mails: number;
  /** Versions that are stored, those of earlier months among them. */
  readonly kept: number;
}

/** A month of `pages` pages: none of them changes and all are old, or a desk works with them. */
export function monthOf(pages: number, isInUse: boolean): Month {
  const { newPages, pagesAFeed } = assumptions;
  const fresh = isInUse ? (pages * newPages) / 100 : 0;
  const feeds = isInUse ? Math.ceil(pages / pagesAFeed) : 0;
  const versions = fresh * assumptions.versionsOfANewPage;
  const checks =
    fresh * assumptions.checksOfANewPage +
    (pages - fresh) * assumptions.checksOfAnOldPage +
    feeds * assumptions.checksOfAFeed -
    versions;
  const alerts = fresh * (assumptions.versionsOfANewPage - 1) * assumptions.alertsAVersion;
  const messages = alerts / assumptions.alertsAMessage;
  const minutes = assumptions.hoursAMonth * 60;
  const notModified = (checks * assumptions.notModified) / 100;
  return {
    steps: {
      'dispatch, nothing due': minutes,
      'dispatch, one page due': checks + versions,
      'check, not modified (304)': notModified,
      'check, same article': checks - notModified,
      'check, new version': versions,
      'project, one version': versions,
      'gather, nothing due': minutes,
      'gather, one alert': alerts,
      'deliver, one message': messages,
      'sweep, nothing left': minutes / 5,
      'api, one page of changes': isInUse ? assumptions.requestsOfPeople : 0,
    },
    mails: messages * assumptions.mailAddresses,
    kept: pages * assumptions.versionsOfANewPage,
  };
}

/** Everything that such a month takes of what has a price. */
export function usageOf(month: Month, { steps, functions }: Measured): Usage {
  const idle = { dispatch: steps['dispatch, nothing due'], gather: steps['gather, nothing due'] };
  const sum = (of: (step: Step, name: StepName) => number): number =>
    stepNames.reduce((total, name) => {
      const count = month.steps[name] ?? 0;
      return total + count * Math.max(0, of(steps[name], name) - base(name, of, idle));
    }, 0);
  const calls = sum((_, name) => (isPart(name) ? 0 : 1));
  const perVersion = (of: (step: Step) => number): number =>
    of(steps['check, new version']) + of(steps['project, one version']);
  const storedGb = (month.kept * perVersion((step) => step.storedBytes)) / gigabyte;
  const archivedGb = (month.kept * perVersion((step) => step.putBytes)) / gigabyte;
  const logGb = (sum((step) => step.logBytes) + calls * assumptions.platformLogBytes) / gigabyte;
  const checks = countOf(month, isCheck);
  const polls = assumptions.idlePollsAnHour * assumptions.hoursAMonth;
  const { requestsAMessage } = assumptions;
  return {
    functionCalls: calls,
    functionTime: sum(gigabyteSeconds) + coldStartSeconds(month.steps, functions),
    schedules: countOf(month, isScheduled),
    events: sum((step) => step.events),
    reads: sum((step) => step.readUnits),
    writes: sum((step) => step.writeUnits + step.indexUnits),
    tableStorage: storedGb,
    tableBackup: storedGb,
    puts: sum((step) => step.puts),
    gets: sum((step) => step.gets),
    archiveStorage: archivedGb,
    checkQueue: polls + checks * requestsAMessage,
    deliveryQueue: polls + (month.steps['deliver, one message'] ?? 0) * requestsAMessage,
    published: sum((step) => step.published),
    mails: month.mails,
    metrics: Object.keys(metrics).length,
    alarmMetrics:
      metricsOfAlarms(alarmsOf(1), pipelineFunctions) +
      metricsOfAlarms(accessAlarms, accessFunctions),
    requests: month.steps['api, one page of changes'] ?? 0,
    secrets: 1,
    dashboards: 1,
    logs: logGb,
    logStorage: logGb * 3,
  };
}

const gigabyte = 1_000_000_000;

const countOf = ({ steps }: Month, is: (name: StepName) => boolean): number =>
  stepNames.filter(is).reduce((sum, name) => sum + (steps[name] ?? 0), 0);

const isCheck = (name: StepName): boolean => functionOfStep[name] === 'check';

const isScheduled = (name: StepName): boolean =>
  !isPart(name) && ['dispatch', 'gather', 'sweep'].includes(functionOfStep[name]);

const functionOfStep: Readonly<Record<StepName, FunctionName>> = {
  'dispatch, nothing due': 'dispatch',
  'dispatch, one page due': 'dispatch',
  'check, not modified (304)': 'check',
  'check, same article': 'check',
  'check, new version': 'check',
  'project, one version': 'project',
  'gather, nothing due': 'gather',
  'gather, one alert': 'gather',
  'deliver, one message': 'deliver',
  'sweep, nothing left': 'sweep',
  'api, one page of changes': 'api',
};

const stepNames = Object.keys(functionOfStep) as readonly StepName[];

/** A page or an alert more is no call more: it adds to one that is made each minute anyway. */
const isPart = (name: StepName): boolean =>
  name === 'dispatch, one page due' || name === 'gather, one alert';

type Counted = (step: Step, name: StepName) => number;

/** Of what is added to a call: the call itself, which is counted already. */
function base(
  name: StepName,
  of: Counted,
  idle: { readonly dispatch: Step; readonly gather: Step },
): number {
  if (name === 'dispatch, one page due') return of(idle.dispatch, 'dispatch, nothing due');
  return name === 'gather, one alert' ? of(idle.gather, 'gather, nothing due') : 0;
}

/** Measured processor time, longer by what the memory buys less of a processor, and waiting. */
export function gigabyteSeconds(step: Step, name: StepName): number {
  const { memoryMb } = functionLimits[functionOfStep[name]];
  const processor = step.cpuMs * Math.max(1, assumptions.megabytesAProcessor / memoryMb);
  const waiting =
    step.tableRequests * assumptions.tableMs +
    (step.puts + step.gets + step.events + step.published + step.queued) * assumptions.serviceMs +
    (isCheck(name) ? assumptions.outletMs : 0);
  return ((memoryMb / 1024) * (processor + waiting)) / 1000;
}

function coldStartSeconds(steps: Steps, functions: Measured['functions']): number {
  return stepNames
    .filter((name) => !isPart(name))
    .reduce((total, step) => {
      const name = functionOfStep[step];
      const { memoryMb } = functionLimits[name];
      const slower = Math.max(1, assumptions.megabytesAProcessor / memoryMb);
      const seconds = (functions[name].initMs * slower) / 1000;
      const starts = ((steps[step] ?? 0) * assumptions.coldStarts) / 100;
      return total + starts * seconds * (memoryMb / 1024);
    }, 0);
}

const metricsOfAlarms = (alarms: readonly Alarm[], functions: readonly FunctionName[]): number =>
  alarms.reduce((total, alarm) => total + metricsLookedAt(alarm, functions.length), 0);

/** CloudWatch bills an alarm by the metrics it looks at. */
function metricsLookedAt({ watched }: Alarm, functions: number): number {
  switch (watched.kind) {
    case 'functions':
      return functions;
    case 'table-throttles':
      return 2;
    case 'told':
    case 'dead-letters':
    case 'stream-age':
      return 1;
  }
}
