import type { AtOdds } from '../../changes/at-odds.ts';
import { figuresAtOdds } from '../../changes/figures-at-odds.ts';
import type { PageEvent } from '../../domain/event.ts';
import type { ProjectDeps, VersionFacts } from './project-deps.ts';

/** Findings of one version that are told at most. */
const mostFindings = 3;

/**
 * Figures of a version that are at odds with each other, where no change of it says so already.
 * Told once a page and finding: not again while it stands in version after version, nor when it
 * goes and comes back, as stale copies make it.
 */
export async function oddsEvents(
  { store }: ProjectDeps,
  facts: VersionFacts,
): Promise<readonly PageEvent[]> {
  const events: PageEvent[] = [];
  for (const found of newlyAtOdds(facts).slice(0, mostFindings)) {
    const event = oddsEvent(facts, found);
    const isNew = (await store.versions.commitEvent(event)) === 'committed';
    const stored = isNew ? event : await store.versions.event(event.pageId, event.id);
    // Projected again, the version tells what it told; of a later version, the event is an old one.
    if (stored?.at === event.at) events.push(stored);
  }
  return events;
}

function newlyAtOdds({ document, previous }: VersionFacts): readonly AtOdds[] {
  const found = figuresAtOdds(document.reading);
  if (found.length === 0) return [];
  const known = new Set(previous === null ? [] : figuresAtOdds(previous.reading).map(causeOf));
  return found.filter((one) => !known.has(causeOf(one)) && !isCarried(document.changes, one));
}

const causeOf = ({ signal, key }: AtOdds): string => `${signal}:${key}`;

/** A change of the same version has the signal on one of its sentences: it tells it. */
const isCarried = (
  changes: VersionFacts['document']['changes'],
  { signal, stated, against }: AtOdds,
): boolean =>
  changes.some(
    ({ signals, after }) =>
      signals.includes(signal) && (after?.text === stated.text || after?.text === against?.text),
  );

function oddsEvent({ page, version }: VersionFacts, found: AtOdds): PageEvent {
  return {
    id: `figures-at-odds:${causeOf(found)}`,
    kind: 'figures-at-odds',
    pageId: page.id,
    at: version.fetchedAt,
    since: null,
    severity: 'medium',
    summary: found.summary,
    reason: null,
    changeId: null,
    tracker: null,
    before: found.against,
    after: found.stated,
    otherPageId: null,
    signal: found.signal,
    version: version.number,
  };
}
