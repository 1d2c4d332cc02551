import { concepts } from '../../changes/concepts.ts';
import { counted } from '../../domain/counted.ts';
import type { Page } from '../../domain/page.ts';
import type { Tracker } from '../../domain/tracker.ts';
import type { Store } from '../../ports/store.ts';
import { figureBelongs } from '../../trackers/belongs.ts';
import { allItems } from '../every-item.ts';
import { figureTrackerOf, positionTrackerOf } from '../preview/offer-trackers.ts';
import { freeName } from '../preview/tracker-names.ts';
import { statementTrackers } from '../project/lines.ts';
import { makeSeenLines, type SeenLine } from './seen-lines.ts';
import { seenSteps } from './seen-steps.ts';
import { storedVersions, type WantedPages, wantedPages } from './stored-versions.ts';

/** A tracker that the watches give cause for. */
export interface SuggestedTracker {
  readonly tracker: Tracker;
  /** `3 outlets, 5 pages, 4 changes in 6.0 days`. */
  readonly why: string;
  readonly outlets: number;
  readonly pages: number;
  readonly changes: number;
  readonly example: { readonly outlet: string; readonly url: string; readonly sentence: string };
}

export interface Suggestions extends WantedPages {
  readonly limit: number;
  readonly onPage?: (page: Page, done: number) => void;
}

/**
 * Trackers for what changed, or stands on several pages, in the stored versions, the busiest first:
 * measures in a status, and speakers on their topics, with the synonyms that were seen. What a
 * tracker follows already is not suggested again.
 */
export async function suggestTrackers(
  store: Store,
  wish: Suggestions,
): Promise<readonly SuggestedTracker[]> {
  const known = await allItems<Tracker>((stretch) => store.trackers.list(stretch));
  const seen = makeSeenLines();
  let done = 0;
  for await (const page of wantedPages(store, wish)) {
    wish.onPage?.(page, done++);
    for await (const facts of storedVersions(store, page))
      for (const step of seenSteps(facts)) seen.add(step);
  }
  const lines = seen.lines().filter(isWorthIt).sort(byRank);
  return chosen(lines, { known, limit: wish.limit });
}

/** It moved, or several pages tell of it; what one page says once is no line yet. */
const isWorthIt = ({ changes, pages }: SeenLine): boolean => changes > 0 || pages.size > 1;

const mostCounted = 20;

const rankOf = ({ changes, outlets, pages }: SeenLine): number =>
  3 * Math.min(changes, mostCounted) + 4 * (outlets.size - 1) + (pages.size - 1);

const byRank = (a: SeenLine, b: SeenLine): number =>
  rankOf(b) - rankOf(a) || (a.what < b.what ? -1 : 1);

interface Choice {
  readonly known: readonly Tracker[];
  readonly limit: number;
}

function chosen(lines: readonly SeenLine[], { known, limit }: Choice): readonly SuggestedTracker[] {
  const taken = new Set(known.map(({ id }) => id));
  const found: SuggestedTracker[] = [];
  for (const line of lines) {
    if (found.length >= limit) break;
    if (isFollowed([...known, ...found.map(({ tracker }) => tracker)], line)) continue;
    const tracker = trackerOf(line, lines);
    const id = freeName(tracker.id, taken);
    taken.add(id);
    found.push({ ...suggested(line), tracker: { ...tracker, id } });
  }
  return found;
}

function isFollowed(trackers: readonly Tracker[], { example }: SeenLine): boolean {
  const { sentence } = example;
  const on =
    'figure' in example
      ? trackers.filter(
          (t) =>
            t.kind === 'figure' &&
            figureBelongs(t, { ...example.figure, sentence, outlet: example.outlet, wholes: null }),
        )
      : statementTrackers(trackers, example.statement, sentence);
  return on.length > 0;
}

const mostTopics = 3;

function trackerOf(line: SeenLine, lines: readonly SeenLine[]): Tracker {
  if (line.kind === 'figure') {
    const tracker = figureTrackerOf(line.what, line.status);
    const measures = [...new Set([line.what, ...line.synonyms, ...likeOf(line, lines)])];
    return { ...tracker, measures };
  }
  const topics = [...line.topics].sort(([, a], [, b]) => b - a).map(([topic]) => topic);
  return positionTrackerOf(line.what, topics.slice(0, mostTopics));
}

/** Other outlets' words for the same: `captives held` beside `hostages held`. */
function likeOf({ what, status }: SeenLine, lines: readonly SeenLine[]): readonly string[] {
  const concept = concepts.get(what);
  if (concept === undefined || status === null) return [];
  return lines
    .filter((other) => other.kind === 'figure' && other.status === status)
    .map((other) => other.what)
    .filter((other) => concepts.get(other) === concept);
}

function suggested({ outlets, pages, changes, first, last, example }: SeenLine) {
  const days = (Date.parse(last) - Date.parse(first)) / 86_400_000;
  const time = days < 1 ? counted(Math.round(days * 24), 'hour') : `${days.toFixed(1)} days`;
  return {
    why: `${counted(outlets.size, 'outlet')}, ${counted(pages.size, 'page')}, ${counted(changes, 'change')} in ${time}`,
    outlets: outlets.size,
    pages: pages.size,
    changes,
    example: { outlet: example.outlet, url: example.url, sentence: example.sentence },
  };
}
