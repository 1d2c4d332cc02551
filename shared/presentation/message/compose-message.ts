import type { Alert, FactSubject } from '../../domain/alert.ts';
import { outageOf } from '../../domain/watch-health.ts';
import { alertSeverity, leadingAlert, outletName, withoutRepeats } from './alert-parts.ts';
import { cleanText, cleanUrl } from './clean-text.ts';
import { clip } from './clip.ts';
import type {
  Message,
  MessageFact,
  MessageInput,
  MessageItem,
  MessageLink,
  MessagePage,
  MessageSide,
} from './message.ts';
import { changeFacts, eventFacts, trackerFacts } from './message-facts.ts';
import { changeSides, eventSides } from './message-sides.ts';
import { outagePage, outageSubject } from './outage-words.ts';
import { rootCommand, rootItem } from './root-words.ts';
import { SUBJECT_MAX, subjectLine } from './subject-line.ts';
import { kindWords, testWords } from './wording.ts';

const PREVIEW_MAX = 140;
const HEADLINE_MAX = 200;
const SUMMARY_MAX = 300;

/** What a delivery tells, in no channel's form yet: pages in the order of their first alert, no change twice. */
export function composeMessage({ channel, delivery, alerts }: MessageInput): Message {
  const told = withoutRepeats(alerts);
  const lead = leadingAlert(told);
  const outage = outageOf(told);
  const pages = outage === null ? groupByPage(told).map(messagePage) : [outagePage(outage, told)];
  const subject = subjectOf(lead, told);
  const isTest = delivery.test === true;
  return {
    subject: isTest ? clip(`TEST ${subject}`, SUBJECT_MAX) : subject,
    test: isTest ? testWords : null,
    preview: previewOf(pages),
    pages,
    itemCount: told.length,
    channelId: cleanText(channel.id),
    deliveryId: cleanText(delivery.id),
  };
}

function subjectOf(lead: Alert | undefined, told: readonly Alert[]): string {
  if (lead === undefined) return 'Recount: nothing to tell';
  const outage = outageOf(told);
  return outage === null ? subjectLine(lead, told.length - 1) : outageSubject(outage, told);
}

function groupByPage(alerts: readonly Alert[]): readonly (readonly [Alert, ...Alert[]])[] {
  const byPage = new Map<string, [Alert, ...Alert[]]>();
  for (const alert of alerts) {
    const group = byPage.get(alert.page.id);
    if (group === undefined) byPage.set(alert.page.id, [alert]);
    else group.push(alert);
  }
  return [...byPage.values()];
}

function messagePage(alerts: readonly [Alert, ...Alert[]]): MessagePage {
  const { page } = alerts[0];
  const headline = clip(cleanText(page.headline ?? ''), HEADLINE_MAX);
  return {
    outlet: outletName(page),
    headline: headline === '' ? null : headline,
    links: links(alerts),
    command: commandFor(alerts[0]),
    items: alerts.map(messageItem),
  };
}

function messageItem(alert: Alert): MessageItem {
  const { subject } = alert;
  if (subject.kind === 'root') return rootItem(subject.root);
  const summary = subject.kind === 'change' ? subject.change.summary : subject.event.summary;
  return {
    kind: kindOf(subject),
    severity: alertSeverity(alert),
    summary: clip(cleanText(summary), SUMMARY_MAX),
    sides: itemSides(alert),
    facts: [...itemFacts(subject), ...trackerFacts(alert)],
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

function previewOf(pages: readonly MessagePage[]): string {
  const facts = pages[0]?.items[0]?.facts ?? [];
  return clip(
    facts
      .slice(0, 3)
      .map(({ label, text }) => `${label}: ${text}`)
      .join('. '),
    PREVIEW_MAX,
  );
}
