import type { AlertPage, AlertSubject } from '../../domain/alert.ts';
import type { Change } from '../../domain/change.ts';
import type { PageEvent } from '../../domain/event.ts';
import type { TrackerPoint } from '../../domain/tracker.ts';
import type { Version, VersionDocument } from '../../domain/version.ts';
import type { Withheld } from './withheld.ts';

/** Whether a change may be shown: neither the version that shows it nor the one before is withheld. */
export const isShownChange = (
  withheld: Withheld,
  { pageId, version }: Pick<Change, 'pageId' | 'version'>,
): boolean =>
  withheld.version(pageId, version) === null && withheld.version(pageId, version - 1) === null;

/**
 * Whether an event may be shown. One that quotes another page is held back while anything of that
 * page is withheld: it does not say which version it quotes.
 */
export function isShownEvent(withheld: Withheld, event: PageEvent): boolean {
  const { pageId, otherPageId, changeId } = event;
  if (withheld.page(pageId) !== null) return false;
  if (otherPageId !== null && withheld.above(otherPageId, 0)) return false;
  if (changeId !== null) {
    const version = Number(changeId.split('-').at(-2));
    return isShownChange(withheld, { pageId, version });
  }
  const version = quotedVersion(event);
  return version === null || withheld.version(pageId, version) === null;
}

/** The version that an event quotes: its own, or for a tracker's the one its id names; null where it quotes none. */
function quotedVersion({ id, kind, tracker, version: own }: PageEvent): number | null {
  if (own !== undefined) return own;
  if (tracker === null) return null;
  const [version] = id.slice(`${kind}:${tracker}:`.length).split(':');
  return Number(version);
}

export const isShownPoint = (
  withheld: Withheld,
  { pageId, version }: Pick<TrackerPoint, 'pageId' | 'version'>,
): boolean => withheld.version(pageId, version) === null;

interface Telling {
  readonly page: AlertPage;
  readonly subject: AlertSubject;
}

/**
 * An alert as it may be shown or sent; null: it may not. An event's headline is that of the newest
 * version, so it goes while anything of the page is withheld.
 */
export function shownAlert<T extends Telling>(withheld: Withheld, alert: T): T | null {
  const { subject, page } = alert;
  if (subject.kind === 'root') return alert;
  if (subject.change !== null && !isShownChange(withheld, subject.change)) return null;
  if (subject.kind === 'change') return alert;
  if (!isShownEvent(withheld, subject.event)) return null;
  return withheld.above(page.id, 0) ? { ...alert, page: { ...page, headline: null } } : alert;
}

/** A version as it may be shown: of a withheld one its place in the history, and why there is no more. */
export function shownVersion(withheld: Withheld, version: Version): Version {
  const withholding = withheld.version(version.pageId, version.number);
  if (withholding === null) return version;
  const { at, reason } = withholding;
  return { ...version, headline: null, withheld: { at, reason } };
}

/** A document without the changes that may not be shown; null: nothing of it may be. */
export function shownDocument(
  withheld: Withheld,
  document: VersionDocument,
): VersionDocument | null {
  if (withheld.version(document.pageId, document.number) !== null) return null;
  const changes = document.changes.filter((change) => isShownChange(withheld, change));
  return { ...document, changes };
}

interface Standing {
  readonly pageId: string;
  readonly version: number;
  readonly headline: string | null;
}

/**
 * A value of the ledger as it may be shown; null: it began in a withheld version. What closed a value
 * or settled a change may have lent it a newer headline, which goes while that version is withheld.
 */
export function shownRecord<T extends Standing>(withheld: Withheld, record: T): T | null {
  if (!isShownPoint(withheld, record)) return null;
  return withheld.above(record.pageId, record.version) ? { ...record, headline: null } : record;
}
