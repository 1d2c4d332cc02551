import type { Alert } from '../../domain/alert.ts';
import type { Change, ChangeSide } from '../../domain/change.ts';
import type { PageEvent } from '../../domain/event.ts';
import { cleanText } from './clean-text.ts';
import type { MessageFact } from './message.ts';
import { plainMarks } from './plain-marks.ts';
import { betweenWords, fullTimeWords, timeWords } from './seen-times.ts';
import { natureWords, noticeWords, reasonWords, signalWords } from './wording.ts';

/** What is known of a change beside its two sentences; only what there is to say. */
export function changeFacts(change: Change): readonly MessageFact[] {
  const { oldSeenAt, newSeenAt, oldImported } = change.between;
  return known([
    ['Notice', noticeWords(change.notice, timeWords(newSeenAt, newSeenAt))],
    ['Nature', natureWords[change.nature]],
    ['Seen', betweenWords(oldSeenAt, newSeenAt)],
    ['Before', oldImported === true ? 'imported from a saved copy, not witnessed' : null],
    ['Attribution', sourceWords(change.before, change.after)],
    ['Goes back', change.reverts === null ? null : `to what version ${change.reverts} said`],
    ['Look at', change.signals.map((signal) => signalWords[signal]).join('; ')],
  ]);
}

/** Since when, why, and confirmed when. */
export function eventFacts(event: PageEvent): readonly MessageFact[] {
  const at = fullTimeWords(event.at);
  const since = fullTimeWords(event.since ?? event.at);
  const reason = event.reason === null ? null : reasonWords[event.reason];
  switch (event.kind) {
    case 'page-gone':
      return known([
        ['Gone since', since],
        ['Confirmed', at],
      ]);
    case 'page-unreadable':
      return known([
        ['Blind since', since],
        ['Reason', reason],
        ['Meanwhile', 'the last good version stands'],
      ]);
    case 'page-readable':
      return known([
        ['Blind', event.since === null ? null : betweenSpan(event.since, event.at)],
        ['Reason', reason],
      ]);
    case 'change-confirmed':
      return known([['Confirmed', `by a second check at ${at}`]]);
    case 'change-refuted':
      return known([['Seen again', `by a second check at ${at}`]]);
    case 'tracker-disagrees':
    case 'house-value-differs':
    case 'tracker-position-shifted':
    case 'tracker-corroborated':
      return known([
        ['Since', since],
        ['Compared', at],
      ]);
    case 'figures-at-odds':
      return known([
        ['Look at', event.signal === undefined ? null : signalWords[event.signal]],
        ['Seen', at],
      ]);
    case 'page-back':
    case 'page-moved':
    case 'tracker-agrees':
    case 'tracker-new-high':
    case 'tracker-new-low':
    case 'tracker-out-of-range':
      return known([['Seen', at]]);
  }
}

/** Trackers whose line the alert is on. */
export const trackerFacts = (alert: Alert): readonly MessageFact[] =>
  known([['Tracker', alert.trackers.map(cleanText).join(', ')]]);

/** The channel that could not be told, for whoever is told in its place. */
export const escalationFacts = ({ escalatedFrom }: Alert): readonly MessageFact[] =>
  escalatedFrom === undefined
    ? []
    : known([
        [
          'Escalated',
          `channel ${cleanText(escalatedFrom.channelId)} could not be told since ${fullTimeWords(escalatedFrom.since)}`,
        ],
      ]);

const betweenSpan = (from: string, to: string): string =>
  `from ${timeWords(from, to)} to ${fullTimeWords(to)}`;

/** "the army", or "the army → an official" when the two sides name different sources. */
function sourceWords(before: ChangeSide | null, after: ChangeSide | null): string | null {
  const old = sourceOf(before);
  const now = sourceOf(after);
  if (old === null || now === null || plainMarks(old) === plainMarks(now)) return now ?? old;
  return `${old} → ${now}`;
}

function sourceOf(side: ChangeSide | null): string | null {
  const source = cleanText(side?.attributedTo ?? side?.speaker?.surface ?? '');
  return source === '' ? null : source;
}

function known(facts: readonly (readonly [string, string | null])[]): readonly MessageFact[] {
  return facts.flatMap(([label, text]) => (text ? [{ label, text }] : []));
}
