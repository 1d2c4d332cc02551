import type { Page } from '../../domain/page.ts';
import { parseUrl } from '../../domain/parse-url.ts';
import { RecountError } from '../../domain/recount-error.ts';
import type { Watch } from '../../domain/watch.ts';
import { everyItem } from '../every-item.ts';
import { pageIdentity } from '../page-identity.ts';
import { pagesOfAddress } from '../settings/any-reading.ts';
import type { HistoryDeps } from './history-deps.ts';

/**
 * The page that a person means by `name`: an address (as given or another known one of the page),
 * a page id, or the id of a watch. Throws `not-found.page` with a suggestion where there is one.
 */
export async function findPage(deps: HistoryDeps, name: string): Promise<Page> {
  const page = await lookUp(deps, name);
  if (page !== null) return page;
  throw new RecountError(
    'not-found.page',
    `No page is recorded for ${name}. ${await advice(deps, name)}`,
  );
}

/** The other pages that are recorded of the same address, each under selectors of its own. */
export async function otherReadings(deps: HistoryDeps, page: Page): Promise<readonly Page[]> {
  return (await pagesOfAddress(deps, page.url)).filter(({ id }) => id !== page.id);
}

/** No id is longer, and no store takes a key of any length. */
const longestId = 200;

async function lookUp(deps: HistoryDeps, name: string): Promise<Page | null> {
  const { store } = deps;
  if (/^[0-9a-f]{64}$/.test(name)) return store.pages.get(name);
  if (parseUrl(name) !== null) return pageOfUrl(deps, name);
  const watch = name.length > longestId ? null : await store.watches.get(name);
  if (watch !== null) return pageOfWatch(deps, watch);
  return name.includes('.') ? pageOfUrl(deps, `https://${name}`) : null;
}

function pageOfWatch({ store, digest }: HistoryDeps, watch: Watch): Promise<Page | null> {
  const identity = pageIdentity({ url: watch.target.url, selectors: watch.selectors }, digest);
  return identity === null ? Promise.resolve(null) : store.pages.get(identity.id);
}

async function pageOfUrl({ store, digest }: HistoryDeps, url: string): Promise<Page | null> {
  const identity = pageIdentity({ url, selectors: {} }, digest);
  if (identity === null) return null;
  const [own] = await pagesOfAddress({ store, digest }, url);
  if (own !== undefined) return own;
  const moved = await store.pages.alias(digest(identity.url));
  return moved === null ? null : store.pages.get(moved);
}

/** What the person may have meant: the same address spelled otherwise, or a followed page of that host. */
async function advice(deps: HistoryDeps, name: string): Promise<string> {
  const url = parseUrl(name) ?? parseUrl(`https://${name}`);
  const twin = url === null ? null : await spelledOtherwise(deps, url);
  if (twin !== null) return `Did you mean ${twin.url} ?`;
  const followed = url === null ? null : await followedOn(deps, url.host);
  if (followed !== null) return `From that host ${followed} is followed.`;
  return 'recount watch list shows what is followed; recount watch add follows a page.';
}

async function spelledOtherwise(deps: HistoryDeps, url: URL): Promise<Page | null> {
  const hosts = [url.host, url.host.replace(/^www\./, ''), `www.${url.host}`];
  const bare = url.pathname.replace(/\/+$/, '');
  for (const protocol of ['https:', 'http:'])
    for (const host of new Set(hosts))
      for (const path of [bare, `${bare}/`]) {
        const page = await pageOfUrl(deps, `${protocol}//${host}${path}${url.search}`);
        if (page !== null) return page;
      }
  return null;
}

async function followedOn({ store }: HistoryDeps, host: string): Promise<string | null> {
  for await (const { target } of everyItem<Watch>((stretch) => store.watches.list(stretch)))
    if (parseUrl(target.url)?.host === host) return target.url;
  return null;
}
