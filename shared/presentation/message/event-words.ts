import type { AlertPage } from '../../domain/alert.ts';
import type { PageEvent } from '../../domain/event.ts';
import { lapseWords } from '../../domain/lapse.ts';
import { outletName } from './alert-parts.ts';
import { cleanText } from './clean-text.ts';
import { valueWords } from './figure-words.ts';
import { timeWords } from './seen-times.ts';

interface Around {
  readonly page: AlertPage;
  readonly other: AlertPage | null;
}

/** An event as a subject line says it, without the outlet: "blind since 14:02 UTC: Talks resume". */
export function eventInBrief(event: PageEvent, around: Around): string {
  const since = timeWords(event.since ?? event.at, event.at);
  switch (event.kind) {
    case 'page-gone':
      return titled(`page gone since ${since}`, around);
    case 'page-back':
      return titled('page back', around);
    case 'page-moved':
      return titled('page moved', around);
    case 'page-unreadable':
      return titled(`blind since ${since}`, around);
    case 'page-readable':
      return titled('readable again', around);
    case 'change-confirmed':
    case 'change-refuted':
      return summaryOf(event);
    case 'tracker-disagrees':
      return lagging(event, around.other) ?? summaryOf(event);
    case 'tracker-agrees':
    case 'tracker-new-high':
    case 'tracker-new-low':
    case 'house-value-differs':
    case 'tracker-out-of-range':
      return comparison(event, around) ?? summaryOf(event);
    case 'figures-at-odds':
    case 'tracker-position-shifted':
    case 'tracker-corroborated':
      return summaryOf(event);
  }
}

const titled = (words: string, { page }: Around): string =>
  page.headline === null ? words : `${words}: ${cleanText(page.headline)}`;

const summaryOf = ({ summary }: PageEvent): string => cleanText(summary).replace(/\.$/, '');

/** "hostages held 58, Meridian Wire 59"; null where a side has no number of its own. */
function comparison(event: PageEvent, { other }: Around): string | null {
  const value = valueWords(event.after);
  if (value === null || event.tracker === null) return null;
  // A tracker's id as words: "hostages-held" is how its user called the line.
  const said = `${cleanText(event.tracker.replaceAll('-', ' '))} ${value}`;
  const beside = valueWords(event.before);
  if (event.kind === 'tracker-new-high') return `${said}, a new high`;
  if (event.kind === 'tracker-new-low') return `${said}, a new low`;
  if (event.kind === 'tracker-out-of-range') return `${said}, outside what makes sense`;
  if (event.kind === 'house-value-differs') {
    return beside === null ? null : `${said}, house value ${beside}`;
  }
  return other === null ? null : `${said}, as at ${outletName(other)}`;
}

/** "hostages held still 59, 14 hours after Meridian Wire said 58". */
function lagging(event: PageEvent, other: AlertPage | null): string | null {
  const [own, beside] = [valueWords(event.after), valueWords(event.before)];
  if (event.tracker === null || own === null || beside === null || other === null) return null;
  const line = cleanText(event.tracker.replaceAll('-', ' '));
  if (event.since === null) return `${line} ${own}, ${outletName(other)} ${beside}`;
  const lag = lapseWords(event.since, event.at);
  return `${line} still ${own}, ${lag} after ${outletName(other)} said ${beside}`;
}
