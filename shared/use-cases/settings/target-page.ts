import type { PageRole } from '../../domain/page.ts';
import { RecountError } from '../../domain/recount-error.ts';
import type { Watch } from '../../domain/watch.ts';
import { type PageIdentity, pageIdentity } from '../page-identity.ts';
import type { SettingsDeps } from './settings-deps.ts';

/** The page that a watch names itself: its story, feed or section. Throws `watch.url` for what is no web address. */
export function targetPage(
  deps: Pick<SettingsDeps, 'digest'>,
  watch: Pick<Watch, 'target' | 'selectors'>,
): PageIdentity {
  const { url } = watch.target;
  const identity = pageIdentity({ url, selectors: watch.selectors }, deps.digest);
  if (identity !== null) return identity;
  throw new RecountError('watch.url', `${url} is no web address that can be followed.`);
}

/** What the page that a watch names is to Recount. */
export const roleOf = ({ target }: Pick<Watch, 'target'>): PageRole =>
  target.kind === 'page' ? 'coverage' : target.kind;

/** The link selector that a watch gives its section page. */
export const linksOf = ({ target }: Pick<Watch, 'target'>): string | null =>
  target.kind === 'section' ? target.links : null;
