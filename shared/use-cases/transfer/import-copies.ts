import type { SkipReason } from '../../domain/saved-copy.ts';
import type { Digest } from '../../ports/digest.ts';
import type { KeptCopy, SavedCopies } from '../../ports/saved-copies.ts';
import { type PageIdentity, pageIdentity } from '../page-identity.ts';
import type { CopiedPage, CopiesReport, CopyWish, UnreadableCopy } from './copies-report.ts';
import { type CopyDeps, takeCopies } from './take-copies.ts';

/** A page with its copies in the order of time. */
interface Story {
  readonly identity: PageIdentity;
  readonly copies: KeptCopy[];
}

/**
 * Brings in copies that others kept, page by page and in the order of their dates, as versions
 * marked imported. Nobody is alerted; importing again adds nothing twice.
 */
export async function importCopies(
  deps: CopyDeps,
  saved: Pick<SavedCopies, 'copies' | 'skipped'>,
  wish: CopyWish,
): Promise<CopiesReport> {
  const skipped = new Map<SkipReason | 'from-the-future', number>(saved.skipped);
  const skip = (reason: SkipReason | 'from-the-future'): void => {
    skipped.set(reason, (skipped.get(reason) ?? 0) + 1);
  };
  const stories = byPage(deps, saved.copies, { wish, skip });
  const pages: CopiedPage[] = [];
  const unreadable: UnreadableCopy[] = [];
  const refused: { url: string; why: string }[] = [];
  let read = 0;
  for (const { identity, copies } of stories) {
    const taken = await takeCopies(deps, { identity, copies }, wish);
    read += copies.length;
    wish.onProgress(read);
    unreadable.push(...taken.unreadable);
    if (taken.why === null) pages.push(taken.page);
    else refused.push({ url: identity.url, why: taken.why });
  }
  return { read, pages, unreadable, refused, skipped: Object.fromEntries(skipped) };
}

interface Sorting {
  readonly wish: CopyWish;
  readonly skip: (reason: SkipReason | 'from-the-future') => void;
}

function byPage(
  { digest, clock }: { readonly digest: Digest; readonly clock: CopyDeps['clock'] },
  copies: readonly KeptCopy[],
  { wish, skip }: Sorting,
): readonly Story[] {
  const stories = new Map<string, Story>();
  const selectors = wish.as === null ? {} : { name: wish.as };
  for (const copy of copies) {
    const identity = pageIdentity({ url: copy.url, selectors }, digest);
    if (identity === null) skip('no-address');
    else if (copy.at > clock.now()) skip('from-the-future');
    else {
      const story = stories.get(identity.id) ?? { identity, copies: [] };
      stories.set(identity.id, story);
      story.copies.push(copy);
    }
  }
  for (const story of stories.values()) story.copies.sort((a, b) => (a.at < b.at ? -1 : 1));
  return [...stories.values()];
}
