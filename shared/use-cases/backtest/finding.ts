import type { BacktestFinding, Condition, Untold } from '../../domain/backtest.ts';
import type { Change } from '../../domain/change.ts';
import type { PageEvent } from '../../domain/event.ts';
import type { Instant } from '../../domain/instant.ts';
import type { Page } from '../../domain/page.ts';
import type { Rule } from '../../domain/rule.ts';
import type { Store } from '../../ports/store.ts';
import { type Candidate, unmetConditions } from '../project/match-rule.ts';

/** Something of the past that a rule may ask for, on its page. */
export interface Past {
  readonly page: Page;
  readonly outlet: string;
  readonly trackers: readonly string[];
}

/** A change as a rule would have met it: a removal counts once a second check confirmed it. */
export async function changeFinding(
  store: Pick<Store, 'versions'>,
  rule: Rule,
  { past, change, at }: { readonly past: Past; readonly change: Change; readonly at: Instant },
): Promise<BacktestFinding> {
  const candidate = { kind: change.kind, severity: change.severity, change };
  const unsettled = await unsettledOf(store, change);
  return {
    ...place(past),
    kind: change.kind,
    at,
    version: change.version,
    severity: change.severity,
    summary: change.summary,
    before: change.before?.text ?? null,
    after: change.after?.text ?? null,
    untold: [...unmetOf(rule, past, candidate), ...unsettled],
  };
}

/** An event as a rule would have met it. */
export function eventFinding(rule: Rule, past: Past, event: PageEvent): BacktestFinding {
  const candidate = { kind: event.kind, severity: event.severity, change: null };
  return {
    ...place(past),
    kind: event.kind,
    at: event.at,
    version: null,
    severity: event.severity,
    summary: event.summary,
    before: event.before?.text ?? null,
    after: event.after?.text ?? null,
    untold: unmetOf(rule, past, candidate),
  };
}

const place = ({ page, outlet }: Past) => ({ pageId: page.id, url: page.url, outlet });

const unmetOf = (
  rule: Rule,
  { page, trackers }: Past,
  candidate: Omit<Candidate, 'page' | 'trackers'>,
): readonly Condition[] => unmetConditions(rule, { page, trackers, ...candidate });

async function unsettledOf(
  { versions }: Pick<Store, 'versions'>,
  { pageId, id, needsConfirmation }: Change,
): Promise<readonly Untold[]> {
  if (!needsConfirmation) return [];
  const event = await versions.event(pageId, `confirmation:${id}`);
  if (event === null) return ['waits-for-confirmation'];
  return event.kind === 'change-confirmed' ? [] : ['refuted'];
}
