import { compareReadings } from '../../changes/compare-readings.ts';
import { articleKey } from '../../changes/same-article.ts';
import type { Lineage } from '../../domain/lineage.ts';
import type { Page } from '../../domain/page.ts';
import type { Version, VersionDocument } from '../../domain/version.ts';
import { rawKey } from './archive-key.ts';
import type { Head, HeadDeps } from './head.ts';
import { keepRereading, keptRereading } from './kept-rereading.ts';

/**
 * The head as the running reader sees it: its own document when the reader is the same, else what
 * the running reader read in its archived bytes, so that an upgrade alone never looks like a change.
 * That is read once and kept beside the original. Where no bytes were kept, those that the page
 * serves now (`served`) do as well if they are the same; else a new recogniser reads the stored
 * article again, and a new extractor cannot. A head that is erased is beyond reading: the
 * next version starts afresh.
 */
export async function loadHead(
  deps: HeadDeps,
  page: Page,
  { version, served = null }: { readonly version: Version; readonly served?: Uint8Array | null },
): Promise<Head> {
  const { head, isNew } = await readHead(deps, page, { version, served });
  if (isNew) await keepRereading(deps, head);
  return head;
}

/** As `loadHead`, and keeps nothing; `isNew`: the running reader had to read, and could. */
export async function readHead(
  deps: HeadDeps,
  page: Page,
  { version, served = null }: { readonly version: Version; readonly served?: Uint8Array | null },
): Promise<{ readonly head: Head; readonly isNew: boolean }> {
  const document = await deps.store.versions.documentOf(version);
  const { articleHash } = version;
  if (document === null) {
    const head = { version, document, articleHash, ...nothingRead, isBeyondReading: true };
    return { head, isNew: false };
  }
  const { reading, lineages } = document;
  const own = { version, document, articleHash, reading, lineages, isBeyondReading: false };
  if (version.readerVersion === deps.facts.version) return { head: own, isNew: false };
  if (version.erased !== null) return { head: { ...own, isBeyondReading: true }, isNew: false };
  const kept = await keptRereading(deps, own);
  if (kept !== null) return { head: kept, isNew: false };
  const head = await readAgain(deps, page, { own, served });
  return { head, isNew: !head.isBeyondReading };
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

interface Again {
  readonly own: KeptHead;
  readonly served: Uint8Array | null;
}

async function readAgain(deps: HeadDeps, page: Page, { own, served }: Again): Promise<Head> {
  const { version, document } = own;
  const isSame = served !== null && deps.digest(served) === version.rawHash;
  const bytes = isSame ? served : await deps.archive.get(rawKey(page.id, version.rawHash));
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
