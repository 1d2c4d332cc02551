import type { Instant } from '../../domain/instant.ts';
import type { PageState } from '../../domain/page.ts';
import type { PageStore } from '../../ports/page-store.ts';
import { forgetful, forgetKnown, isDoubted } from './known-page.ts';

/** Keeps a state from naming a head that is none: raised before a commit, ended by the state that follows. */
export interface Doubt {
  /** From here on a version may be committed: a crash after it leaves a state that knows nothing. */
  raise(): Promise<void>;
  /** The state that this check moves on. */
  state(): PageState;
  /** Nobody else is known to be committing: what this check knows may be told to the next. */
  isOver(): boolean;
}

/** The doubt of one check, which read `state`. */
export function makeDoubt(
  pages: Pick<PageStore, 'state' | 'putState'>,
  read: { readonly state: PageState; readonly host: string; readonly at: Instant },
): Doubt {
  const { host, at } = read;
  let state = read.state;
  let isAlone = !isDoubted(state, at);
  let isRaised = false;
  return {
    raise: async () => {
      if (isRaised) return;
      isRaised = true;
      const next = { ...forgetful(state), revision: state.revision + 1, doubtSince: at };
      if ((await pages.putState(next, host)) === 'put') state = next;
      else {
        isAlone = false;
        await forgetKnown(pages, { id: state.pageId, host }, at);
      }
    },
    state: () => state,
    isOver: () => isAlone,
  };
}
