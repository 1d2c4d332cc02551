import type { Instant } from '../../domain/instant.ts';
import type { Page } from '../../domain/page.ts';
import type { Version } from '../../domain/version.ts';
import type { Archive } from '../../ports/archive.ts';
import type { Store } from '../../ports/store.ts';
import { rawKey } from '../check/archive-key.ts';
import { everyItem } from '../every-item.ts';

/** The bytes of a version as they were fetched, and how they were served. */
export interface Capture {
  readonly url: string;
  readonly fetchedAt: Instant;
  readonly bytes: Uint8Array;
  readonly headers: Readonly<Record<string, string>>;
}

export interface CapturesQuery {
  /** One page; null: every page. */
  readonly pageId: string | null;
  readonly since: Instant | null;
}

interface CaptureDeps {
  /** Without what is withheld. */
  readonly store: Pick<Store, 'pages' | 'versions'>;
  readonly archive: Pick<Archive, 'get'>;
}

/**
 * Every archived capture, page after page, newest first; one is in memory at a time. What is
 * withheld, was erased, has expired or was not to be copied is not among them.
 */
export async function* captures(
  deps: CaptureDeps,
  { pageId, since }: CapturesQuery,
): AsyncGenerator<Capture> {
  for await (const page of pagesOf(deps, pageId))
    for await (const version of everyItem<Version>((s) => deps.store.versions.list(page.id, s))) {
      if (since !== null && version.fetchedAt < since) break;
      const capture = await captureOf(deps, page, version);
      if (capture !== null) yield capture;
    }
}

async function* pagesOf({ store }: CaptureDeps, pageId: string | null): AsyncGenerator<Page> {
  if (pageId === null) yield* everyItem<Page>((s) => store.pages.list(s));
  const page = pageId === null ? null : await store.pages.get(pageId);
  if (page !== null) yield page;
}

async function captureOf(
  { store, archive }: CaptureDeps,
  page: Page,
  version: Version,
): Promise<Capture | null> {
  if (version.withheld !== undefined) return null;
  const bytes = await archive.get(rawKey(page.id, version.rawHash));
  if (bytes === null) return null;
  const document = await store.versions.documentOf(version);
  const type = document?.contentType;
  const headers = document?.headers ?? (type == null ? {} : { 'content-type': type });
  return { url: document?.finalUrl ?? page.url, fetchedAt: version.fetchedAt, bytes, headers };
}
