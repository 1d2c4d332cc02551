import type { Page } from '../../domain/page.ts';
import { everyItem } from '../every-item.ts';
import type { Anchors } from './anchors.ts';
import type { Damage } from './damage.ts';
import { emptyTally, type Tally } from './tally.ts';
import type { VerifyDeps } from './verify-deps.ts';
import { verifyPage } from './verify-page.ts';
import { type Vouching, verifyRoots } from './verify-roots.ts';

export interface VerifyRequest {
  /** Null: every page. */
  readonly page: Page | null;
  readonly anchors: Anchors;
  /** Told before each page. */
  readonly onPage: (page: Page, done: number) => void;
  /** Told of each damage that is listed, page by page. */
  readonly onDamage: (damage: Damage) => void;
}

/** What was verified, what vouches for it, and how much is damaged. */
export interface Verification {
  readonly tally: Tally;
  readonly vouching: Vouching;
  /** Recorded versions that no root vouches for yet: today's, and what came late. */
  readonly outsideRoots: number;
  readonly damage: number;
}

/**
 * Verifies a page or the whole store, a page at a time: the chain, documents and archived bytes
 * against their hashes, the daily roots, and the roots handed in. Changes nothing, and may run
 * beside the service.
 */
export async function verifyStore(
  deps: VerifyDeps,
  { page, anchors, onPage, onDamage }: VerifyRequest,
): Promise<Verification> {
  const tally = emptyTally();
  let damage = 0;
  const pages = page === null ? everyItem<Page>((s) => deps.store.pages.list(s)) : [page];
  for await (const each of pages) {
    onPage(each, tally.pages);
    const found = await verifyPage(deps, each, tally);
    damage += found.count;
    for (const one of found.listed) onDamage(one);
  }
  const vouching = await verifyRoots(
    deps,
    { anchors, pageId: page?.id ?? null },
    {
      tally,
      onDamage: (one) => {
        damage += 1;
        onDamage(one);
      },
    },
  );
  const outsideRoots = Math.max(0, tally.versions - tally.rooted);
  return { tally, vouching, outsideRoots, damage };
}
