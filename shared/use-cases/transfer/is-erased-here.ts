import type { Page } from '../../domain/page.ts';
import type { Digest } from '../../ports/digest.ts';
import type { Store } from '../../ports/store.ts';

interface ErasedDeps {
  readonly store: Pick<Store, 'pages' | 'erasures'>;
  readonly digest: Digest;
}

/** Whether a page was erased in this store, by its id or by its address, and stays so. */
export async function isErasedHere(
  { store, digest }: ErasedDeps,
  { id, url }: Pick<Page, 'id' | 'url'>,
): Promise<boolean> {
  if ((await store.pages.get(id))?.erased !== undefined) return true;
  if ((await store.erasures.closedBy(digest(url))) !== null) return true;
  return (await store.erasures.of(id)).some(({ target }) => target.kind === 'page');
}
