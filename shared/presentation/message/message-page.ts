import type { Alert, FactSubject } from '../../domain/alert.ts';
import { alertSeverity, outletName } from './alert-parts.ts';
import { cleanText, cleanUrl } from './clean-text.ts';
import { clip } from './clip.ts';
import type { MessageFact, MessageItem, MessageLink, MessagePage, MessageSide } from './message.ts';
import { changeFacts, escalationFacts, eventFacts, trackerFacts } from './message-facts.ts';
import { changeSides, eventSides } from './message-sides.ts';
import { rootCommand, rootItem } from './root-words.ts';
import { kindWords } from './wording.ts';

const HEADLINE_MAX = 200;
const SUMMARY_MAX = 300;

/** Alerts by page, in the order of the first of each. */
export function groupByPage(alerts: readonly Alert[]): readonly (readonly [Alert, ...Alert[]])[] {
  const byPage = new Map<string, [Alert, ...Alert[]]>();
  for (const alert of alerts) {
    const group = byPage.get(alert.page.id);
    if (group === undefined) byPage.set(alert.page.id, [alert]);
    else group.push(alert);
  }
  return [...byPage.values()];
}

/** What one page has to tell, each alert for itself unless `items` are given. */
export function messagePage(
  alerts: readonly [Alert, ...Alert[]],
  items: readonly MessageItem[] = alerts.map(messageItem),
): MessagePage {
  const { page } = alerts[0];
  const headline = clip(cleanText(page.headline ?? ''), HEADLINE_MAX);
  return {
    outlet: outletName(page),
    headline: headline === '' ? null : headline,
    links: links(alerts),
    command: commandFor(alerts[0]),
    items,
  };
}

/** One alert in full: both sentences, when, and what is known beside. */
export function messageItem(alert: Alert): MessageItem {
  const { subject } = alert;
  if (subject.kind === 'root') return rootItem(subject.root);
  const summary = subject.kind === 'change' ? subject.change.summary : subject.event.summary;
  return {
    kind: kindOf(subject),
    severity: alertSeverity(alert),
    summary: clip(cleanText(summary), SUMMARY_MAX),
    sides: itemSides(alert),
    facts: [...itemFacts(subject), ...trackerFacts(alert), ...escalationFacts(alert)],
  };
}

/** "Figure removed, confirmed" tells more than that some removal was confirmed. */
function kindOf(subject: FactSubject): string {
  if (subject.kind === 'change') return kindWords[subject.change.kind];
  const { event, change } = subject;
  return event.kind === 'change-confirmed' && change !== null
    ? `${kindWords[change.kind]}, confirmed`
    : kindWords[event.kind];
}

function itemSides(alert: Alert): readonly MessageSide[] {
  const { change } = alert.subject;
  return change === null ? eventSides(alert) : changeSides(change);
}

function itemFacts(subject: FactSubject): readonly MessageFact[] {
  if (subject.kind === 'change') return changeFacts(subject.change);
  const of = subject.change === null ? [] : changeFacts(subject.change);
  return [...eventFacts(subject.event), ...of];
}

function links(alerts: readonly [Alert, ...Alert[]]): readonly MessageLink[] {
  const others = alerts.flatMap(({ subject }) =>
    subject.kind === 'event' && subject.other !== null ? [subject.other] : [],
  );
  const found = new Map<string, MessageLink>();
  for (const page of [alerts[0].page, ...others]) {
    const url = cleanUrl(page.url);
    if (url !== null) found.set(url, { label: outletName(page), url });
  }
  return [...found.values()];
}

/** Quoted for a shell: a page's address may hold anything that a shell would act on. */
function commandFor({ page, subject }: Alert): string | null {
  if (subject.kind === 'root') return rootCommand(subject.root);
  const url = cleanUrl(page.url);
  if (url === null) return null;
  return /^[\w:/.%-]+$/.test(url) ? `recount diff ${url}` : `recount diff '${url}'`;
}
