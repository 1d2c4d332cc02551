import type { Condition } from '../../domain/backtest.ts';
import { type Change, type Severity, type Signal, severities } from '../../domain/change.ts';
import type { PageEvent } from '../../domain/event.ts';
import type { Page } from '../../domain/page.ts';
import type { Rule } from '../../domain/rule.ts';

/** A change or event with what rules ask about. */
export interface Candidate {
  readonly page: Pick<Page, 'watches' | 'labels'>;
  readonly trackers: readonly string[];
  /** The kind a rule names: a confirmed removal counts as the removal it confirms. */
  readonly kind: Change['kind'] | PageEvent['kind'];
  readonly severity: Severity;
  /** What an editor should look at in its numbers. */
  readonly signals: readonly Signal[];
  /** The change it is or confirms; null for events of a page or tracker. */
  readonly change: Change | null;
}

/** The signals of an event that no change carries. */
export const eventSignals = ({ signal }: Pick<PageEvent, 'signal'>): readonly Signal[] =>
  signal === undefined ? [] : [signal];

/** Whether a rule asks to be told of it. Every condition that is set must be met. */
export const matchesRule = (rule: Rule, candidate: Candidate): boolean =>
  unmetConditions(rule, candidate).length === 0;

/** Which conditions of a rule are not met; none when it asks to be told. */
export function unmetConditions(rule: Rule, candidate: Candidate): readonly Condition[] {
  const { page, trackers, change } = candidate;
  const met: readonly (readonly [Condition, boolean])[] = [
    ['kind', allows(rule.kinds, [candidate.kind])],
    ['severity', atLeast(candidate.severity, rule.minSeverity)],
    ['tracker', allows(rule.trackers, trackers)],
    ['label', allows(rule.labels, page.labels)],
    ['watch', allows(rule.watches, page.watches)],
    ['notice', allows(rule.notices, change?.notice == null ? [] : [change.notice])],
    ['nature', allows(rule.natures, change === null ? [] : [change.nature])],
    ['signal', allows(rule.signals ?? [], candidate.signals)],
    ['threshold', meetsThreshold(rule, change)],
  ];
  return met.flatMap(([condition, isMet]) => (isMet ? [] : [condition]));
}

const atLeast = (severity: Severity, least: Severity): boolean =>
  severities.indexOf(severity) >= severities.indexOf(least);

/** An empty condition asks for nothing; else one of the given must be named. */
const allows = <T>(named: readonly T[], given: readonly T[]): boolean =>
  named.length === 0 || given.some((value) => named.includes(value));

function meetsThreshold(rule: Rule, change: Change | null): boolean {
  if (rule.direction === null && rule.by === null && rule.byPercent === null) return true;
  const before = change?.before?.value;
  const after = change?.after?.value;
  if (before == null || after == null) return false;
  const difference = after - before;
  if (rule.direction === 'up' && difference <= 0) return false;
  if (rule.direction === 'down' && difference >= 0) return false;
  const size = Math.abs(difference);
  return size >= (rule.by ?? 0) && size >= (Math.abs(before) * (rule.byPercent ?? 0)) / 100;
}
