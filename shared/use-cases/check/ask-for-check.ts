import type { Instant } from '../../domain/instant.ts';
import type { Page } from '../../domain/page.ts';
import { RecountError } from '../../domain/recount-error.ts';
import type { Clock } from '../../ports/clock.ts';
import type { Store } from '../../ports/store.ts';
import type { CheckReport } from './check-context.ts';

export interface AskDeps {
  readonly store: Pick<Store, 'pages' | 'versions'>;
  readonly clock: Clock;
}

const attempts = 5;

/**
 * Makes a page due at once, for whoever reads pages when they are due; returns since when. A page
 * that no watch wants is read this once.
 */
export async function askForCheck({ store, clock }: AskDeps, page: Page): Promise<Instant> {
  for (let attempt = 0; attempt < attempts; attempt++) {
    const state = await store.pages.state(page.id);
    const askedAt = clock.now();
    if (state === null)
      throw new RecountError(
        'not-found.state',
        `${page.url} was never made ready to be read: apply its configuration again, or recount watch add it once more.`,
      );
    const once = state.nextDueAt === null ? { once: true as const } : {};
    const asked = { ...state, ...once, revision: state.revision + 1, nextDueAt: askedAt };
    if ((await store.pages.putState(asked, page.host)) === 'put') return askedAt;
  }
  throw new RecountError(
    'store.busy',
    `${page.url} is being checked again and again; try once more.`,
  );
}

/** What the check that was asked for came to; null while nobody made it. */
export async function askedCheck(
  { store }: AskDeps,
  page: Page,
  askedAt: Instant,
): Promise<Extract<CheckReport, { kind: 'checked' }> | null> {
  const state = await store.pages.state(page.id);
  const spell = state?.spell ?? null;
  if (state === null || spell === null || spell.lastSeen < askedAt) return null;
  const head = await store.versions.head(page.id);
  const isNew = head !== null && head.fetchedAt >= askedAt;
  const document = isNew ? await store.versions.document(page.id, head.documentHash) : null;
  return {
    kind: 'checked',
    pageId: page.id,
    url: page.url,
    outcome: spell.outcome,
    reason: spell.reason,
    version: head?.number ?? null,
    changes: document?.changes ?? [],
    committed: [],
    discovered: 0,
    nextDueAt: state.nextDueAt,
  };
}
