import type { Alert } from '../../domain/alert.ts';
import type { Change } from '../../domain/change.ts';
import { alertChange, outletName } from './alert-parts.ts';
import { cleanText } from './clean-text.ts';
import { clip } from './clip.ts';
import { eventInBrief } from './event-words.ts';
import { measureWords, valueWords } from './figure-words.ts';
import { noticeInBrief } from './wording.ts';

/** Longest subject line, in UTF-16 units (SNS takes no more; a character is never cut). */
const SUBJECT_MAX = 99;
const OUTLET_MAX = 32;

/**
 * What happened, in at most 99 characters that can be acted on unread:
 * "Harbour Post: hostages held 59 → 58 (no note found) and 2 more". `first` leads.
 */
export function subjectLine(first: Alert, more: number): string {
  const outlet = clip(outletName(first.page), OUTLET_MAX);
  const tail = `${bracket(first)}${more > 0 ? ` and ${more} more` : ''}`;
  const core = clip(`${outlet}: ${coreOf(first)}`, SUBJECT_MAX - tail.length);
  return `${core}${tail}`;
}

function coreOf(alert: Alert): string {
  const { subject } = alert;
  if (subject.kind === 'change') return changeInBrief(subject.change, outletName(alert.page));
  return eventInBrief(subject.event, {
    page: alert.page,
    other: subject.other,
    change: subject.change && changeInBrief(subject.change, outletName(alert.page)),
  });
}

function bracket(alert: Alert): string {
  const notice = alertChange(alert)?.notice ?? null;
  return notice === null ? '' : ` (${noticeInBrief[notice]})`;
}

/** "hostages held 59 → 58"; the change's own summary where there are no two numbers of one measure. */
export function changeInBrief(change: Change, outlet: string): string {
  const measure = measureWords(change.after) ?? measureWords(change.before);
  const before = valueWords(change.before);
  const after = valueWords(change.after);
  const again = change.reverts === null ? '' : ' again';
  if (measure !== null && before !== null && after !== null && before !== after) {
    return `${measure} ${before} → ${after}${again}`;
  }
  if (measure !== null && change.kind === 'figure-removed' && before !== null) {
    return `${measure} ${before} removed`;
  }
  if (measure !== null && change.kind === 'figure-added' && after !== null) {
    return `${measure} ${after} added${again}`;
  }
  return withoutOutlet(cleanText(change.summary), outlet).replace(/\.$/, '');
}

/** `summary` without a leading "Harbour Post: ": the subject line begins with it already. */
function withoutOutlet(summary: string, outlet: string): string {
  const prefix = `${outlet}: `;
  return summary.startsWith(prefix) ? summary.slice(prefix.length) : summary;
}
