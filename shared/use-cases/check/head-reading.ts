import { compareReadings } from '../../changes/compare-readings.ts';
import { articleKey } from '../../changes/same-article.ts';
import type { Lineage } from '../../domain/lineage.ts';
import type { Page } from '../../domain/page.ts';
import type { Reading } from '../../domain/reading.ts';
import { RecountError } from '../../domain/recount-error.ts';
import type { Version, VersionDocument } from '../../domain/version.ts';
import { rawKey } from './archive-key.ts';
import type { CheckDeps } from './check-deps.ts';

/** The newest version with what it read, by the running reader. */
export interface Head {
  readonly version: Version;
  readonly document: VersionDocument;
  readonly articleHash: string;
  readonly reading: Reading;
  readonly lineages: readonly Lineage[];
}

/**
 * The head as the running reader sees it: its own document when the reader is the same, else its
 * archived bytes read again, so that an upgrade alone never looks like a change.
 */
export async function loadHead(deps: CheckDeps, page: Page, version: Version): Promise<Head> {
  const document = await deps.store.versions.document(page.id, version.documentHash);
  if (document === null)
    throw new RecountError(
      'store.document-missing',
      `Version ${version.number} of ${page.url} has no document. Restore the store from a backup, or erase the version.`,
    );
  const own: Head = {
    version,
    document,
    articleHash: version.articleHash,
    ...inheritance(document),
  };
  if (version.readerVersion === deps.facts.version) return own;
  const bytes = await deps.archive.get(rawKey(page.id, version.rawHash));
  return bytes === null ? own : readAgain(deps, page, { own, bytes });
}

const inheritance = ({ reading, lineages }: VersionDocument) => ({ reading, lineages });

function readAgain(
  deps: CheckDeps,
  page: Page,
  { own, bytes }: { readonly own: Head; readonly bytes: Uint8Array },
): Head {
  const { article } = deps.facts.article({
    bytes,
    url: own.document.finalUrl,
    contentType: own.document.contentType,
    fetchedAt: own.version.fetchedAt,
    selectors: page.selectors,
  });
  if (!article.readable) return own;
  const reading = deps.facts.facts(article);
  const { lineages } = compareReadings({
    before: own.reading,
    after: reading,
    version: own.version.number,
    lineages: own.lineages,
  });
  return { ...own, articleHash: deps.digest(articleKey(article)), reading, lineages };
}
