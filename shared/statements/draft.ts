import type { CueGroup } from './cues.ts';
import type { Passage, Range } from './passage.ts';

/** Where a statement's content stands to its cue. */
export type Shape = 'after' | 'before' | 'around' | 'according' | 'colon' | 'carried' | 'turn';

/** A statement while it is being read: token ranges of one passage, content possibly of later ones. */
export interface Draft {
  readonly passage: Passage;
  readonly unit: Range;
  readonly shape: Shape;
  readonly cue: CueGroup | null;
  readonly cueRange: Range | null;
  readonly speaker: Range | null;
  /** Who is told: "told Meridian Wire". */
  readonly audience: Range | null;
  readonly content: Range[];
  /** Content in passages after its own: a quotation that runs on. */
  readonly later: { readonly passage: Passage; readonly range: Range }[];
}

/** Drafts by the unit they stand in, in order. */
export function groupByUnit(drafts: readonly Draft[]): ReadonlyMap<Range, readonly Draft[]> {
  const groups = new Map<Range, Draft[]>();
  for (const draft of drafts) {
    const group = groups.get(draft.unit);
    if (group === undefined) groups.set(draft.unit, [draft]);
    else group.push(draft);
  }
  return groups;
}
