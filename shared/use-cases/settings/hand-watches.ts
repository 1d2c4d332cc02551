import { isSelector } from '../../article/selector.ts';
import { RecountError } from '../../domain/recount-error.ts';
import type { Watch } from '../../domain/watch.ts';
import { everyItem } from '../every-item.ts';
import { dropWatch, keepWatch } from './keep-watch.ts';
import { managerWords } from './managed-by.ts';
import type { SettingsDeps } from './settings-deps.ts';
import { linksOf, targetPage } from './target-page.ts';

/** A watch as a person asks for it; without an id it gets one made of its address. */
export type HandWatch = Omit<Watch, 'id' | 'name' | 'createdAt' | 'managedBy'> & {
  readonly id: string | null;
  readonly name: string | null;
};

export type AddedWatch =
  | { readonly kind: 'added'; readonly watch: Watch }
  /** A watch by hand of the same page was there, and now has what was asked for as well. */
  | { readonly kind: 'changed'; readonly watch: Watch }
  /** A watch of the same page under the same reading is there, and asks for all of it. */
  | { readonly kind: 'followed'; readonly watch: Watch };

/**
 * Follows what a person asks for. A page that is followed already gets what is new in it (labels,
 * outlet, cadence): in the watch by hand that is there, else in one beside the file's. Throws
 * `input.watch` for what no page could be read with.
 */
export async function addWatch(deps: SettingsDeps, wanted: HandWatch): Promise<AddedWatch> {
  refuseUnreadable(wanted);
  const page = targetPage(deps, wanted);
  const taken = new Set<string>();
  const there: Watch[] = [];
  for await (const watch of everyWatch(deps)) {
    taken.add(watch.id);
    if (targetPage(deps, watch).id === page.id) there.push(watch);
  }
  const settled = there.find((watch) => asksForAll(watch, wanted));
  if (settled !== undefined) return { kind: 'followed', watch: settled };
  const own = there.find(
    ({ managedBy, target }) => managedBy === 'hand' && target.kind === wanted.target.kind,
  );
  if (own !== undefined) return { kind: 'changed', watch: await widen(deps, own, wanted) };
  if (wanted.id !== null && taken.has(wanted.id))
    throw new RecountError(
      'watch.taken',
      `There is a watch ${wanted.id} already; choose another --id.`,
    );
  const id = wanted.id ?? freeId(idOfUrl(page.url), taken);
  const watch = { ...wanted, id, name: wanted.name ?? id, managedBy: 'hand' as const };
  return { kind: 'added', watch: await keepWatch(deps, watch) };
}

/** Least and most time between two checks that a watch may fix. */
const cadence = { least: 60_000, most: 30 * 86_400_000 } as const;

/** Refuses (`input.watch`) what a configuration file would be refused for as well. */
export function refuseUnreadable({ everyMs, selectors, target }: HandWatch): void {
  const links = target.kind === 'section' ? target.links : null;
  const chosen = [links, selectors.body, selectors.headline, ...(selectors.remove ?? [])];
  for (const text of chosen)
    if (typeof text === 'string' && !isSelector(text))
      throw new RecountError(
        'input.watch',
        `“${text}” is no CSS selector: write one such as article .story.`,
      );
  if (everyMs !== null && (everyMs < cadence.least || everyMs > cadence.most))
    throw new RecountError('input.watch', 'The time between checks must be between 1m and 30d.');
}

/** Whether a watch that is there asks for all that is wanted of its page. */
function asksForAll(watch: Watch, wanted: HandWatch): boolean {
  return (
    sameTarget(watch, wanted) &&
    wanted.labels.every((label) => watch.labels.includes(label)) &&
    (wanted.outlet === null || wanted.outlet === watch.outlet) &&
    (wanted.everyMs === null || wanted.everyMs === watch.everyMs) &&
    (wanted.name === null || wanted.name === watch.name)
  );
}

function sameTarget({ target }: Watch, wanted: HandWatch): boolean {
  const links = linksOf(wanted);
  return target.kind === wanted.target.kind && (links === null || links === linksOf({ target }));
}

function widen(deps: SettingsDeps, own: Watch, wanted: HandWatch): Promise<Watch> {
  return keepWatch(deps, {
    ...own,
    target: linksOf(wanted) === null ? own.target : wanted.target,
    name: wanted.name ?? own.name,
    outlet: wanted.outlet ?? own.outlet,
    everyMs: wanted.everyMs ?? own.everyMs,
    labels: [...new Set([...own.labels, ...wanted.labels])],
  });
}

/** `https://www.harbour-post.example/world/costara-talks.html` gives `harbour-post-costara-talks`. */
export function idOfUrl(url: string): string {
  const { hostname, pathname } = new URL(url);
  const site = hostname.replace(/^www\./, '').split('.')[0] ?? '';
  const last =
    pathname
      .replace(/\.\w{2,5}$/, '')
      .split('/')
      .filter(Boolean)
      .at(-1) ?? '';
  const id = `${site}-${last}`
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 56);
  return id.replace(/^-+|-+$/g, '') || 'page';
}

function freeId(wish: string, taken: ReadonlySet<string>): string {
  for (let number = 2; taken.has(wish); number++) {
    const id = `${wish}-${number}`;
    if (!taken.has(id)) return id;
  }
  return wish;
}

/** Pauses or resumes a watch that is managed by hand. */
export async function setPaused(deps: SettingsDeps, name: string, paused: boolean): Promise<Watch> {
  const watch = await handWatch(deps, name);
  return keepWatch(deps, { ...watch, paused });
}

/** Gives a watch that is managed by hand other labels. */
export async function setLabels(
  deps: SettingsDeps,
  name: string,
  labels: readonly string[],
): Promise<Watch> {
  const watch = await handWatch(deps, name);
  return keepWatch(deps, { ...watch, labels });
}

/** Removes a watch that is managed by hand; history stays. */
export async function removeWatch(deps: SettingsDeps, name: string): Promise<Watch> {
  const watch = await handWatch(deps, name);
  await dropWatch(deps, watch.id);
  return watch;
}

/** The watch of an id or an address. Throws `not-found.watch`, and `watch.by-file` when a file manages it. */
async function handWatch(deps: SettingsDeps, name: string): Promise<Watch> {
  const watch = (await deps.store.watches.get(name)) ?? (await watchOfUrl(deps, name));
  if (watch === null)
    throw new RecountError(
      'not-found.watch',
      `There is no watch ${name}; recount watch list names them all.`,
    );
  if (watch.managedBy === 'hand') return watch;
  throw new RecountError(
    'watch.by-file',
    `The watch ${watch.id} is managed ${managerWords(watch.managedBy)}: change it in the configuration file, then recount apply.`,
  );
}

async function watchOfUrl(deps: SettingsDeps, url: string): Promise<Watch | null> {
  if (!url.includes('/')) return null;
  for await (const watch of everyWatch(deps))
    if (watch.target.url === url || targetPage(deps, watch).url === url) return watch;
  return null;
}

const everyWatch = ({ store }: SettingsDeps): AsyncGenerator<Watch> =>
  everyItem((stretch) => store.watches.list(stretch));
