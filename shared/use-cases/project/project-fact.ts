import type { Page } from '../../domain/page.ts';
import type { Version } from '../../domain/version.ts';
import type { PendingFact } from '../../ports/version-store.ts';
import { recordLink } from '../roots/record-link.ts';
import type { ProjectDeps, VersionFacts, Wishes } from './project-deps.ts';
import { projectEvent } from './project-event.ts';
import { projectVersion } from './project-version.ts';
import { readWishes } from './read-wishes.ts';

/**
 * Shows committed facts in the projections and puts the alerts they give into the outbox. Doing it
 * again, in another order or after a crash half-way writes the same items and no second alert.
 */
export function makeProject(deps: ProjectDeps): (facts: readonly PendingFact[]) => Promise<void> {
  return async (facts) => {
    if (facts.length === 0) return;
    const wishes = await readWishes(deps);
    for (const fact of facts) await projectFact(deps, wishes, fact);
  };
}

/**
 * As `makeProject`, for facts that were told before or elsewhere (a history brought in, projections
 * made again): the ledger is written, nobody is alerted and no tracker event comes of it.
 */
export function makeQuietProject(
  deps: ProjectDeps,
): (facts: readonly PendingFact[]) => Promise<void> {
  return async (facts) => {
    if (facts.length === 0) return;
    const wishes = { ...(await readWishes(deps)), quiet: true };
    for (const fact of facts) await projectFact(deps, wishes, fact);
  };
}

/** Shows versions in the ledger again after an erasure; what waits to be told waits on. */
export function makeShowAgain(
  deps: ProjectDeps,
): (pageId: string, numbers: AsyncIterable<number> | Iterable<number>) => Promise<void> {
  return async (pageId, numbers) => {
    const wishes = { ...(await readWishes(deps)), quiet: true };
    const page = await deps.store.pages.get(pageId);
    if (page === null) return;
    for await (const number of numbers)
      await showFact(deps, wishes, { page, fact: { kind: 'version', pageId, number } });
  };
}

/** Facts that one sweep takes on. */
const mostASweep = 200;

/** What a sweep found, and the faults of facts that stay pending. */
export interface Sweep {
  readonly found: number;
  readonly faults: readonly unknown[];
}

/** A fact that a clock running ahead committed waits no longer than others. */
const endOfTime = '9999-12-31T23:59:59.999Z';

/** Projects what a crash or a lost message left behind. A fact that cannot be shown holds up no other. */
export function makeSweep(deps: ProjectDeps): () => Promise<Sweep> {
  return async () => {
    const pending = await deps.store.versions.pending(endOfTime, mostASweep);
    if (pending.length === 0) return { found: 0, faults: [] };
    const wishes = await readWishes(deps);
    const faults: unknown[] = [];
    for (const fact of pending)
      await projectFact(deps, wishes, fact).catch((fault: unknown) => faults.push(fault));
    return { found: pending.length, faults };
  };
}

async function projectFact(deps: ProjectDeps, wishes: Wishes, fact: PendingFact): Promise<void> {
  await deps.eraseLate?.(fact);
  const page = await deps.store.pages.get(fact.pageId);
  if (page !== null && page.erased === undefined) await showFact(deps, wishes, { page, fact });
  await deps.store.versions.markProjected(fact);
}

async function showFact(
  deps: ProjectDeps,
  wishes: Wishes,
  { page, fact }: { readonly page: Page; readonly fact: PendingFact },
): Promise<void> {
  const { versions } = deps.store;
  if (fact.kind === 'event') {
    const event = await versions.event(page.id, fact.id);
    const facts = await loadFacts(deps, page, await versions.head(page.id));
    if (event !== null) await projectEvent(deps, wishes, { event, page, facts });
    return;
  }
  const version = await versions.get(page.id, fact.number);
  if (version !== null) await recordLink(deps, version);
  const facts = await loadFacts(deps, page, version);
  if (facts === null) return;
  const followUps = await projectVersion(deps, wishes, facts);
  for (const event of followUps) {
    await projectEvent(deps, wishes, { event, page, facts });
    await versions.markProjected({ kind: 'event', pageId: page.id, id: event.id });
  }
}

/** Null: there is no such version, or an erasure or retention took all of it. */
export async function loadFacts(
  { store }: ProjectDeps,
  page: Page,
  version: Version | null,
): Promise<VersionFacts | null> {
  if (version === null) return null;
  const document = await store.versions.documentOf(version);
  if (document === null) return null;
  const before = version.number > 1 ? await store.versions.get(page.id, version.number - 1) : null;
  return {
    page,
    outlet: page.outlet ?? document.reading.article.siteName ?? page.host,
    version,
    document,
    previous: before === null ? null : await store.versions.documentOf(before),
    fetchedAt: async (earlier) =>
      (await store.versions.get(page.id, earlier))?.fetchedAt ?? version.fetchedAt,
  };
}
