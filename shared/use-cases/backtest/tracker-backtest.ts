import type { BacktestFinding, KindCount, TrackerBacktest } from '../../domain/backtest.ts';
import type { Severity } from '../../domain/change.ts';
import type { PageEvent } from '../../domain/event.ts';
import type { Instant } from '../../domain/instant.ts';
import type { Page } from '../../domain/page.ts';
import type { Rule } from '../../domain/rule.ts';
import type { Tracker, TrackerPoint } from '../../domain/tracker.ts';
import type { Store } from '../../ports/store.ts';
import { defaultRule } from '../project/default-rule.ts';
import { changePlace, changeTrackers } from '../project/lines.ts';
import type { VersionFacts } from '../project/project-deps.ts';
import { type BoundedList, makeBoundedList } from './bounded-list.ts';
import { changeFinding, eventFinding } from './finding.ts';
import { makeNearLines } from './near-lines.ts';
import { makePageLine, type Turn } from './page-line.ts';
import { replayEvents } from './replay-events.ts';
import { makeSpan, perWeek } from './span.ts';
import { storedVersions, type WantedPages, wantedPages } from './stored-versions.ts';

export interface TrackerTest extends WantedPages {
  readonly tracker: Tracker;
  /** What came before is known and not counted; null: all of the past. */
  readonly since: Instant | null;
  /** The least severity that is told. */
  readonly minSeverity: Severity;
  readonly onPage?: (page: Page, done: number) => void;
}

const mostTurns = 20_000;
const mostFindings = 5000;

interface Sought {
  readonly test: TrackerTest;
  readonly rule: Rule;
  readonly span: ReturnType<typeof makeSpan>;
  readonly turns: BoundedList<Turn>;
  readonly findings: BoundedList<BacktestFinding>;
  readonly near: ReturnType<typeof makeNearLines>;
  readonly pages: Map<string, { readonly page: Page; readonly outlet: string }>;
}

/**
 * Runs a tracker over the stored versions as if it had been there from the first: the matching and
 * the rules of the running service, page after page, then across pages in the order of time.
 * Nothing is written.
 */
export async function testTracker(store: Store, test: TrackerTest): Promise<TrackerBacktest> {
  const sought = begin(test);
  let done = 0;
  for await (const page of wantedPages(store, test)) {
    test.onPage?.(page, done++);
    const step = makePageLine(test.tracker);
    await sought.span.page(store, page);
    for await (const facts of storedVersions(store, page))
      await takeVersion(store, sought, { facts, step });
  }
  await takeEvents(sought);
  return answer(sought);
}

function begin(test: TrackerTest): Sought {
  const { tracker, minSeverity, since } = test;
  return {
    test,
    rule: { ...defaultRule([]), trackers: [tracker.id], minSeverity },
    span: makeSpan(since),
    turns: makeBoundedList(mostTurns),
    findings: makeBoundedList(mostFindings),
    near: makeNearLines(tracker),
    pages: new Map(),
  };
}

interface Taken {
  readonly facts: VersionFacts;
  readonly step: ReturnType<typeof makePageLine>;
}

async function takeVersion(store: Store, sought: Sought, { facts, step }: Taken): Promise<void> {
  const { turn, off } = step(facts);
  const { page, outlet } = facts;
  if (turn.begun.length > 0 || turn.ended.length > 0 || turn.isOn) sought.turns.add(turn);
  if (turn.begun.length > 0) sought.pages.set(page.id, { page, outlet });
  sought.span.version(turn.at);
  if (isBefore(sought, turn.at)) return;
  for (const record of off) sought.near.add(record);
  await takeChanges(store, sought, facts);
}

async function takeChanges(store: Store, sought: Sought, facts: VersionFacts): Promise<void> {
  const { rule, test } = sought;
  const { page, outlet, version, document } = facts;
  for (const change of document.changes) {
    const trackers = changeTrackers([test.tracker], change, changePlace(facts));
    if (trackers.length === 0) continue;
    const past = { page, outlet, trackers };
    sought.findings.add(
      await changeFinding(store, [rule], { past, change, at: version.fetchedAt }),
    );
  }
}

const isBefore = ({ test: { since } }: Sought, at: Instant): boolean =>
  since !== null && at < since;

async function takeEvents(sought: Sought): Promise<void> {
  const { tracker } = sought.test;
  for (const event of await replayEvents(tracker, sought.turns.items()))
    if (!isBefore(sought, event.at)) takeEvent(sought, event);
}

function takeEvent({ rule, test, pages, findings }: Sought, event: PageEvent): void {
  const on = pages.get(event.pageId);
  if (on !== undefined)
    findings.add(eventFinding([rule], { ...on, trackers: [test.tracker.id] }, event));
}

function answer(sought: Sought): TrackerBacktest {
  const { test, findings, turns } = sought;
  const found = findings.items().toSorted((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
  const alerts = found.filter(({ untold }) => untold.length === 0);
  const span = sought.span.total();
  const isShort = findings.count() > found.length || turns.count() > turns.items().length;
  return {
    tracker: test.tracker,
    span,
    pagesOn: sought.pages.size,
    alerts: alerts.length,
    perWeek: perWeek(alerts.length, span),
    byKind: countsOf(alerts),
    findings: found,
    points: pointsOf(sought),
    near: sought.near.lines(),
    shortened: isShort
      ? `more than ${mostFindings} findings or ${mostTurns} versions are on this line: name a page or a label`
      : null,
  };
}

/** Kinds with their counts, most frequent first. */
export function countsOf(findings: readonly BacktestFinding[]): readonly KindCount[] {
  const counts = new Map<KindCount['kind'], number>();
  for (const { kind } of findings) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  return [...counts].map(([kind, count]) => ({ kind, count })).sort((a, b) => b.count - a.count);
}

/** What pages said on the line, oldest first, each with its end. */
function pointsOf({ turns, test: { since } }: Sought): readonly TrackerPoint[] {
  const ends = new Map<string, TrackerPoint>();
  const open = new Map<string, string>();
  for (const { pageId, at, begun, ended } of turns.items()) {
    for (const lineage of ended) {
      const key = open.get(`${pageId} ${lineage}`) ?? '';
      const point = ends.get(key);
      if (point !== undefined) ends.set(key, { ...point, until: at });
      open.delete(`${pageId} ${lineage}`);
    }
    for (const point of begun) {
      const key = `${pageId} ${point.lineage} ${point.version}`;
      ends.set(key, point);
      open.set(`${pageId} ${point.lineage}`, key);
    }
  }
  return [...ends.values()]
    .filter(({ until }) => since === null || until === null || until >= since)
    .sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0));
}
