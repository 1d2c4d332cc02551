import { isEntryInWindow } from '../../changes/live-window.ts';
import type { Article } from '../../domain/article.ts';
import type { Change } from '../../domain/change.ts';
import type { VersionDocument } from '../../domain/version.ts';

/**
 * Removals from entries of a live blog whose place `now` no longer shows: newer entries have pushed
 * it out. Nothing can confirm or refute them any more, and no one is told.
 */
export async function beyondWindow(
  removals: readonly Change[],
  now: Article,
  documentOf: (number: number) => Promise<VersionDocument | null>,
): Promise<ReadonlySet<string>> {
  const unseen = new Set<string>();
  for (const change of now.kind === 'live-blog' ? removals : []) {
    const earlier = (await documentOf(change.version - 1))?.reading.article;
    const entryId = earlier === undefined ? null : entryOf(change, earlier);
    if (earlier === undefined || entryId === null) continue;
    if (!isEntryInWindow(entryId, earlier, now)) unseen.add(change.id);
  }
  return unseen;
}

function entryOf({ before }: Change, { blocks }: Article): string | null {
  if (before?.evidence.in !== 'body') return null;
  const at = before.evidence.start;
  return blocks.find(({ start, end }) => start <= at && at < end)?.entryId ?? null;
}
