import type { Alert, AlertPage, AlertSubject } from '../../domain/alert.ts';
import type { Change, ChangeSide } from '../../domain/change.ts';
import type { PageEvent } from '../../domain/event.ts';
import type { Page } from '../../domain/page.ts';
import { everyItem } from '../every-item.ts';
import type { EraseDeps } from './erase-deps.ts';
import type { ErasedContent } from './erased-content.ts';
import { blankChange, erasedSummary } from './redact-document.ts';
import type { KeptWords } from './redact-versions.ts';

interface Telling {
  readonly deps: EraseDeps;
  readonly page: Page;
  readonly content: ErasedContent;
  readonly kept: KeptWords;
}

/** Blanks what events and alerts, of this page and of those that differ from it, quote of what is gone. */
export async function redactTold(telling: Telling): Promise<void> {
  const { deps, page, content } = telling;
  const { versions, outbox } = deps.store;
  for await (const event of everyItem((s) => versions.events(page.id, s)))
    if (content.isPageErased) await versions.removeEvent(event);
    else if (isGone(telling, event)) await blank(deps, event);
  for await (const event of everyItem((s) => versions.eventsQuoting(page.id, s)))
    if (isGone(telling, event)) await blank(deps, event);
  for await (const alert of everyItem((s) => outbox.alertsAbout(page.id, s)))
    await redactAlert(telling, alert);
}

const blank = ({ store }: EraseDeps, event: PageEvent): Promise<void> =>
  store.versions.markEvent(blankEvent(event));

const blankEvent = (event: PageEvent): PageEvent => ({
  ...event,
  severity: 'none',
  summary: erasedSummary,
  before: null,
  after: null,
});

function isGone(telling: Telling, event: PageEvent): boolean {
  if (event.summary === erasedSummary) return false;
  const { page, content, kept } = telling;
  if (event.changeId !== null) return isChangeGone(telling, event.changeId);
  if (content.taints(event.summary)) return true;
  if (event.signal !== undefined)
    return [event.before, event.after].some((side) => isSideGone(side, { content, kept }));
  if (event.tracker === null) return false;
  const quoted = event.pageId === page.id ? event.after : event.before;
  return isSideGone(quoted, { content, kept });
}

const isSideGone = (
  side: ChangeSide | null,
  { content, kept }: Pick<Telling, 'content' | 'kept'>,
): boolean => side !== null && (content.taints(side.text) || !kept.sentences.has(side.text));

function isChangeGone({ kept }: Telling, changeId: string): boolean {
  const change = kept.changes.get(changeId);
  if (change !== undefined) return change.summary === erasedSummary;
  return kept.erased.has(Number(changeId.split('-').at(-2)));
}

async function redactAlert(telling: Telling, alert: Alert): Promise<void> {
  const { outbox } = telling.deps.store;
  const { page, content } = telling;
  const subject = await subjectNow(telling, alert.subject);
  const isOwn = alert.page.id === page.id;
  if (subject === null || (isOwn && content.isPageErased)) {
    const about = pageNow(telling, alert.page);
    await outbox.blankAlert({ ...alert, page: about, subject: blankSubject(alert.subject) });
    return;
  }
  const now = { ...alert, page: pageNow(telling, alert.page), subject };
  if (JSON.stringify(now) !== JSON.stringify(alert)) await outbox.markAlert(now);
}

/** What the alert tells as it now stands; null: it is gone. */
async function subjectNow(telling: Telling, subject: AlertSubject): Promise<AlertSubject | null> {
  if (subject.kind === 'root') return subject;
  const change = subject.change === null ? null : changeNow(telling, subject.change);
  if (subject.kind === 'change') return change === null ? null : { ...subject, change };
  const { pageId, id } = subject.event;
  const event = await telling.deps.store.versions.event(pageId, id);
  const isErased = event === null || event.summary === erasedSummary;
  if (isErased || (subject.change !== null && change === null)) return null;
  const other = subject.other === null ? null : pageNow(telling, subject.other);
  return { ...subject, event, change, other };
}

function changeNow({ page, kept }: Telling, change: Change): Change | null {
  if (change.pageId !== page.id) return change;
  const now = kept.changes.get(change.id);
  if (now === undefined) return kept.erased.has(change.version) ? null : change;
  return now.summary === erasedSummary ? null : now;
}

function pageNow({ page, content, kept }: Telling, shown: AlertPage): AlertPage {
  if (shown.id !== page.id) return shown;
  const headline = shown.headline !== null && kept.headlines.has(shown.headline);
  const now = { ...shown, headline: headline ? shown.headline : null };
  return content.isPageErased ? { ...now, url: '', outlet: '', labels: [] } : now;
}

function blankSubject(subject: AlertSubject): AlertSubject {
  if (subject.kind === 'root') return subject;
  const gone = { before: true, after: true };
  const change = subject.change === null ? null : blankChange(subject.change, gone);
  if (subject.kind === 'event')
    return { kind: 'event', event: blankEvent(subject.event), change, other: null };
  return { kind: 'change', change: blankChange(subject.change, gone) };
}
