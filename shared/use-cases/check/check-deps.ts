import type { Article } from '../../domain/article.ts';
import type { Instant } from '../../domain/instant.ts';
import type { Page } from '../../domain/page.ts';
import type { Reading } from '../../domain/reading.ts';
import type { Selectors } from '../../domain/watch.ts';
import type { Archive } from '../../ports/archive.ts';
import type { Clock } from '../../ports/clock.ts';
import type { Digest } from '../../ports/digest.ts';
import type { PageReader } from '../../ports/page-reader.ts';
import type { Store } from '../../ports/store.ts';

/** Bytes of a page with what their charset, links and dates are read by. */
export interface CapturedPage {
  readonly bytes: Uint8Array;
  readonly url: string;
  readonly contentType: string | null;
  readonly fetchedAt: Instant;
  readonly selectors: Selectors;
}

/** Where a source leads: to stories, or (an index of sitemaps) to further sources, newest first. */
export interface SourceLinks {
  readonly kind: 'stories' | 'sources';
  /** In the source's order. */
  readonly urls: readonly string[];
}

/** Turns bytes into facts. `version` names the extractor and recognisers; it differs when they read differently. */
export interface FactReader {
  readonly version: string;
  /** The extractor's part of `version`, with which it begins. */
  readonly extractor: string;
  article(page: CapturedPage): { readonly article: Article; readonly noArchive: boolean };
  facts(article: Article): Reading;
  /** What a feed or section page leads to; null when it is no such source. */
  links(page: CapturedPage, source: Pick<Page, 'role' | 'links'>): SourceLinks | null;
}

export interface CheckSettings {
  /** Time until the second check of a removal. */
  readonly confirmAfterMs: number;
  /** Hosts whose robots.txt the user overrides, on record in the configuration. */
  readonly ignoreRobotsHosts: ReadonlySet<string>;
}

export interface CheckDeps {
  readonly store: Store;
  readonly archive: Archive;
  readonly reader: PageReader;
  readonly facts: FactReader;
  readonly clock: Clock;
  readonly digest: Digest;
  readonly settings: CheckSettings;
}
