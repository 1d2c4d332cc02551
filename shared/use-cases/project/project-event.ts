import type { AlertPage } from '../../domain/alert.ts';
import type { Change } from '../../domain/change.ts';
import type { PageEvent } from '../../domain/event.ts';
import type { Page } from '../../domain/page.ts';
import { RecountError } from '../../domain/recount-error.ts';
import { addAlerts } from './add-alerts.ts';
import { changePlace, changeTrackers } from './lines.ts';
import type { ProjectDeps, VersionFacts, Wishes } from './project-deps.ts';
import { changeRecord } from './project-version.ts';

interface Told {
  readonly event: PageEvent;
  readonly page: Page;
  /** The page's newest version; null for a page that was never read, as sources are. */
  readonly facts: VersionFacts | null;
}

/** Shows an event: a settled removal in the ledger, and an alert to whom a rule names. */
export async function projectEvent(deps: ProjectDeps, wishes: Wishes, told: Told): Promise<void> {
  const { event, page } = told;
  const settled = event.changeId === null ? null : await findChange(deps, page, event.changeId);
  // What it settles is erased: there is nothing left to tell.
  if (settled === null && event.changeId !== null) return;
  await tellEvent(deps, wishes, { ...told, settled });
}

interface Settling extends Told {
  readonly settled: { readonly change: Change; readonly isImported: boolean } | null;
}

async function tellEvent(deps: ProjectDeps, wishes: Wishes, told: Settling): Promise<void> {
  const { event, page, facts, settled } = told;
  const change = settled?.change ?? null;
  if (change !== null && facts !== null) {
    const confirmed = event.kind === 'change-confirmed';
    const record = await changeRecord(deps, wishes, { facts, change });
    await deps.store.ledger.confirm(record, confirmed ? 'confirmed' : 'refuted');
  }
  const isQuiet = wishes.quiet || settled?.isImported === true;
  if (event.kind === 'change-refuted' || isQuiet) return;
  const place = placeOf(told);
  const { outlet } = place;
  const trackers = change === null ? [] : changeTrackers(wishes.trackers, change, place);
  await addAlerts(deps, wishes, {
    page,
    shown: {
      outlet,
      headline: facts?.version.headline ?? null,
    },
    at: event.at,
    trackers: event.tracker === null ? trackers : [event.tracker],
    subject: { kind: 'event', event, change, other: await otherPage(deps, event) },
  });
}

/** Whose page it is, and what it said; of a page that was never read nothing is known. */
const placeOf = ({ page, facts }: Told): ReturnType<typeof changePlace> =>
  facts === null
    ? { outlet: page.outlet ?? page.host, before: null, after: null }
    : changePlace(facts);

/**
 * The change that an event settles: in the version that shows it, which may not be the newest. Null:
 * nothing is kept of it.
 */
async function findChange({ store }: ProjectDeps, page: Page, changeId: string) {
  const number = Number(changeId.split('-').at(-2));
  const version = await store.versions.get(page.id, number);
  const document = version === null ? null : await store.versions.documentOf(version);
  const change = document?.changes.find(({ id }) => id === changeId);
  if (change !== undefined) return { change, isImported: document?.imported !== undefined };
  if (version !== null && (version.erased !== null || version.expired !== null)) return null;
  throw new RecountError(
    'store.change-missing',
    `Change ${changeId} of ${page.url} is not stored.`,
  );
}

async function otherPage({ store }: ProjectDeps, event: PageEvent): Promise<AlertPage | null> {
  if (event.otherPageId === null) return null;
  const page = await store.pages.get(event.otherPageId);
  if (page === null) return null;
  const head = await store.versions.head(page.id);
  return {
    id: page.id,
    url: page.url,
    outlet: page.outlet ?? page.host,
    headline: head?.headline ?? null,
    labels: page.labels,
  };
}
