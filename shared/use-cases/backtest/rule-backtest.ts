import type { BacktestFinding, LeftOut, RuleBacktest } from '../../domain/backtest.ts';
import type { PageEvent } from '../../domain/event.ts';
import type { Instant } from '../../domain/instant.ts';
import type { Page } from '../../domain/page.ts';
import type { Rule } from '../../domain/rule.ts';
import type { Tracker } from '../../domain/tracker.ts';
import type { Store } from '../../ports/store.ts';
import { everyItem } from '../every-item.ts';
import { changePlace, changeTrackers } from '../project/lines.ts';
import type { VersionFacts } from '../project/project-deps.ts';
import { type BoundedList, makeBoundedList } from './bounded-list.ts';
import { changeFinding, eventFinding } from './finding.ts';
import { makeSpan, perWeek } from './span.ts';
import { storedVersions, type WantedPages, wantedPages } from './stored-versions.ts';
import { countsOf } from './tracker-backtest.ts';

export interface RuleTest extends WantedPages {
  readonly rules: readonly Rule[];
  /** Whose lines the rules may ask about. */
  readonly trackers: readonly Tracker[];
  readonly since: Instant | null;
  readonly onPage?: (page: Page, done: number) => void;
}

const mostFindings = 5000;

interface Sought {
  readonly test: RuleTest;
  readonly span: ReturnType<typeof makeSpan>;
  readonly told: BoundedList<BacktestFinding>;
  readonly leftOut: Map<string, LeftOut>;
}

/**
 * Holds rules against every stored change and event: what each channel would have been told, and
 * what is left out for which reason. Nothing is written. Tracker events are those on record.
 */
export async function testRules(store: Store, test: RuleTest): Promise<RuleBacktest> {
  const sought: Sought = {
    test,
    span: makeSpan(test.since),
    told: makeBoundedList(mostFindings),
    leftOut: new Map(),
  };
  let done = 0;
  for await (const page of wantedPages(store, test)) {
    test.onPage?.(page, done++);
    await sought.span.page(store, page);
    await takePage(store, sought, page);
  }
  return answer(sought);
}

async function takePage(store: Store, sought: Sought, page: Page): Promise<void> {
  let outlet = page.outlet ?? page.host;
  for await (const facts of storedVersions(store, page)) {
    ({ outlet } = facts);
    sought.span.version(facts.version.fetchedAt);
    if (isCounted(sought, facts.version.fetchedAt)) await takeChanges(store, sought, facts);
  }
  for await (const event of everyItem<PageEvent>((s) => store.versions.events(page.id, s)))
    if (isCounted(sought, event.at) && event.changeId === null)
      take(
        sought,
        eventFinding(sought.test.rules, { page, outlet, trackers: onLine(event) }, event),
      );
}

const isCounted = ({ test: { since } }: Sought, at: Instant): boolean =>
  since === null || at >= since;

const onLine = ({ tracker }: PageEvent): readonly string[] => (tracker === null ? [] : [tracker]);

async function takeChanges(store: Store, sought: Sought, facts: VersionFacts): Promise<void> {
  const { page, outlet, version, document } = facts;
  const { rules, trackers } = sought.test;
  for (const change of document.changes) {
    const past = { page, outlet, trackers: changeTrackers(trackers, change, changePlace(facts)) };
    take(sought, await changeFinding(store, rules, { past, change, at: version.fetchedAt }));
  }
}

function take({ told, leftOut }: Sought, finding: BacktestFinding): void {
  if (finding.untold.length === 0) {
    told.add(finding);
    return;
  }
  const key = finding.untold.join();
  const known = leftOut.get(key);
  const isNewer = known === undefined || finding.at >= known.example.at;
  leftOut.set(key, {
    untold: finding.untold,
    count: (known?.count ?? 0) + 1,
    example: isNewer ? finding : known.example,
  });
}

function answer({ test, span: seen, told, leftOut }: Sought): RuleBacktest {
  const span = seen.total();
  const findings = told.items().toSorted((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
  const channels = [...new Set(test.rules.flatMap((rule) => rule.channels))].sort();
  const alertsOf = (channel: string): number =>
    findings.filter((finding) => finding.channels.includes(channel)).length;
  return {
    rules: test.rules.map(({ id }) => id),
    span,
    alerts: told.count(),
    perWeek: perWeek(told.count(), span),
    byKind: countsOf(findings),
    byChannel: channels.map((channel) => ({
      channel,
      alerts: alertsOf(channel),
      perWeek: perWeek(alertsOf(channel), span),
    })),
    findings,
    leftOut: [...leftOut.values()].sort((a, b) => b.count - a.count),
    shortened:
      told.count() > findings.length
        ? `only ${mostFindings} alerts are counted by kind and channel: name a page, a label or --since`
        : null,
  };
}
