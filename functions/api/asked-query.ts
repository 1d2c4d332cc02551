import { askedInstant } from '../../shared/contracts/asked-instant.ts';
import type { Instant } from '../../shared/domain/instant.ts';
import type { Page } from '../../shared/domain/page.ts';
import { RecountError } from '../../shared/domain/recount-error.ts';
import { findPage } from '../../shared/use-cases/history/find-page.ts';
import { findTracker } from '../../shared/use-cases/history/tracker-lines.ts';
import type { Asked } from './route.ts';

/** The page that is asked for. Throws `not-found.page` and `not-found.erased`. */
export async function askedPage({ deps, store }: Asked, name: string): Promise<Page> {
  const page = await findPage({ store, digest: deps.digest }, name);
  if (page.erased === undefined) return page;
  throw new RecountError(
    'not-found.erased',
    `The page was erased on ${page.erased.at.slice(0, 10)}; nothing but its id is kept.`,
  );
}

/** The instant that a text asks for; its shape was checked before. */
const askedAt = ({ deps }: Asked, text: string | undefined): Instant | null =>
  text === undefined ? null : askedInstant(text, deps.clock.now());

/** The object without its null and undefined values: a query names only what was asked. */
export function given<T extends object>(values: T): Given<T> {
  return Object.fromEntries(
    Object.entries(values).filter(([, value]) => value !== null && value !== undefined),
  ) as Given<T>;
}

type Given<T> = { [K in keyof T]?: NonNullable<T[K]> };

interface Filters {
  readonly page?: string | undefined;
  readonly tracker?: string | undefined;
  readonly since?: string | undefined;
  readonly until?: string | undefined;
  readonly at?: string | undefined;
}

/** What questions of the ledger share, each resolved: a page or tracker that is not there is a 404. */
export async function ledgerFilters(asked: Asked, wanted: Filters) {
  const { page, tracker } = wanted;
  if (tracker !== undefined) await findTracker(asked.store, tracker);
  return given({
    pageId: page === undefined ? null : (await askedPage(asked, page)).id,
    tracker,
    since: askedAt(asked, wanted.since),
    until: askedAt(asked, wanted.until),
    at: askedAt(asked, wanted.at),
  });
}
