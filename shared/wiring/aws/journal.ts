import type { FunctionName } from '../../contracts/environment.ts';
import {
  type Metric,
  type MetricOf,
  metricDimension,
  metricNamespace,
  metrics,
} from '../../contracts/metrics.ts';
import { RecountError } from '../../domain/recount-error.ts';

/** What a function tells of its work: one line of JSON each, which CloudWatch reads. */
export interface Journal<F extends FunctionName> {
  /** Counts in the product's words (CloudWatch's embedded metric format), with facts to search by. */
  count(counts: Partial<Readonly<Record<MetricOf<F>, number>>>, facts?: object): void;
  /** A fault of ours, told once, with what it was about. */
  fault(fault: unknown, about: object): void;
}

/** Lines go to standard output; nothing of them is page text. */
export function makeJournal<F extends FunctionName>(
  name: F,
  stage: string,
  write = toStandardOutput,
): Journal<F> {
  const line = (level: string, facts: object): void => {
    write(`${JSON.stringify({ level, function: name, ...facts })}\n`);
  };
  return {
    count: (counts, facts = {}) => {
      line('INFO', { ...facts, ...embedded(counts, stage) });
    },
    fault: (fault, about) => {
      line('ERROR', { ...about, ...faultFacts(fault) });
    },
  };
}

function toStandardOutput(text: string): void {
  process.stdout.write(text);
}

function embedded(counts: Partial<Readonly<Record<Metric, number>>>, stage: string): object {
  const told = Object.keys(counts).filter(isMetric);
  if (told.length === 0) return {};
  return {
    _aws: {
      Timestamp: Date.now(),
      CloudWatchMetrics: [
        {
          Namespace: metricNamespace,
          Dimensions: [[metricDimension]],
          Metrics: told.map((Name) => ({ Name, Unit: metrics[Name] })),
        },
      ],
    },
    [metricDimension]: stage,
    ...counts,
  };
}

const isMetric = (name: string): name is Metric => name in metrics;

function faultFacts(fault: unknown): object {
  if (!(fault instanceof Error)) return { error: String(fault) };
  const { name, message, stack } = fault;
  const code = fault instanceof RecountError ? fault.code : undefined;
  const cause = fault.cause instanceof Error ? fault.cause.stack : undefined;
  return { error: name, code, message, stack, cause };
}
