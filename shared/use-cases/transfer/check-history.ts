import { mayAlias } from '../../discovery/may-alias.ts';
import { after, type Instant } from '../../domain/instant.ts';
import type { PackFact, PackPage } from '../../domain/pack.ts';
import type { Page } from '../../domain/page.ts';
import { keptDocumentHash, type Version, type VersionDocument } from '../../domain/version.ts';
import type { Digest } from '../../ports/digest.ts';
import type { Base64 } from '../../ports/pack.ts';
import { canonicalForm, chainHash } from '../check/chain.ts';
import { pageIdentity } from '../page-identity.ts';
import { readingKeys } from '../settings/any-reading.ts';

/** An erasure that the pack tells of. */
export interface ToldErasure {
  /** The page; null: every page. */
  readonly about: string | null;
  /** Hashes of the addresses that it closes; null: it does not say. */
  readonly addresses: readonly string[] | null;
}

export interface CheckHistoryDeps {
  readonly digest: Digest;
  readonly base64: Base64;
  readonly now: Instant;
  readonly erasures: ReadonlyMap<string, ToldErasure>;
}

type Fact<R extends PackFact['record']> = Extract<PackFact, { record: R }>;

const dayMs = 86_400_000;

/** Why `page` cannot be what its id says, or null. */
export function mistakeOfPage(deps: CheckHistoryDeps, { page, state }: PackPage): string | null {
  const isSame = state.pageId === page.id;
  if (page.erased !== undefined) {
    if (!isStripped(page) || !isSame) return 'it is marked as erased, and is not';
    return isTold(deps, page.id, page.erased)
      ? null
      : 'it is marked by an erasure of which the pack tells nothing';
  }
  const identity = pageIdentity(page, deps.digest);
  const isOwn =
    identity?.id === page.id && identity.url === page.url && identity.host === page.host;
  if (!isOwn) return 'its id is not the one that its address and reading have';
  return isSame ? null : 'its state is that of another page';
}

/** A mark of an erasure excuses what is missing only where a tombstone speaks of this page. */
function isTold(
  { erasures }: CheckHistoryDeps,
  pageId: string,
  { erasureId }: { readonly erasureId: string },
): boolean {
  const about = erasures.get(erasureId)?.about;
  return about === null || about === pageId;
}

/** An erased page kept nothing by which its id could be told. */
const isStripped = ({ id, url, host }: Page): boolean =>
  url === `erased:${id.slice(0, 16)}` && host === '';

/**
 * Holds the facts of one page, as a pack gives them, against each other: every hash, the chain, the
 * numbers and the names. `accept` says what is wrong with the next fact, or null; after a mistake
 * nothing of the page can be trusted.
 */
export class HistoryCheck {
  readonly #deps: CheckHistoryDeps;
  readonly #page: Page;
  /** How many changes each version brought: events name changes by version and place. */
  readonly #changes: number[] = [];
  readonly #addresses: Set<string>;
  #previous: Version | null = null;
  #document: { readonly hash: string; readonly document: VersionDocument } | null = null;
  #bytes: string | null = null;

  constructor(deps: CheckHistoryDeps, page: Page) {
    this.#deps = deps;
    this.#page = page;
    this.#addresses = new Set(readingKeys(page.url, deps.digest));
  }

  accept(fact: PackFact): string | null {
    if (pageOf(fact) !== this.#page.id)
      return `a ${fact.record} of another page stands among its own`;
    switch (fact.record) {
      case 'document':
        return this.#acceptDocument(fact);
      case 'bytes':
        return this.#acceptBytes(fact);
      case 'version':
        return this.#acceptVersion(fact.version);
      case 'event':
        return this.#acceptEvent(fact);
      case 'spell':
        return fact.spell.from <= fact.spell.lastSeen ? null : 'a spell ends before it begins';
      case 'alias':
        return this.#addresses.has(fact.urlHash) || this.#wasClosed(fact.urlHash)
          ? null
          : 'it claims another address that no recorded move of the page led to';
      case 'triage':
        return this.#isChange(fact.triage.changeId)
          ? null
          : 'it tells of a change that no version of the page has';
    }
  }

  /** What is missing when the page is over, or null. */
  finish(): string | null {
    return this.#document === null && this.#bytes === null
      ? null
      : 'a document stands in it without its version';
  }

  #acceptDocument({ hash, document }: Fact<'document'>): string | null {
    const number = this.#changes.length + 1;
    if (this.#document !== null || this.#bytes !== null)
      return `version ${number} has two documents`;
    if (document.number !== number) return gap(document.number, number);
    if (this.#deps.digest(canonicalForm(document)) !== hash)
      return `the document of version ${number} is not what its hash says`;
    if (!document.changes.every((change) => this.#isOwn(change, number)))
      return `a change of version ${number} has an id or place that is not its own`;
    this.#document = { hash, document };
    return null;
  }

  /** An erasure may have taken some, so that places have gaps. */
  #isOwn(change: VersionDocument['changes'][number], number: number): boolean {
    const { id } = this.#page;
    const isHere = change.pageId === id && change.version === number;
    const [page, version, index] = change.id.split('-');
    const isNamed = page === id.slice(0, 16) && version === String(number);
    return isHere && isNamed && /^\d{1,6}$/.test(index ?? '');
  }

  #acceptBytes({ hash, base64 }: Fact<'bytes'>): string | null {
    const number = this.#changes.length + 1;
    const bytes = this.#deps.base64.decode(base64);
    if (bytes === null || this.#deps.digest(bytes) !== hash)
      return `the archived bytes of version ${number} are not what their hash says`;
    this.#bytes = hash;
    return null;
  }

  #acceptVersion(version: Version): string | null {
    const mistake = this.#mistakeOf(version);
    if (mistake !== null) return mistake;
    this.#previous = version;
    // An erasure takes changes and leaves the places of the others: there may be gaps.
    this.#changes.push(version.erased === null ? version.counts.changes : Infinity);
    this.#document = null;
    this.#bytes = null;
    return null;
  }

  #mistakeOf(version: Version): string | null {
    const { number } = version;
    const kept = keptDocumentHash(version);
    if (number !== this.#changes.length + 1) return gap(number, this.#changes.length + 1);
    if (kept !== null && this.#document === null) return `version ${number} has no document`;
    if ((this.#document?.hash ?? null) !== kept)
      return `the document of version ${number} is not the one that it names`;
    if (this.#bytes !== null && this.#bytes !== version.rawHash)
      return `the archived bytes of version ${number} are those of another`;
    if (version.previousHash !== (this.#previous?.hash ?? null))
      return `version ${number} does not follow the one before it in the chain`;
    if (version.hash !== chainHash(version, this.#deps.digest))
      return `version ${number} is not what its place in the chain says`;
    return (
      this.#mistakeOfTime(version) ?? this.#mistakeOfMark(version) ?? this.#mistakeOfWords(version)
    );
  }

  #mistakeOfTime({ number, fetchedAt }: Version): string | null {
    if (this.#previous !== null && fetchedAt < this.#previous.fetchedAt)
      return `version ${number} is from before the one that it follows`;
    return fetchedAt > after(this.#deps.now, dayMs) ? `version ${number} is from the future` : null;
  }

  #mistakeOfMark(version: Version): string | null {
    const { number, erased, articleHash } = version;
    if (erased !== null && !isTold(this.#deps, version.pageId, erased))
      return `version ${number} is marked by an erasure of which the pack tells nothing`;
    if (this.#page.erased !== undefined && keptDocumentHash(version) !== null)
      return `version ${number} holds what the erasure of its page took`;
    return (articleHash === '') === (erased?.documentHash === null)
      ? null
      : `version ${number} does not say what is left of it`;
  }

  #mistakeOfWords(version: Version): string | null {
    const { number } = version;
    return this.#isDescribed(version) ? null : `version ${number} does not fit its document`;
  }

  /** What stands beside the chain must be what the document says; of one that is gone no more is known. */
  #isDescribed(version: Version): boolean {
    if (this.#document === null) return true;
    const { reading, changes, imported } = this.#document.document;
    const counts = {
      characters: reading.article.text.length,
      figures: reading.figures.length,
      statements: reading.statements.length,
      changes: changes.length,
    };
    const described = [version.counts, version.headline, version.imported];
    const said = [counts, reading.article.headline, imported ?? null];
    return canonicalForm(described) === canonicalForm(said);
  }

  #acceptEvent({ event }: Fact<'event'>): string | null {
    if (event.changeId !== null && !this.#isChange(event.changeId))
      return `an event is about a change (${event.changeId.slice(0, 60)}) that the page never had`;
    const address = /^The page is now at (\S+)\.$/u.exec(event.summary)?.[1];
    if (event.kind === 'page-moved' && address !== undefined && mayAlias(this.#page.url, address))
      this.#addresses.add(this.#deps.digest(address));
    return null;
  }

  /** The moves of a page go with its erasure; its tombstone still names where they led. */
  #wasClosed(urlHash: string): boolean {
    for (const { about, addresses } of this.#deps.erasures.values())
      if (about === this.#page.id && (addresses?.includes(urlHash) ?? true)) return true;
    return false;
  }

  #isChange(changeId: string): boolean {
    const [page, number, index] = changeId.split('-');
    const changes = this.#changes[Number(number) - 1] ?? 0;
    return page === this.#page.id.slice(0, 16) && Number(index) >= 0 && Number(index) < changes;
  }
}

const gap = (found: number, wanted: number): string =>
  `version ${found} stands where version ${wanted} should`;

function pageOf(fact: PackFact): string {
  switch (fact.record) {
    case 'document':
      return fact.document.pageId;
    case 'version':
      return fact.version.pageId;
    case 'event':
      return fact.event.pageId;
    case 'triage':
      return fact.triage.pageId;
    case 'bytes':
    case 'spell':
    case 'alias':
      return fact.pageId;
  }
}
