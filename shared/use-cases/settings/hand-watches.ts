import { RecountError } from '../../domain/recount-error.ts';
import type { Watch } from '../../domain/watch.ts';
import { everyItem } from '../every-item.ts';
import { dropWatch, keepWatch } from './keep-watch.ts';
import type { SettingsDeps } from './settings-deps.ts';
import { targetPage } from './watched-pages.ts';

/** A watch as a person asks for it; without an id it gets one made of its address. */
export type HandWatch = Omit<Watch, 'id' | 'name' | 'createdAt' | 'managedBy'> & {
  readonly id: string | null;
  readonly name: string | null;
};

export type AddedWatch =
  | { readonly kind: 'added'; readonly watch: Watch }
  | { readonly kind: 'followed'; readonly watch: Watch };

/** Follows what a person asks for; `followed`: a watch of the same page under the same reading is there. */
export async function addWatch(deps: SettingsDeps, wanted: HandWatch): Promise<AddedWatch> {
  const draft: Watch = {
    ...wanted,
    id: wanted.id ?? '',
    name: wanted.name ?? '',
    managedBy: 'hand',
    createdAt: deps.clock.now(),
  };
  const page = targetPage(deps, draft);
  const taken = new Set<string>();
  for await (const watch of everyWatch(deps)) {
    taken.add(watch.id);
    if (targetPage(deps, watch).id === page.id) return { kind: 'followed', watch };
  }
  if (wanted.id !== null && taken.has(wanted.id))
    throw new RecountError(
      'watch.taken',
      `There is a watch ${wanted.id} for another address; choose another --id.`,
    );
  const id = wanted.id ?? freeId(idOfUrl(page.url), taken);
  return { kind: 'added', watch: await keepWatch(deps, { ...draft, id, name: wanted.name ?? id }) };
}

/** `https://www.harbour-post.example/world/costara-talks.html` gives `harbour-post-costara-talks`. */
function idOfUrl(url: string): string {
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
    `The watch ${watch.id} is managed by a configuration file: change it there, then recount apply.`,
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
