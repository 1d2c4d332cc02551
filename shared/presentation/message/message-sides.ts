import type { Alert } from '../../domain/alert.ts';
import type { Change, ChangeSide } from '../../domain/change.ts';
import { outletName } from './alert-parts.ts';
import { cleanText } from './clean-text.ts';
import { elide } from './elide.ts';
import { markWords, type Segment } from './marked-words.ts';
import type { MessageSide } from './message.ts';
import { timeWords } from './seen-times.ts';

/** Both sentences of a change with the changed words marked, and when each was seen. */
export function changeSides(change: Change): readonly MessageSide[] {
  const { oldSeenAt, newSeenAt } = change.between;
  const marked = markedTexts(change.before, change.after);
  return [
    {
      label: 'Before',
      seen: `last seen ${timeWords(oldSeenAt, newSeenAt)}`,
      segments: marked.before,
      absent: change.before === null ? 'not on the page' : null,
      mark: 'old',
    },
    {
      label: 'After',
      seen: `first seen ${timeWords(newSeenAt, newSeenAt)}`,
      segments: marked.after,
      absent: change.after === null ? 'no longer on the page' : null,
      mark: 'new',
    },
  ];
}

/** What the two sides of an event say, each under the name of who says it. */
export function eventSides(alert: Alert): readonly MessageSide[] {
  if (alert.subject.kind !== 'event') return [];
  const { event, other } = alert.subject;
  const labels = sideLabels(alert, other && outletName(other));
  // Two outlets' sentences differ in every other word: marks would tell nothing.
  const sides: readonly MessageSide[] = [
    { label: labels.before, seen: null, segments: plain(event.before), absent: null, mark: 'old' },
    {
      label: labels.after,
      seen: `seen ${timeWords(event.at, event.at)}`,
      segments: plain(event.after),
      absent: null,
      mark: 'new',
    },
  ];
  return sides.filter((side) => side.segments.length > 0);
}

function sideLabels(alert: Alert, other: string | null): { before: string; after: string } {
  const own = outletName(alert.page);
  if (alert.subject.kind === 'event' && alert.subject.event.kind === 'house-value-differs') {
    return { before: 'House value', after: own };
  }
  if (alert.subject.kind === 'event' && alert.subject.event.kind === 'figures-at-odds') {
    const { before } = alert.subject.event;
    return { before: 'Text', after: before === null ? 'On the page' : 'Headline' };
  }
  return other === null ? { before: 'Before', after: 'Now' } : { before: other, after: own };
}

function markedTexts(
  before: ChangeSide | null,
  after: ChangeSide | null,
): { readonly before: readonly Segment[]; readonly after: readonly Segment[] } {
  // A side that stands alone has nothing to be compared with: no words of it are marked.
  if (before === null || after === null) return { before: plain(before), after: plain(after) };
  const marked = markWords(cleanText(before.text), cleanText(after.text));
  return { before: elide(marked.before), after: elide(marked.after) };
}

const plain = (side: ChangeSide | null): readonly Segment[] =>
  side === null ? [] : elide([{ text: cleanText(side.text), changed: false }]);
