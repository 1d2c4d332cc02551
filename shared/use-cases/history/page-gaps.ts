import type { Instant } from '../../domain/instant.ts';
import type { PageState, Spell } from '../../domain/page.ts';
import type { Store } from '../../ports/store.ts';

/** A time of which nobody knows what a page said; `until` null: it lasts. */
export interface PageGap {
  readonly pageId: string;
  /** `blind`: it could not be read, or was gone. `unread`: nobody looked since. */
  readonly kind: 'blind' | 'unread';
  readonly from: Instant;
  readonly until: Instant | null;
}

export interface PagesSeen {
  readonly gaps: readonly PageGap[];
  /** The last time that any of the pages was read; null: none was. */
  readonly until: Instant | null;
}

const mostSpells = 100;
const mostPages = 20;

/** What is known of when the first pages could be seen, by their last spells and states. */
export async function pagesSeen(
  { pages }: Pick<Store, 'pages'>,
  pageIds: readonly string[],
): Promise<PagesSeen> {
  const gaps: PageGap[] = [];
  const reads: Instant[] = [];
  for (const pageId of [...new Set(pageIds)].slice(0, mostPages)) {
    const { items } = await pages.spells(pageId, { limit: mostSpells });
    const state = await pages.state(pageId);
    gaps.push(...blindGaps(pageId, [...items, ...spellNow(state)]));
    const from = state?.lastReadAt ?? null;
    if (from === null) continue;
    reads.push(from);
    gaps.push({ pageId, kind: 'unread', from, until: null });
  }
  return { gaps, until: reads.toSorted().at(-1) ?? null };
}

const spellNow = (state: PageState | null): readonly Spell[] =>
  state?.spell == null ? [] : [state.spell];

/** From the first check that failed to the next that read. */
function blindGaps(pageId: string, spells: readonly Spell[]): readonly PageGap[] {
  const oldestFirst = spells.toSorted((a, b) => (a.from < b.from ? -1 : 1));
  return oldestFirst.flatMap(({ outcome, from }, index) =>
    outcome === 'unreadable' || outcome === 'gone'
      ? [{ pageId, kind: 'blind', from, until: oldestFirst[index + 1]?.from ?? null }]
      : [],
  );
}
