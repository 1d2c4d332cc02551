import type { Page } from '../../domain/page.ts';
import type { Store } from '../../ports/store.ts';

/** Puts a page in the place of its tombstone, once its address is open again; its history goes on. */
export async function replaceTombstone(
  { store }: { readonly store: Pick<Store, 'pages'> },
  page: Page,
): Promise<void> {
  const known = await store.pages.get(page.id);
  if (known?.erased === undefined) return;
  await store.pages.put({ ...page, firstSeenAt: known.firstSeenAt });
}
