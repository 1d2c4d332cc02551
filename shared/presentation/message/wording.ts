import type { UnreadableReason } from '../../domain/article.ts';
import type { ChangeKind, Nature, Notice, Severity, Signal } from '../../domain/change.ts';
import type { EventKind } from '../../domain/event.ts';
import type { Bound } from '../../domain/figure.ts';

/** What happened, as the line above an alert says it. */
export const kindWords: Readonly<Record<ChangeKind | EventKind, string>> = {
  'figure-changed': 'Figure changed',
  'figure-added': 'Figure added',
  'figure-removed': 'Figure removed',
  'figure-bound-changed': 'Figure worded otherwise',
  'figure-reattributed': 'Figure attributed otherwise',
  'statement-added': 'Statement added',
  'statement-removed': 'Statement removed',
  'statement-changed': 'Statement changed',
  'statement-reattributed': 'Statement attributed otherwise',
  'quotation-altered': 'Quotation altered',
  'position-shifted': 'Position shifted',
  'headline-changed': 'Headline changed',
  'standfirst-changed': 'Standfirst changed',
  'byline-changed': 'Byline changed',
  'text-edited': 'Text edited',
  'note-posted': 'Note posted',
  'note-changed': 'Note changed',
  'page-gone': 'Page gone',
  'page-back': 'Page back',
  'page-moved': 'Page moved',
  'page-unreadable': 'Page cannot be read',
  'page-readable': 'Page can be read again',
  'change-confirmed': 'Removal confirmed',
  'change-refuted': 'Removal not confirmed',
  'tracker-disagrees': 'Outlets disagree',
  'tracker-agrees': 'Outlets agree again',
  'tracker-new-high': 'New high',
  'tracker-new-low': 'New low',
  'house-value-differs': 'Differs from the house value',
  'tracker-out-of-range': 'Outside the range that makes sense',
  'figures-at-odds': 'Figures at odds with each other',
  'tracker-position-shifted': 'Position shifted since another report',
  'tracker-corroborated': 'Changed by a second outlet',
};

export const severityWords: Readonly<Record<Severity, string>> = {
  none: 'for the record',
  low: 'low',
  medium: 'medium',
  high: 'high',
};

export const natureWords: Readonly<Record<Nature, string>> = {
  update: 'update (a newer date, event or source)',
  revision: 'revision (the same claim with another value or wording)',
  correction: 'correction (a note on the page says so)',
  unclear: 'unclear',
};

/** What stands in brackets at the end of a subject line. */
export const noticeInBrief: Readonly<Record<Notice, string>> = {
  noted: 'noted on the page',
  'note-other': 'no note about this found',
  stamped: 'no note, time stamp moved',
  'none-found': 'no note found',
};

/** The notice in full; `seen` is the time of the check that read the new text. */
export function noticeWords(notice: Notice | null, seen: string): string {
  switch (notice) {
    case 'noted':
      return `a note on the page at ${seen} names this change`;
    case 'note-other':
      return `the page carried a note at ${seen}, none that names this change`;
    case 'stamped':
      return `no note found on the page at ${seen}; its own update time moved`;
    case 'none-found':
      return `no note found on the page at ${seen}`;
    case null:
      return `notes on the page could not be read at ${seen}`;
  }
}

export const signalWords: Readonly<Record<Signal, string>> = {
  'total-fell': 'a running total fell',
  'part-above-whole': 'a part is above its whole',
  'sum-differs': 'parts do not add up to their whole',
  'digits-transposed': 'the same digits in another order',
  'out-of-proportion': 'a jump out of proportion',
  'headline-differs': 'headline and text give different values',
};

export const boundWords: Readonly<Record<Bound, string>> = {
  exactly: '',
  'at-least': 'at least ',
  'more-than': 'more than ',
  about: 'about ',
  'at-most': 'at most ',
  'less-than': 'less than ',
};

export const reasonWords: Readonly<Record<UnreadableReason, string>> = {
  blocked: 'the site refused to answer us',
  challenge: 'the site asked for a challenge to be solved',
  robots: 'robots.txt asks us not to read it',
  login: 'the page asks for a login',
  paywall: 'the page shows a paywall stub',
  consent: 'the page asks for consent first',
  empty: 'the page came back without text',
  'script-only': 'the page shows its text only through scripts',
  'error-page': 'the page shows an error',
  'error-status': 'the site answered with an error',
  'too-large': 'the page is larger than we read',
  'wrong-type': 'the answer is not a web page',
  'refused-address': 'its address is not a public one',
  'too-many-redirects': 'too many redirects',
  'timed-out': 'the site did not answer in time',
  unreachable: 'the site could not be reached',
  tls: 'the secure connection could not be verified',
  damaged: 'the page is damaged',
};

/** Stands at the head of a rehearsal, and its first word at the head of the subject. */
export const testWords =
  'TEST. This is a rehearsal: one figure was altered in a copy on our side. The page itself was not changed, and nothing of this is on its record.';

export const machineReadWords =
  'Figures, speakers, acts and positions are machine-read: check them against the page before use.';
