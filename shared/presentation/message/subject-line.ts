import type { Alert } from '../../domain/alert.ts';
import type { Change, ChangeKind } from '../../domain/change.ts';
import { alertChange, outletName } from './alert-parts.ts';
import { cleanText } from './clean-text.ts';
import { clip } from './clip.ts';
import { eventInBrief } from './event-words.ts';
import { noticeInBrief } from './wording.ts';

/** Longest subject line, in UTF-16 units (SNS takes no more; a character is never cut). */
export const SUBJECT_MAX = 99;
const OUTLET_MAX = 32;

/**
 * What happened, in at most 99 characters that can be acted on unread:
 * "Harbour Post: hostages held 59 → 58 (no note found) and 2 more". `first` leads.
 */
export function subjectLine(first: Alert, more: number): string {
  const outlet = clip(outletName(first.page), OUTLET_MAX);
  const tail = `${bracket(first)}${more > 0 ? ` and ${more} more` : ''}`;
  const room = SUBJECT_MAX - outlet.length - 2 - tail.length;
  return `${outlet}: ${withinRoom(coreOf(first), room)}${tail}`;
}

/** What happened; `values` are what must not be cut off for want of room. */
interface Core {
  readonly words: string;
  readonly values: string;
}

function coreOf({ page, subject }: Alert): Core {
  if (subject.kind === 'root') return { words: `daily root of ${subject.root.day}`, values: '' };
  if (subject.kind === 'change') return changeCore(subject.change, outletName(page));
  const { event, change, other } = subject;
  if (event.kind === 'change-confirmed' && change !== null) {
    return changeCore(change, outletName(page));
  }
  return { words: eventInBrief(event, { page, other }), values: '' };
}

/**
 * The values of a figure's summary, to be kept: "hostages held: 59 → 58", "New: hostages held, 59",
 * "No longer on the page: hostages held, 59". Other summaries are words alone.
 */
function changeCore(change: Change, outlet: string): Core {
  const summary = withoutOutlet(cleanText(change.summary), outlet).replace(/\.$/, '');
  const moved = /^(?<words>[^:→“]+): (?<values>[^:“]{1,50}→[^:“]{1,50})$/u.exec(summary)?.groups;
  if (moved) {
    const again = change.reverts === null ? '' : ' again';
    return { words: moved['words'] ?? '', values: ` ${moved['values'] ?? ''}${again}` };
  }
  const became = appearances[change.kind];
  const lone = became && /^[^:“]+: (?<words>[^“]+), (?<values>[^“]{1,50})$/u.exec(summary)?.groups;
  if (lone) return { words: lone['words'] ?? '', values: ` ${lone['values'] ?? ''} ${became}` };
  return { words: summary, values: '' };
}

const appearances: Partial<Record<ChangeKind, string>> = {
  'figure-added': 'added',
  'figure-removed': 'removed',
};

/** `summary` without a leading "Harbour Post: ": the subject line begins with it already. */
function withoutOutlet(summary: string, outlet: string): string {
  const prefix = `${outlet}: `;
  return summary.startsWith(prefix) ? summary.slice(prefix.length) : summary;
}

function withinRoom({ words, values }: Core, room: number): string {
  const left = room - values.length;
  return left < 12 ? clip(`${words}${values}`, room) : `${clip(words, left)}${values}`;
}

function bracket(alert: Alert): string {
  const { subject } = alert;
  const notice = alertChange(alert)?.notice ?? null;
  const parts = [
    ...(subject.kind === 'event' && subject.event.kind === 'change-confirmed' ? ['confirmed'] : []),
    ...(notice === null ? [] : [noticeInBrief[notice]]),
  ];
  return parts.length === 0 ? '' : ` (${parts.join(', ')})`;
}
