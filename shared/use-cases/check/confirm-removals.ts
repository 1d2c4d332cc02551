import { foldText } from '../../changes/fold-text.ts';
import type { Change } from '../../domain/change.ts';
import type { PageEvent } from '../../domain/event.ts';
import type { Instant } from '../../domain/instant.ts';
import type { Lineage } from '../../domain/lineage.ts';
import type { Reading } from '../../domain/reading.ts';
import type { CheckDeps } from './check-deps.ts';
import type { Head } from './head-reading.ts';

/** What a second check sees of a page after a removal. */
export interface SecondLook {
  readonly reading: Reading;
  readonly lineages: readonly Lineage[];
  readonly at: Instant;
}

/** Confirms or refutes the head's removals by one event each; an event is committed once, whoever is first. */
export async function confirmRemovals(
  deps: CheckDeps,
  head: Head,
  look: SecondLook,
): Promise<readonly PageEvent[]> {
  const events = head.document.changes
    .filter(({ id }) => head.version.unconfirmed.includes(id))
    .map((change) => verdict(change, look));
  for (const event of events) await deps.store.versions.commitEvent(event);
  return events;
}

function verdict(change: Change, look: SecondLook): PageEvent {
  const confirmed = !isBack(change, look);
  return {
    id: `confirmation:${change.id}`,
    kind: confirmed ? 'change-confirmed' : 'change-refuted',
    pageId: change.pageId,
    at: look.at,
    since: change.between.newSeenAt,
    severity: confirmed ? change.severity : 'none',
    summary: confirmed ? change.summary : `Back on the page: ${change.summary}`,
    reason: null,
    changeId: change.id,
    tracker: null,
    before: change.before,
    after: change.after,
    otherPageId: null,
  };
}

function isBack(change: Change, look: SecondLook): boolean {
  if (change.lineage !== null)
    return look.lineages.some(({ id, index }) => id === change.lineage && index !== null);
  const removed = change.before?.text;
  if (removed === undefined) return false;
  return foldText(look.reading.article.text).includes(foldText(removed));
}
