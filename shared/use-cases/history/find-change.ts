import type { ChangeRecord } from '../../domain/ledger.ts';
import type { Page } from '../../domain/page.ts';
import { RecountError } from '../../domain/recount-error.ts';
import type { Store } from '../../ports/store.ts';

/** More changes than this of one version are not looked through. */
const mostOfVersion = 1000;

/** A change of a page by its id. Throws `not-found.change` for one that the ledger does not show. */
export async function findChange(
  store: Store,
  page: Pick<Page, 'id' | 'url'>,
  changeId: string,
): Promise<ChangeRecord> {
  const [, number] = /^[0-9a-f]{16}-(\d{1,9})-\d{1,9}$/.exec(changeId) ?? [];
  const version = number === undefined ? null : await store.versions.get(page.id, Number(number));
  if (version !== null) {
    const seen = version.fetchedAt;
    const query = { pageId: page.id, since: seen, until: seen, limit: mostOfVersion };
    const { items } = await store.ledger.changes(query);
    const found = items.find(({ change }) => change.id === changeId);
    if (found !== undefined) return found;
  }
  throw new RecountError(
    'not-found.change',
    `No change ${changeId} of ${page.url} is shown. recount changes --page ${page.url} lists those that are.`,
  );
}
