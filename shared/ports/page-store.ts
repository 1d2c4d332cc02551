import type { Instant } from '../domain/instant.ts';
import type { Page, PageState, Spell } from '../domain/page.ts';
import type { Listed, Stretch } from './list.ts';

/** A page whose next check is due. */
export interface DuePage {
  readonly pageId: string;
  readonly host: string;
  readonly dueAt: Instant;
}

export interface PageStore {
  /** Puts a page that is not there yet, with its first state. `exists`: left as it was. */
  create(page: Page, state: PageState): Promise<'created' | 'exists'>;
  get(pageId: string): Promise<Page | null>;
  /** Replaces what watches say of a page (labels, outlet, cadence, watches); identity stays. */
  put(page: Page): Promise<void>;
  /**
   * The same with what `change` makes of the page as it stands, made again of what another writer
   * put between: no watch is lost in a race. Null: there is no such page.
   */
  change(pageId: string, change: (page: Page) => Promise<Page>): Promise<Page | null>;
  /** Every page, watched or not, in the order of ids. */
  list(stretch: Stretch): Promise<Listed<Page>>;
  /** Pages that a watch follows, in the order of ids. */
  listByWatch(watchId: string, stretch: Stretch): Promise<Listed<Page>>;
  unlink(watchId: string, pageId: string): Promise<void>;
  /** Puts `tombstone` in a page's place, and removes its state, spells and links; its aliases stay. */
  strip(tombstone: Page): Promise<void>;
  removeSpell(pageId: string, spell: Spell): Promise<void>;

  state(pageId: string): Promise<PageState | null>;
  /** Writes `state` if the stored revision is `state.revision - 1`; `conflict`: another check was first. */
  putState(state: PageState, host: string): Promise<'put' | 'conflict'>;
  /** Due at `now`, oldest first, at most `limit` (fewer: there are no more); those that come after `after`, by due time and id. */
  due(now: Instant, limit: number, after?: DuePage): Promise<readonly DuePage[]>;

  /** Closed spells, newest first. */
  putSpell(pageId: string, spell: Spell): Promise<void>;
  spells(pageId: string, stretch: Stretch): Promise<Listed<Spell>>;

  /** Another address of a page, by the hash of its normal form; the first page to claim it keeps it. */
  putAlias(urlHash: string, pageId: string): Promise<'put' | 'taken'>;
  alias(urlHash: string): Promise<string | null>;
  /** Hashes of a page's other addresses, in their order. */
  aliases(pageId: string, stretch: Stretch): Promise<Listed<string>>;
}
