import { compareReadings } from '../../changes/compare-readings.ts';
import { articleKey } from '../../changes/same-article.ts';
import type { Lineage } from '../../domain/lineage.ts';
import type { Page } from '../../domain/page.ts';
import type { Reading } from '../../domain/reading.ts';
import type { Version, VersionDocument } from '../../domain/version.ts';
import { rawKey } from './archive-key.ts';
import type { CheckDeps } from './check-deps.ts';

/** The newest version with what it read, by the running reader. */
export interface Head {
  readonly version: Version;
  /** What is kept of its document; null: an erasure or retention took it. */
  readonly document: VersionDocument | null;
  readonly articleHash: string;
  readonly reading: Reading;
  readonly lineages: readonly Lineage[];
  /**
   * The running reader cannot read it again (no bytes are kept, or it is erased): what differs is not
   * known to be a change.
   */
  readonly isBeyondReading: boolean;
}

/**
 * The head as the running reader sees it: its own document when the reader is the same, else its
 * archived bytes read again, so that an upgrade alone never looks like a change. Where no bytes
 * were kept, a new recogniser reads the stored article again; a new extractor cannot. A head that is
 * erased is beyond reading: the next version starts afresh.
 */
export async function loadHead(deps: CheckDeps, page: Page, version: Version): Promise<Head> {
  const document = await deps.store.versions.documentOf(version);
  const { articleHash } = version;
  if (document === null)
    return { version, document, articleHash, ...nothingRead, isBeyondReading: true };
  const { reading, lineages } = document;
  const own = { version, document, articleHash, reading, lineages, isBeyondReading: false };
  if (version.readerVersion === deps.facts.version) return own;
  return version.erased === null ? readAgain(deps, page, own) : { ...own, isBeyondReading: true };
}

const nothingRead: Pick<Head, 'reading' | 'lineages'> = {
  reading: {
    article: {
      readable: true,
      headline: null,
      standfirst: null,
      byline: [],
      publishedAt: null,
      modifiedAt: null,
      siteName: null,
      canonicalUrl: null,
      language: null,
      kind: 'article',
      text: '',
      blocks: [],
    },
    figures: [],
    statements: [],
  },
  lineages: [],
};

type KeptHead = Head & { readonly document: VersionDocument };

async function readAgain(deps: CheckDeps, page: Page, own: KeptHead): Promise<Head> {
  const { version, document } = own;
  const bytes = await deps.archive.get(rawKey(page.id, version.rawHash));
  const article =
    bytes === null
      ? document.reading.article
      : deps.facts.article({
          bytes,
          url: document.finalUrl,
          contentType: document.contentType,
          fetchedAt: version.fetchedAt,
          selectors: page.selectors,
        }).article;
  const sameExtractor = version.readerVersion.startsWith(`${deps.facts.extractor},`);
  if (!article.readable || (bytes === null && !sameExtractor))
    return { ...own, isBeyondReading: true };
  const reading = deps.facts.facts(article);
  const again = compareReadings({
    before: own.reading,
    after: reading,
    version: version.number,
    lineages: own.lineages,
  });
  return {
    ...own,
    articleHash: deps.digest(articleKey(article)),
    reading,
    lineages: again.lineages.map((lineage) => inherited(lineage, own)),
  };
}

/**
 * What the new reader reads as the old one did goes on as it stood; what it reads otherwise begins
 * to stand with the next version, which closes in the ledger what the old reader had put there.
 */
function inherited(lineage: Lineage, { lineages, version }: Head): Lineage {
  const was = lineages.find(({ id }) => id === lineage.id);
  const same = was !== undefined && was.index !== null && was.standing === lineage.standing;
  return { ...lineage, since: same ? was.since : version.number + 1 };
}
