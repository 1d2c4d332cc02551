import { RecountError } from '../../domain/recount-error.ts';
import type { Withholding } from '../../domain/withholding.ts';
import type { Store } from '../../ports/store.ts';
import { allItems } from '../every-item.ts';
import { mostWithheld } from '../withhold/withhold.ts';

/** Withholds what the pack says is withheld, before any page comes in. True: it was new here. */
export async function takeWithholding(
  { withholdings }: Store,
  withholding: Withholding,
  dryRun: boolean,
): Promise<boolean> {
  if ((await withholdings.get(withholding.id)) !== null) return false;
  if (!dryRun) await withholdings.put(withholding);
  return true;
}

/** Throws `withhold.full` when this store cannot withhold all of `ids` beside its own. */
export async function refuseTooMany(
  { withholdings }: Store,
  ids: readonly string[],
): Promise<void> {
  if (ids.length === 0) return;
  const own = await allItems((stretch) => withholdings.list(stretch));
  const all = new Set([...own.map(({ id }) => id), ...ids]);
  if (all.size <= mostWithheld) return;
  throw new RecountError(
    'withhold.full',
    `With what this pack withholds, more than ${mostWithheld} pages and versions would be withheld here; nothing was imported. Release some (recount withheld lists them).`,
  );
}
