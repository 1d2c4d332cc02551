import { RecountError } from '../../domain/recount-error.ts';
import type { Watch } from '../../domain/watch.ts';
import type { SettingsDeps } from './settings-deps.ts';
import { linksOf, roleOf, targetPage } from './target-page.ts';
import { mostWatches } from './watched-pages.ts';

type Wanted = Omit<Watch, 'createdAt'>;

/**
 * Refuses, before anything is stored, a watch that its page could not take: `watch.too-many`, or
 * `watch.clash` when another watch reads the same address as something else. `leaving`: watches
 * that are about to be removed.
 */
export async function refuseUnfit(
  deps: SettingsDeps,
  wanted: Wanted,
  leaving: ReadonlySet<string> = new Set(),
): Promise<void> {
  const page = await deps.store.pages.get(targetPage(deps, wanted).id);
  const ids = (page?.watches ?? []).filter((id) => id !== wanted.id && !leaving.has(id));
  if (ids.length >= mostWatches)
    throw new RecountError(
      'watch.too-many',
      `${wanted.target.url} has ${mostWatches} watches already; remove one before adding ${wanted.id}.`,
    );
  for (const id of ids) {
    const other = await deps.store.watches.get(id);
    if (other !== null) refuseClash(deps, wanted, other);
  }
}

/** One address under one reading is one page, which is read in one way. Throws `watch.clash`. */
export function refuseClash(
  deps: Pick<SettingsDeps, 'digest'>,
  wanted: Wanted,
  other: Wanted,
): void {
  if (targetPage(deps, wanted).id !== targetPage(deps, other).id) return;
  const both = `${wanted.target.url} is followed by ${other.id} and by ${wanted.id}`;
  if (roleOf(wanted) !== roleOf(other))
    throw new RecountError(
      'watch.clash',
      `${both}, as a ${other.target.kind} and as a ${wanted.target.kind}: keep one of the two, or give one of them selectors.`,
    );
  if (linksOf(wanted) !== linksOf(other))
    throw new RecountError(
      'watch.clash',
      `${both} with other links: one section is followed by one choice of links; keep one of the two.`,
    );
}
