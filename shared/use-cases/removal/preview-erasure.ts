import type { Erasure } from '../../domain/erasure.ts';
import type { Instant } from '../../domain/instant.ts';
import type { Page } from '../../domain/page.ts';
import type { Version } from '../../domain/version.ts';
import { everyItem } from '../every-item.ts';
import type { EraseDeps } from './erase-deps.ts';
import { type ErasedContent, erasedContent } from './erased-content.ts';
import { redactReading } from './redact-reading.ts';

/** An alert about what is to be erased that was sent: that message cannot be taken back. */
export interface SentAlert {
  readonly id: string;
  readonly channelId: string;
  readonly at: Instant;
}

/** What an erasure would take of one page. */
export interface PagePreview {
  readonly page: Page;
  /** Numbers of the versions that lose something, and of those that lose all. */
  readonly versions: readonly number[];
  readonly whole: readonly number[];
  /** Facts that stand in what is to go, over all versions. */
  readonly figures: number;
  readonly statements: number;
  readonly waiting: number;
  readonly sent: readonly SentAlert[];
}

const mostSentNamed = 200;

/** What an erasure would take, page by page; pages that lose nothing are left out. Changes nothing. */
export async function* previewErasure(
  deps: EraseDeps,
  erasure: Erasure,
): AsyncGenerator<PagePreview> {
  const content = erasedContent([erasure], deps.digest);
  for await (const page of pagesOf(deps, erasure)) {
    const found = await previewPage(deps, page, content);
    if (found.versions.length > 0 || content.isPageErased) yield found;
  }
}

async function* pagesOf({ store }: EraseDeps, { target }: Erasure): AsyncGenerator<Page> {
  if (target.pageId === null) yield* everyItem((s) => store.pages.list(s));
  else {
    const page = await store.pages.get(target.pageId);
    if (page !== null) yield page;
  }
}

async function previewPage(
  deps: EraseDeps,
  page: Page,
  content: ErasedContent,
): Promise<PagePreview> {
  const losses: Loss[] = [];
  for await (const version of everyItem((s) => deps.store.versions.list(page.id, s))) {
    const loss = await lossOf(deps, version, content);
    if (loss !== null) losses.push(loss);
  }
  const numbers = losses.map(({ number }) => number).sort((a, b) => a - b);
  return {
    page,
    versions: numbers,
    whole: losses.flatMap(({ number, isWhole }) => (isWhole ? [number] : [])),
    figures: losses.reduce((sum, { figures }) => sum + figures, 0),
    statements: losses.reduce((sum, { statements }) => sum + statements, 0),
    ...(await alertsOf(deps, page, new Set(numbers))),
  };
}

interface Loss {
  readonly number: number;
  readonly isWhole: boolean;
  readonly figures: number;
  readonly statements: number;
}

async function lossOf(
  { store }: EraseDeps,
  version: Version,
  content: ErasedContent,
): Promise<Loss | null> {
  const document = await store.versions.documentOf(version);
  if (document === null) return null;
  const { number } = version;
  const { figures, statements } = document.reading;
  if (content.isPageErased || content.versions.has(number))
    return { number, isWhole: true, figures: figures.length, statements: statements.length };
  const redaction = redactReading(document.reading, content.marks);
  if (redaction === null) return null;
  const gone = (places: readonly (number | null)[]): number =>
    places.filter((place) => place === null).length;
  const { figureAt, statementAt } = redaction;
  return { number, isWhole: false, figures: gone(figureAt), statements: gone(statementAt) };
}

/** Alerts that versions which lose something, or the ones after them, gave. */
async function alertsOf(
  { store }: EraseDeps,
  page: Page,
  numbers: ReadonlySet<number>,
): Promise<Pick<PagePreview, 'waiting' | 'sent'>> {
  const sent: SentAlert[] = [];
  let waiting = 0;
  for await (const alert of everyItem((s) => store.outbox.alertsAbout(page.id, s))) {
    const change = alert.subject.change;
    const touches =
      change === null || numbers.has(change.version) || numbers.has(change.version - 1);
    if (!touches) continue;
    const delivery =
      alert.deliveryId === null ? null : await store.outbox.delivery(alert.deliveryId);
    if (delivery?.sentAt == null) waiting += 1;
    else if (sent.length < mostSentNamed)
      sent.push({ id: alert.id, channelId: alert.channelId, at: delivery.sentAt });
  }
  return { waiting, sent };
}
