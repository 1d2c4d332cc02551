import { RecountError } from '../../shared/domain/recount-error.ts';
import type { Tracker } from '../../shared/domain/tracker.ts';
import type { Store } from '../../shared/ports/store.ts';
import { allItems } from '../../shared/use-cases/every-item.ts';
import { textOption } from './options.ts';

/** The tracker that `--tracker` names; null without it. Throws `not-found.tracker` with those that are there. */
export async function trackerOf(
  { store }: { readonly store: Store },
  options: Readonly<Record<string, unknown>>,
): Promise<string | null> {
  const id = textOption(options, 'tracker');
  return id === null ? null : (await trackerNamed(store, id)).id;
}

/** A stored tracker by its id. Throws `not-found.tracker` with those that are there. */
export async function trackerNamed(store: Pick<Store, 'trackers'>, id: string): Promise<Tracker> {
  const tracker = await store.trackers.get(id);
  if (tracker !== null) return tracker;
  const known = await allItems((stretch) => store.trackers.list(stretch));
  const names = known.slice(0, 20).map((tracker) => tracker.id);
  const advice =
    names.length === 0 ? 'The configuration has none.' : `There are ${names.join(', ')}.`;
  throw new RecountError('not-found.tracker', `There is no tracker ${id}. ${advice}`);
}
