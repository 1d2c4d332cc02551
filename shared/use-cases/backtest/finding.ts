import type { BacktestFinding, Untold } from '../../domain/backtest.ts';
import type { Change } from '../../domain/change.ts';
import type { PageEvent } from '../../domain/event.ts';
import type { Instant } from '../../domain/instant.ts';
import type { Page } from '../../domain/page.ts';
import type { Rule } from '../../domain/rule.ts';
import type { Store } from '../../ports/store.ts';
import { type Candidate, eventSignals, unmetConditions } from '../project/match-rule.ts';

/** Something of the past that a rule may ask for, on its page. */
export interface Past {
  readonly page: Page;
  readonly outlet: string;
  readonly trackers: readonly string[];
}

/** A change as rules would have met it: a removal counts once a second check confirmed it. */
export async function changeFinding(
  store: Pick<Store, 'versions'>,
  rules: readonly Rule[],
  { past, change, at }: { readonly past: Past; readonly change: Change; readonly at: Instant },
): Promise<BacktestFinding> {
  const { kind, severity, signals } = change;
  const candidate = { kind, severity, signals, change };
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
    ...verdict(rules, { past, candidate, unsettled }),
  };
}

/** An event as rules would have met it. */
export function eventFinding(
  rules: readonly Rule[],
  past: Past,
  event: PageEvent,
): BacktestFinding {
  const { kind, severity } = event;
  const candidate = { kind, severity, signals: eventSignals(event), change: null };
  return {
    ...place(past),
    kind: event.kind,
    at: event.at,
    version: null,
    severity: event.severity,
    summary: event.summary,
    before: event.before?.text ?? null,
    after: event.after?.text ?? null,
    ...verdict(rules, { past, candidate, unsettled: [] }),
  };
}

const place = ({ page, outlet }: Past) => ({ pageId: page.id, url: page.url, outlet });

interface Judged {
  readonly past: Past;
  readonly candidate: Omit<Candidate, 'page' | 'trackers'>;
  readonly unsettled: readonly Untold[];
}

/** Where the rules send it; else what the rule that comes nearest to it does not find met. */
function verdict(rules: readonly Rule[], { past, candidate, unsettled }: Judged) {
  const judged = rules.map((rule) => {
    const unmet = unmetConditions(rule, { ...past, ...candidate });
    return { channels: rule.channels, untold: [...unmet, ...unsettled] };
  });
  const told = judged.filter(({ untold }) => untold.length === 0);
  if (told.length > 0)
    return { untold: [], channels: [...new Set(told.flatMap(({ channels }) => channels))] };
  const [nearest] = judged.toSorted((a, b) => a.untold.length - b.untold.length);
  return { untold: nearest?.untold ?? [], channels: [] };
}

async function unsettledOf(
  { versions }: Pick<Store, 'versions'>,
  { pageId, id, needsConfirmation }: Change,
): Promise<readonly Untold[]> {
  if (!needsConfirmation) return [];
  const event = await versions.event(pageId, `confirmation:${id}`);
  if (event === null) return ['waits-for-confirmation'];
  return event.kind === 'change-confirmed' ? [] : ['refuted'];
}
