import { compareReadings } from '../../changes/compare-readings.ts';
import type { FoundChange } from '../../domain/change.ts';
import type { Page } from '../../domain/page.ts';
import type { Version } from '../../domain/version.ts';
import { rawKey } from '../check/archive-key.ts';
import type { Head, HeadDeps } from '../check/head.ts';
import { loadHead, readHead } from '../check/head-reading.ts';
import { everyItem } from '../every-item.ts';

export interface UpgradeRequest {
  /** Null: every page. */
  readonly page: Page | null;
  /** Pages read again at most; null: all. */
  readonly limit: number | null;
  /** Keeps what was read beside the original; else nothing is written. */
  readonly keep: boolean;
  /** Told before each page. */
  readonly onPage: (page: Page, done: number) => void;
  /** Told of each page that the running reader reads differently, or cannot read. */
  readonly onFinding: (finding: UpgradeFinding) => void;
}

/** What the running reader makes of the newest version of one page. */
export interface UpgradeFinding {
  readonly url: string;
  readonly pageId: string;
  readonly version: number;
  readonly readerVersion: string;
  /** What it reads differently: `before` as it is stored, `after` as it would be read. */
  readonly differences: readonly FoundChange[];
  /** Why it cannot be read again; null: it can. */
  readonly notRead: string | null;
}

export interface UpgradeTotals {
  pages: number;
  /** Pages without a version: feeds, sections and pages never read. */
  withoutVersions: number;
  /** Read by the running reader already. */
  sameReader: number;
  readTheSame: number;
  differ: number;
  notRead: number;
}

/** Reads the newest version of each page as the running reader would, and says what comes out otherwise. */
export async function upgradeStore(
  deps: HeadDeps,
  request: UpgradeRequest,
): Promise<Readonly<UpgradeTotals>> {
  const totals: UpgradeTotals = {
    pages: 0,
    withoutVersions: 0,
    sameReader: 0,
    readTheSame: 0,
    differ: 0,
    notRead: 0,
  };
  const { page, limit, onPage } = request;
  const { store } = deps;
  const pages = page === null ? everyItem<Page>((s) => store.pages.list(s)) : [page];
  for await (const each of pages) {
    if (limit !== null && readSoFar(totals) >= limit) break;
    onPage(each, totals.pages);
    totals.pages += 1;
    const version = await store.versions.head(each.id);
    if (version === null) totals.withoutVersions += 1;
    else if (version.readerVersion === deps.facts.version) totals.sameReader += 1;
    else await upgradePage(deps, request, { page: each, version, totals });
  }
  return totals;
}

const readSoFar = ({ readTheSame, differ, notRead }: UpgradeTotals): number =>
  readTheSame + differ + notRead;

interface Turn {
  readonly page: Page;
  readonly version: Version;
  readonly totals: UpgradeTotals;
}

async function upgradePage(
  deps: HeadDeps,
  { keep, onFinding }: UpgradeRequest,
  { page, version, totals }: Turn,
): Promise<void> {
  const head = keep
    ? await loadHead(deps, page, { version })
    : (await readHead(deps, page, { version })).head;
  const notRead = head.isBeyondReading ? await whyNot(deps, version) : null;
  const differences = notRead === null ? differencesOf(head) : [];
  if (notRead !== null) totals.notRead += 1;
  else if (differences.length === 0) totals.readTheSame += 1;
  else totals.differ += 1;
  if (notRead === null && differences.length === 0) return;
  const { number, readerVersion } = version;
  onFinding({
    url: page.url,
    pageId: page.id,
    version: number,
    readerVersion,
    differences,
    notRead,
  });
}

/** What would look like changes, were the two readings two versions. */
function differencesOf({ document, reading, version }: Head): readonly FoundChange[] {
  if (document === null) return [];
  return compareReadings({
    before: document.reading,
    after: reading,
    version: version.number,
    lineages: document.lineages,
  }).changes;
}

async function whyNot({ archive }: HeadDeps, version: Version): Promise<string> {
  if (version.erased !== null) return 'it is erased';
  if (version.expired?.documentAt != null) return 'retention removed its text';
  const bytes = await archive.get(rawKey(version.pageId, version.rawHash));
  return bytes === null
    ? 'no copy of its bytes is kept, and the extractor is another'
    : 'the running reader finds no article in its bytes';
}
