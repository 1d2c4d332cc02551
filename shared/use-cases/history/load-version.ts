import type { Page } from '../../domain/page.ts';
import { RecountError } from '../../domain/recount-error.ts';
import type { Version, VersionDocument } from '../../domain/version.ts';
import type { Store } from '../../ports/store.ts';

export interface LoadedVersion {
  readonly page: Page;
  readonly version: Version;
  readonly document: VersionDocument;
}

/**
 * A version with its document: by its number, or counted back from the newest (0 newest, -1 the one
 * before). Throws `not-found.version` when there is none.
 */
export async function loadVersion(
  store: Store,
  page: Page,
  number: number,
): Promise<LoadedVersion> {
  const head = await store.versions.head(page.id);
  if (head === null)
    throw new RecountError('not-found.version', `${page.url} is followed, and was never read yet.`);
  const wanted = number > 0 ? number : head.number + number;
  const version = wanted === head.number ? head : await store.versions.get(page.id, wanted);
  if (version === null)
    throw new RecountError(
      'not-found.version',
      `${page.url} has versions 1 to ${head.number}; there is no ${wanted}.`,
    );
  const document = await store.versions.document(page.id, version.documentHash);
  if (document === null)
    throw new RecountError(
      'store.document-missing',
      `Version ${wanted} of ${page.url} has no document. Restore the store from a backup.`,
    );
  return { page, version, document };
}
