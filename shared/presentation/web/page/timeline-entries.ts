import type { Change } from '../../../domain/change.ts';
import type { Spell } from '../../../domain/page.ts';
import type { Version } from '../../../domain/version.ts';

/** What stands on the line of a page's time, newest first. */
export type TimelineEntry =
  | { readonly kind: 'version'; readonly version: Version; readonly changes: readonly Change[] }
  | { readonly kind: 'spell'; readonly spell: Spell };

interface Known {
  readonly versions: readonly { readonly version: Version; readonly changes: readonly Change[] }[];
  readonly spells: readonly Spell[];
}

/**
 * Versions with the spells of checks between them, so that "no change" is seen to be known and a
 * blind time is a gap. A spell that only says "new version" is the version itself, and left out.
 */
export function timelineEntries({ versions, spells }: Known): readonly TimelineEntry[] {
  const oldest = versions.at(-1)?.version.fetchedAt ?? '';
  const shown = spells.filter(
    ({ outcome, from }) => outcome !== 'new-version' && (from >= oldest || versions.length === 0),
  );
  const entries: TimelineEntry[] = [
    ...versions.map(({ version, changes }) => ({ kind: 'version' as const, version, changes })),
    ...shown.map((spell) => ({ kind: 'spell' as const, spell })),
  ];
  return entries.sort((a, b) => (timeOf(a) < timeOf(b) ? 1 : -1));
}

const timeOf = (entry: TimelineEntry): string =>
  entry.kind === 'version' ? entry.version.fetchedAt : entry.spell.from;
