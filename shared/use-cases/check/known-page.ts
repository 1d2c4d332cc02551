import { apartMs, type Instant } from '../../domain/instant.ts';
import type { KnownPage, Page, PageState } from '../../domain/page.ts';
import { RecountError } from '../../domain/recount-error.ts';
import type { PageStore } from '../../ports/page-store.ts';

/** What one look found of a page's head, where nothing of it waits and nothing of it is erased. */
export type KnownHead = Pick<KnownPage, 'version' | 'articleHash' | 'movedTo'>;

/** What of a page a check needs that finds nothing new. */
export type LookedAt = Pick<
  Page,
  'id' | 'role' | 'url' | 'host' | 'selectors' | 'everyMs' | 'firstSeenAt'
>;

/** No check takes longer from its mark to its commit. */
const doubtMs = 60 * 60_000;
/** A state with a longer address would take a second write unit, which costs more than what it saves. */
const mostCharacters = 400;
const attempts = 20;

/**
 * What the state knows of its page; null when it must be asked for. Known at another moment than that
 * of the last readable check, it was left by somebody who did not know of it, and is not believed.
 */
export function stillKnown({ known, lastReadAt, blindSince, goneSince }: PageState) {
  const canBeSeen = blindSince === null && goneSince === null;
  return known !== undefined && canBeSeen && known.at === lastReadAt ? known : null;
}

/** Whether what a state knows was taken from the page as it is now. */
export const agrees = ({ known }: PageState, page: Page): boolean =>
  known === undefined || (page.role === 'coverage' && known.everyMs === page.everyMs);

/** What a state is to know of its page after a check at `at`; undefined: it would be too long. */
export function knownPage(page: LookedAt, head: KnownHead, at: Instant): KnownPage | undefined {
  const { url, selectors, everyMs, firstSeenAt } = page;
  const known = { ...head, at, url, host: page.host, selectors, everyMs, firstSeenAt };
  return JSON.stringify(known).length > mostCharacters ? undefined : known;
}

/** A state that knows nothing of its page, as it goes from one store to another. */
export function withoutKnown(state: PageState): PageState {
  const { known, doubtSince, ...standing } = state;
  return known === undefined && doubtSince === undefined ? state : standing;
}

/** A state that knows nothing, and leaves standing what doubt there is. */
export function forgetful(state: PageState): PageState {
  const { known, ...standing } = state;
  return known === undefined ? state : standing;
}

/** Somebody may be about to commit a version that the state does not know. */
export const isDoubted = ({ doubtSince }: PageState, at: Instant): boolean =>
  doubtSince !== undefined && apartMs(doubtSince, at) < doubtMs;

/**
 * Takes out of a page's state what is known of the page, whoever writes it meanwhile; checks under way
 * lose their turn. With `doubtSince`, no check makes anything known for a while.
 */
export async function forgetKnown(
  pages: Pick<PageStore, 'state' | 'putState'>,
  { id, host }: Pick<Page, 'id' | 'host'>,
  doubtSince?: Instant,
): Promise<void> {
  for (let attempt = 0; attempt < attempts; attempt++) {
    const state = await pages.state(id);
    if (state === null) return;
    const next = {
      ...forgetful(state),
      revision: state.revision + 1,
      ...(doubtSince === undefined ? {} : { doubtSince }),
    };
    if ((await pages.putState(next, host)) === 'put') return;
  }
  throw new RecountError('store.busy', `${host} is being checked again and again; try once more.`);
}
