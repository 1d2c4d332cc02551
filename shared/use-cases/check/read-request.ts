import type { Page, PageState } from '../../domain/page.ts';
import { parseUrl } from '../../domain/parse-url.ts';
import type { Validators } from '../../ports/page-reader.ts';
import type { CheckDeps } from './check-deps.ts';

/** How a page at an address is asked for, whole. */
export const readRequest = (
  { settings }: Pick<CheckDeps, 'settings'>,
  { url, selectors }: Pick<Page, 'url' | 'selectors'>,
) => ({
  url,
  ignoreRobots: settings.ignoreRobotsHosts.has(parseUrl(url)?.hostname ?? ''),
  ...(selectors.render === true ? { render: true } : {}),
});

/** Validators of the last readable answer; after blindness the whole page is asked for again. */
export function validatorsIn(state: PageState): Validators {
  if (state.blindSince !== null || state.goneSince !== null) return {};
  return {
    ...(state.etag === null ? {} : { etag: state.etag }),
    ...(state.lastModified === null ? {} : { lastModified: state.lastModified }),
  };
}
