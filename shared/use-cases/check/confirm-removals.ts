import { foldText } from '../../changes/fold-text.ts';
import type { Change } from '../../domain/change.ts';
import type { PageEvent } from '../../domain/event.ts';
import { apartMs, type Instant } from '../../domain/instant.ts';
import type { Lineage } from '../../domain/lineage.ts';
import type { Reading } from '../../domain/reading.ts';
import type { VersionDocument } from '../../domain/version.ts';
import { beyondWindow } from './beyond-window.ts';
import type { CheckDeps } from './check-deps.ts';
import type { Head } from './head.ts';

/** What a later check sees of a page after a removal. */
export interface LaterLook {
  readonly reading: Reading;
  readonly lineages: readonly Lineage[];
  readonly at: Instant;
}

/** What became of the removals that waited: events committed, and those that wait on. */
export interface Settled {
  readonly events: readonly PageEvent[];
  readonly waiting: readonly string[];
  /** Lineages that were gone and are back, told to nobody either way. */
  readonly restored: ReadonlySet<string>;
}

/**
 * Confirms the removals that are still gone after the time to the second check, refutes those that
 * are back, and leaves the others waiting, save those that the page has no place for any more; one event each, committed once, whoever is first.
 */
export async function settleRemovals(
  deps: CheckDeps,
  head: Head,
  look: LaterLook,
): Promise<Settled> {
  const removals = await openRemovals(deps, head);
  const back = removals.filter((change) => isBack(change, look));
  const unseen = await beyondWindow(removals, look.reading.article, (number) =>
    documentOf(deps, head, number),
  );
  const gone = removals.filter((change) => !back.includes(change) && !unseen.has(change.id));
  const ripe = gone.filter(
    ({ between }) => apartMs(between.newSeenAt, look.at) >= deps.settings.confirmAfterMs,
  );
  const events = [
    ...ripe.map((change) => verdict(change, look.at, true)),
    ...back.map((change) => verdict(change, look.at, false)),
  ];
  for (const event of events) await deps.store.versions.commitEvent(event);
  return {
    events,
    waiting: gone.filter((change) => !ripe.includes(change)).map(({ id }) => id),
    restored: new Set(back.flatMap(({ lineage }) => lineage ?? [])),
  };
}

/** The removals that the head names as waiting: its own and those of versions shortly before. */
async function openRemovals(deps: CheckDeps, head: Head): Promise<Change[]> {
  const numbers = new Set(head.version.unconfirmed.map(versionOf));
  const removals: Change[] = [];
  for (const number of numbers) {
    const document = await documentOf(deps, head, number);
    const { unconfirmed } = head.version;
    removals.push(...(document?.changes ?? []).filter(({ id }) => unconfirmed.includes(id)));
  }
  return removals;
}

/** The version that a change id names. */
const versionOf = (changeId: string): number => Number(changeId.split('-').at(-2));

async function documentOf(
  { store }: CheckDeps,
  head: Head,
  number: number,
): Promise<VersionDocument | null> {
  if (number === head.version.number) return head.document;
  const version = await store.versions.get(head.version.pageId, number);
  return version === null ? null : store.versions.documentOf(version);
}

function verdict(change: Change, at: Instant, confirmed: boolean): PageEvent {
  return {
    id: `confirmation:${change.id}`,
    kind: confirmed ? 'change-confirmed' : 'change-refuted',
    pageId: change.pageId,
    at,
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

function isBack(change: Change, look: LaterLook): boolean {
  if (change.lineage !== null)
    return look.lineages.some(({ id, index }) => id === change.lineage && index !== null);
  const removed = change.before?.text;
  if (removed === undefined) return false;
  return foldText(look.reading.article.text).includes(foldText(removed));
}
