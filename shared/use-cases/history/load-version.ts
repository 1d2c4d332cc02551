import type { Page } from '../../domain/page.ts';
import { RecountError } from '../../domain/recount-error.ts';
import type { Version, VersionDocument } from '../../domain/version.ts';
import type { Store } from '../../ports/store.ts';

export interface FoundVersion {
  readonly page: Page;
  readonly version: Version;
  /** Null: an erasure or retention took it. */
  readonly document: VersionDocument | null;
}

export interface LoadedVersion extends FoundVersion {
  readonly document: VersionDocument;
}

/**
 * A version with what is kept of its document: by its number, or counted back from the newest (0
 * newest, -1 the one before). Throws `not-found.version` when there is none.
 */
export async function findVersion(store: Store, page: Page, number: number): Promise<FoundVersion> {
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
  return { page, version, document: await store.versions.documentOf(version) };
}

/**
 * As `findVersion`, for a version whose text is needed: throws `not-found.text` when it is not kept,
 * `not-found.withheld` when it is withheld.
 */
export async function loadVersion(
  store: Store,
  page: Page,
  number: number,
): Promise<LoadedVersion> {
  const { version, document } = await findVersion(store, page, number);
  if (document !== null) return { page, version, document };
  if (version.withheld !== undefined) throw isWithheld(page, version.number, version.withheld);
  throw new RecountError(
    'not-found.text',
    `Version ${version.number} of ${page.url} ${whyGone(version)}; there is nothing left of it to read. recount history ${page.url} shows what is.`,
  );
}

function isWithheld(page: Page, number: number, { at, reason }: Mark): RecountError {
  return new RecountError(
    'not-found.withheld',
    `Version ${number} of ${page.url} is withheld since ${at.slice(0, 16).replace('T', ' ')} UTC: ${reason}. recount release shows it again.`,
  );
}

type Mark = NonNullable<Version['withheld']>;

/** `was erased on 2026-03-04`, for a version of which nothing is kept. */
function whyGone({ erased, expired }: Version): string {
  if (erased?.documentHash === null) return `was erased on ${erased.at.slice(0, 10)}`;
  return `was removed by retention on ${(expired?.documentAt ?? '').slice(0, 10)}`;
}
