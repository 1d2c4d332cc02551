import { type Withholding, withholdingId } from '../../domain/withholding.ts';
import type { Store } from '../../ports/store.ts';
import { allItems } from '../every-item.ts';

/** What is withheld, as it stood when it was read. */
export interface Withheld {
  readonly all: readonly Withholding[];
  /** What withholds a page as a whole. */
  readonly page: (pageId: string) => Withholding | null;
  /** What withholds a version: its own withholding, or its page's. */
  readonly version: (pageId: string, number: number) => Withholding | null;
  /** Whether the page, or any version of it above `number`, is withheld. */
  readonly above: (pageId: string, number: number) => boolean;
}

/** Reads what is withheld, once for a whole question or pass: the list is short. */
export const readWithheld = async ({
  withholdings,
}: Pick<Store, 'withholdings'>): Promise<Withheld> =>
  withheldBy(await allItems((stretch) => withholdings.list(stretch)));

function withheldBy(all: readonly Withholding[]): Withheld {
  const byId = new Map(all.map((withholding) => [withholding.id, withholding]));
  const newest = new Map<string, number>();
  for (const { pageId, number } of all)
    newest.set(pageId, Math.max(newest.get(pageId) ?? 0, number ?? Number.POSITIVE_INFINITY));
  const page = (pageId: string): Withholding | null => byId.get(pageId) ?? null;
  return {
    all,
    page,
    version: (pageId, number) => page(pageId) ?? byId.get(withholdingId(pageId, number)) ?? null,
    above: (pageId, number) => (newest.get(pageId) ?? 0) > number,
  };
}
