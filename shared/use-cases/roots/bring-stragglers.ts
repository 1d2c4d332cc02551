import { type CaptureLink, type Day, dayAfter } from '../../domain/daily-root.ts';
import type { Archive } from '../../ports/archive.ts';
import type { Store } from '../../ports/store.ts';
import { everyItem } from '../every-item.ts';
import { readRootText } from './read-root-text.ts';
import { rootKey } from './root-text.ts';

/** Closed days that are looked through: a link is late by an instant, or by one sleep of a machine. */
const daysBack = 3;

interface Deps {
  readonly store: Pick<Store, 'roots'>;
  readonly archive: Archive;
}

/**
 * A link may be put under a day while its root is being made, too late to be in it. Such links, of
 * the last closed days, go under the first day that is still open.
 */
export async function bringStragglers(deps: Deps, closed: Day): Promise<void> {
  for (let back = 0; back < daysBack; back++) {
    const day = dayAfter(closed, -back);
    const named = await namedIn(deps, day);
    if (named === null) continue;
    for await (const link of everyItem<CaptureLink>((s) => deps.store.roots.links(day, s)))
      if (!named.has(link.hash) && !(await isBrought(deps, link, { day, closed })))
        await deps.store.roots.putLink(dayAfter(closed), link);
  }
}

/** The links that a root vouches for; null: there is none, or its text is gone. */
async function namedIn({ store, archive }: Deps, day: Day): Promise<ReadonlySet<string> | null> {
  const root = await store.roots.get(day);
  if (root === null) return null;
  const text = await archive.get(rootKey(day, root.root)).catch(() => null);
  if (text === null) return null;
  const { captures } = readRootText(new TextDecoder().decode(text));
  return new Set(captures.map(({ hash }) => hash));
}

async function isBrought(
  { store }: Deps,
  link: CaptureLink,
  { day, closed }: { readonly day: Day; readonly closed: Day },
): Promise<boolean> {
  for (let later = dayAfter(day); later <= closed; later = dayAfter(later))
    if (await store.roots.holdsLink(later, link)) return true;
  return false;
}
