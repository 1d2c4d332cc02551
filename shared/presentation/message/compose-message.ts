import type { Alert, Delivery } from '../../domain/alert.ts';
import { outageOf } from '../../domain/watch-health.ts';
import { leadingAlert, withoutRepeats } from './alert-parts.ts';
import { cleanText } from './clean-text.ts';
import { clip } from './clip.ts';
import { digestPages, digestSubject, nothingPage, nothingSubject } from './digest-words.ts';
import type { Message, MessageInput, MessagePage } from './message.ts';
import { groupByPage, messagePage } from './message-page.ts';
import { outagePage, outageSubject } from './outage-words.ts';
import { SUBJECT_MAX, subjectLine } from './subject-line.ts';
import { testWords } from './wording.ts';

const PREVIEW_MAX = 140;

/** What a delivery tells, in no channel's form yet: pages in the order of their first alert, no change twice. */
export function composeMessage(input: MessageInput): Message {
  const { channel, delivery } = input;
  const told = withoutRepeats(input.alerts);
  const { subject, pages } = contentOf(delivery, told);
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

function contentOf(
  { heldFor, nothing }: Delivery,
  told: readonly Alert[],
): Pick<Message, 'subject' | 'pages'> {
  const lead = leadingAlert(told);
  if (lead === undefined)
    return heldFor === undefined || nothing === undefined
      ? { subject: 'Recount: nothing to tell', pages: [] }
      : { subject: nothingSubject(heldFor, nothing), pages: [nothingPage(heldFor, nothing)] };
  if (heldFor !== undefined)
    return { subject: digestSubject(heldFor, told), pages: digestPages(told) };
  const outage = outageOf(told);
  if (outage !== null)
    return { subject: outageSubject(outage, told), pages: [outagePage(outage, told)] };
  return {
    subject: subjectLine(lead, told.length - 1),
    pages: groupByPage(told).map((alerts) => messagePage(alerts)),
  };
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
