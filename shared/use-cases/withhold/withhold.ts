import type { Page } from '../../domain/page.ts';
import { RecountError } from '../../domain/recount-error.ts';
import { type Withholding, withholdingId } from '../../domain/withholding.ts';
import type { Clock } from '../../ports/clock.ts';
import type { Store } from '../../ports/store.ts';
import { plainLine } from '../../presentation/terminal/plain.ts';
import { allItems } from '../every-item.ts';

export interface WithholdDeps {
  readonly store: Pick<Store, 'withholdings' | 'versions'>;
  readonly clock: Clock;
}

/** What is withheld or released: a page, or one version of it. */
export interface WithholdTarget {
  readonly page: Pick<Page, 'id' | 'url'>;
  /** Null: the page as a whole. */
  readonly number: number | null;
}

/** What may be withheld at a time: the list is read at each question and each delivery. */
export const mostWithheld = 1000;

const longestReason = 500;

/**
 * Withholds a page or a version until it is released. Done again it keeps its time and takes the new
 * reason. Throws `not-found.version` for a version that is not there, `withhold.full` past the limit.
 */
export async function withhold(
  deps: WithholdDeps,
  { page, number }: WithholdTarget,
  reason: string,
): Promise<Withholding> {
  const { withholdings } = deps.store;
  await refuseMissing(deps, { page, number });
  const id = withholdingId(page.id, number);
  if ((await withholdings.get(id)) === null) await refuseFull(deps);
  const words = plainLine(reason).slice(0, longestReason);
  const fresh = { id, pageId: page.id, number, url: page.url, reason: words, at: deps.clock.now() };
  const kept = await withholdings.change(id, (known) => ({ ...fresh, at: known?.at ?? fresh.at }));
  return kept ?? fresh;
}

/** Shows it again. Null: it was not withheld. What was held back meanwhile is not sent. */
export async function release(
  { store }: Pick<WithholdDeps, 'store'>,
  { page, number }: WithholdTarget,
): Promise<Withholding | null> {
  const id = withholdingId(page.id, number);
  const known = await store.withholdings.get(id);
  await store.withholdings.remove(id);
  return known;
}

async function refuseMissing(
  { store }: WithholdDeps,
  { page, number }: WithholdTarget,
): Promise<void> {
  if (number === null || (await store.versions.get(page.id, number)) !== null) return;
  throw new RecountError(
    'not-found.version',
    `${page.url} has no version ${number}. recount history ${page.url} lists those it has.`,
  );
}

async function refuseFull({ store }: WithholdDeps): Promise<void> {
  const all = await allItems((stretch) => store.withholdings.list(stretch));
  if (all.length < mostWithheld) return;
  throw new RecountError(
    'withhold.full',
    `${mostWithheld} pages and versions are withheld, and there may be no more: release some (recount withheld lists them), or withhold a page in place of its versions.`,
  );
}
