import type { Change } from '../../domain/change.ts';
import type { PageEvent } from '../../domain/event.ts';
import type { Page, PageState, Spell } from '../../domain/page.ts';
import type { Version, VersionDocument } from '../../domain/version.ts';
import type { Stretch } from '../../ports/list.ts';
import type { Store } from '../../ports/store.ts';

export interface VersionEntry {
  readonly version: Version;
  readonly changes: readonly Change[];
}

/** What is known of a page through time. */
export interface PageHistory {
  readonly page: Page;
  readonly state: PageState | null;
  /** Newest first, with what each changed. */
  readonly versions: readonly VersionEntry[];
  /** The last closed spells and events, newest first. */
  readonly spells: readonly Spell[];
  readonly events: readonly PageEvent[];
  /** Where the list of versions goes on. */
  readonly cursor: string | null;
}

const recent = 50;

/** A stretch of a page's versions with the changes each brought, and its recent spells and events. */
export async function pageHistory(
  store: Store,
  page: Page,
  stretch: Stretch,
): Promise<PageHistory> {
  const { items, cursor } = await store.versions.list(page.id, stretch);
  const versions: VersionEntry[] = [];
  for (const version of items) {
    const document = await store.versions.documentOf(version);
    versions.push({ version, changes: changesOf(document) });
  }
  const spells = await store.pages.spells(page.id, { limit: recent });
  const events = await store.versions.events(page.id, { limit: recent });
  return {
    page,
    state: await store.pages.state(page.id),
    versions,
    spells: spells.items,
    events: events.items,
    cursor,
  };
}

const changesOf = (document: VersionDocument | null): readonly Change[] => document?.changes ?? [];
