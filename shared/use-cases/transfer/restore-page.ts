import type { PackFact, PackPage } from '../../domain/pack.ts';
import type { PageState } from '../../domain/page.ts';
import { RecountError } from '../../domain/recount-error.ts';
import type { Version } from '../../domain/version.ts';
import type { PendingFact } from '../../ports/version-store.ts';
import { rawKey } from '../check/archive-key.ts';
import { canonicalForm } from '../check/chain.ts';
import { forgetKnown, withoutKnown } from '../check/known-page.ts';
import { everyItem } from '../every-item.ts';
import { makeQuietProject } from '../project/project-fact.ts';
import { eraseAgain } from '../removal/erase.ts';
import type { ImportDeps } from './import-deps.ts';
import { isErasedHere } from './is-erased-here.ts';

export interface PageOutcome {
  readonly kind: 'added' | 'extended' | 'known' | 'erased';
  /** Versions that this store did not have. */
  readonly versions: number;
}

/** A page on its way in; facts come in the order of the pack, `finish` after the last. */
export interface RestoringPage {
  take(fact: PackFact): Promise<void>;
  finish(): Promise<PageOutcome>;
}

/** Facts shown in one go: what users asked for is read once for all of them. */
const shownAtOnce = 100;

/**
 * Begins to write a page. It is due to nobody until all of it stands: its state comes last, so that
 * importing again after a crash finds what is left to do.
 */
export async function restorePage(
  deps: ImportDeps,
  { page, state }: PackPage,
  dryRun: boolean,
): Promise<RestoringPage> {
  const { pages, versions } = deps.store;
  const own = await pages.get(page.id);
  if (page.erased === undefined && (await isErasedHere(deps, page))) return staysErased;
  const isKnown = own !== null;
  const through = (await versions.head(page.id))?.number ?? 0;
  if (!dryRun)
    await pages.create(page, { ...state, revision: state.revision - 1, nextDueAt: null });
  let last = 0;
  const write = dryRun ? null : makeWriter(deps, page.id);
  const settled = dryRun ? null : await beginErasing(deps, page);
  return {
    take: async (fact) => {
      // A document and its bytes, where they are kept, stand before their version.
      const isNew = last + 1 > through;
      if (fact.record === 'version') last = fact.version.number;
      if (fact.record === 'version' && isNew && last === through + 1 && write !== null)
        await forgetHead(deps, { state, host: page.host });
      const isOfVersion = /^(?:document|bytes|version)$/.test(fact.record);
      if (write !== null && (isNew || !isOfVersion)) await write(fact);
    },
    finish: async () => {
      const added = Math.max(0, last - through);
      await settled?.();
      const isStripped = page.erased !== undefined && (own === null || own.erased !== undefined);
      if (!dryRun && isStripped) await pages.strip(own ?? page);
      else if (!dryRun) await settle(deps, { state, host: page.host, last });
      if (!isKnown) return { kind: 'added', versions: added };
      return { kind: added > 0 ? 'extended' : 'known', versions: added };
    },
  };
}

/** Before a page's history goes on: no check may take the head that it knew for the newest. */
async function forgetHead(
  { store, clock }: ImportDeps,
  { state, host }: Pick<Settling, 'state' | 'host'>,
): Promise<void> {
  const own = await store.pages.state(state.pageId);
  if (own === null || isBegun(own, state)) return;
  await forgetKnown(store.pages, { id: state.pageId, host }, clock.now());
}

/**
 * What this store was told to erase may stand in a pack that was made before: it goes again before
 * anyone is shown it. Until then the tombstone says that it is not done, so that a service or
 * `erase --resume` ends it, should this be cut short.
 */
async function beginErasing(
  deps: ImportDeps,
  { id, erased }: PackPage['page'],
): Promise<(() => Promise<void>) | null> {
  const { erasures } = deps.store;
  const standing = erased === undefined ? await erasures.of(id) : [];
  const newest = standing.toSorted((a, b) => (a.id < b.id ? -1 : 1)).at(-1);
  if (newest === undefined) return null;
  await erasures.put({ ...newest, status: 'begun' });
  return async () => {
    await eraseAgain(deps, id);
    await erasures.put({ ...newest, status: 'done' });
  };
}

/** An erased page takes nothing more in, whatever a pack holds of it. */
const staysErased: RestoringPage = {
  take: () => Promise.resolve(),
  finish: () => Promise.resolve({ kind: 'erased', versions: 0 }),
};

function makeWriter({ store, archive, base64 }: ImportDeps, pageId: string) {
  const { pages, versions, triages } = store;
  return async (fact: PackFact): Promise<void> => {
    switch (fact.record) {
      case 'document':
        return versions.putDocument(fact.hash, fact.document);
      case 'bytes': {
        const bytes = base64.decode(fact.base64);
        if (bytes !== null) await archive.put(rawKey(pageId, fact.hash), bytes);
        return;
      }
      case 'version':
        if ((await versions.restore(fact.version)) === 'taken') throw beingChecked(fact.version);
        return;
      case 'event':
        await versions.restoreEvent(fact.event);
        return;
      case 'spell':
        return pages.putSpell(pageId, fact.spell);
      case 'alias':
        await pages.putAlias(fact.urlHash, pageId);
        return;
      case 'triage':
        // What a desk did here already stands.
        await triages.change(fact.triage, (known) => known ?? fact.triage);
    }
  };
}

interface Settling {
  readonly state: PageState;
  readonly host: string;
  /** The newest version of the pack; 0 for none. */
  readonly last: number;
}

/** Shows what came in, then lets the state say that it is all there. */
async function settle(deps: ImportDeps, { state, host, last }: Settling): Promise<void> {
  const own = await deps.store.pages.state(state.pageId);
  if (own === null || isSettled(own, state)) return;
  await showAll(deps, state.pageId, last);
  if (isBegun(own, state)) await deps.store.pages.putState(state, host);
  else if ((own.lastReadAt ?? '') < (state.lastReadAt ?? '')) {
    const next = { ...state, revision: own.revision + 1, nextDueAt: own.nextDueAt };
    await deps.store.pages.putState(next, host);
  }
}

/** The same state, apart from when it is due and how often it was written. */
function isSettled(own: PageState, state: PageState): boolean {
  const form = (one: PageState): string => canonicalForm({ ...one, revision: 0, nextDueAt: null });
  return form(withoutKnown(own)) === form(state) && !isBegun(own, state);
}

/** As it was put when the page came in, and nothing else happened to it since. */
const isBegun = (own: PageState, state: PageState): boolean =>
  own.nextDueAt === null && own.revision === state.revision - 1;

async function showAll(deps: ImportDeps, pageId: string, last: number): Promise<void> {
  const { store, clock } = deps;
  const show = makeQuietProject({ store, clock, settings: { holdMs: 0 } });
  let facts: PendingFact[] = [];
  for await (const fact of factsOf(deps, pageId, last)) {
    facts.push(fact);
    if (facts.length < shownAtOnce) continue;
    await show(facts);
    facts = [];
  }
  await show(facts);
}

async function* factsOf({ store }: ImportDeps, pageId: string, last: number) {
  for (let number = 1; number <= last; number++)
    yield { kind: 'version', pageId, number } satisfies PendingFact;
  for await (const { id } of everyItem((stretch) => store.versions.events(pageId, stretch)))
    yield { kind: 'event', pageId, id } satisfies PendingFact;
}

const beingChecked = ({ number }: Version): RecountError =>
  new RecountError(
    'import.overtaken',
    `A check recorded version ${number} of a page while it was being imported. Stop the service and import again; what is there already is kept.`,
  );
