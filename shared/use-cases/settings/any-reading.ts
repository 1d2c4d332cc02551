import type { Page } from '../../domain/page.ts';
import type { Digest } from '../../ports/digest.ts';
import type { Store } from '../../ports/store.ts';
import { pageIdentity } from '../page-identity.ts';

interface ReadingDeps {
  readonly store: Pick<Store, 'pages'>;
  readonly digest: Digest;
}

/** Readings of one address that are remembered beside the plain one. */
const mostReadings = 20;

/** The alias under which the nth page of an address under selectors is found by the address alone. */
const readingKey = (normalUrl: string, place: number, digest: Digest): string =>
  digest(place === 0 ? `any reading\n${normalUrl}` : `any reading ${place + 1}\n${normalUrl}`);

/** Every alias under which pages of an address may be found by the address alone. */
export const readingKeys = (normalUrl: string, digest: Digest): readonly string[] =>
  Array.from({ length: mostReadings }, (_, place) => readingKey(normalUrl, place, digest));

/** Remembers a page that is read under selectors, so that its address leads to it. Harmless to repeat. */
export async function rememberReading(
  { store, digest }: ReadingDeps,
  { id, url }: Pick<Page, 'id' | 'url'>,
): Promise<void> {
  if (pageIdentity({ url, selectors: {} }, digest)?.id === id) return;
  for (let place = 0; place < mostReadings; place++)
    if ((await store.pages.putAlias(readingKey(url, place, digest), id)) === 'put') return;
}

/**
 * Every page that is recorded of an address, one a reading: those that a watch follows now come
 * first, and of them the one without selectors.
 */
export async function pagesOfAddress(
  { store, digest }: ReadingDeps,
  url: string,
): Promise<readonly Page[]> {
  const identity = pageIdentity({ url, selectors: {} }, digest);
  if (identity === null) return [];
  const ids = [identity.id];
  for (let place = 0; place < mostReadings; place++) {
    const id = await store.pages.alias(readingKey(identity.url, place, digest));
    if (id === null) break;
    ids.push(id);
  }
  const found = await Promise.all([...new Set(ids)].map((id) => store.pages.get(id)));
  const pages = found.filter((page) => page !== null);
  return [...pages.filter(isFollowed), ...pages.filter((page) => !isFollowed(page))];
}

const isFollowed = ({ watches }: Page): boolean => watches.length > 0;
