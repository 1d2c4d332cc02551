import type { PageEvent } from '../../domain/event.ts';
import type { Tracker, TrackerPoint } from '../../domain/tracker.ts';
import { positionCauses } from '../project/position-causes.ts';
import { trackerCauses } from '../project/tracker-causes.ts';
import type { Turn } from './page-line.ts';

/** Points held against each other at one time, as the running service does. */
const mostPoints = 500;

/**
 * The events that a tracker would have given cause for, had it been there from the first of
 * these turns: the rules of the running service, over all pages in the order of time.
 */
export async function replayEvents(
  tracker: Tracker,
  turns: readonly Turn[],
): Promise<readonly PageEvent[]> {
  const line = makeLine();
  const seen = new Set<string>();
  const events: PageEvent[] = [];
  for (const turn of turns.toSorted(inTime)) {
    line.take(turn);
    if (!turn.isOn) continue;
    const hasDiffered = (id: string): boolean => seen.has(`${turn.pageId} ${id}`);
    const causes =
      tracker.kind === 'figure'
        ? await trackerCauses(tracker, turn, { ...line.known(), hasDiffered })
        : positionCauses(tracker, turn, line.known());
    for (const event of causes) {
      if (hasDiffered(event.id)) continue;
      seen.add(`${turn.pageId} ${event.id}`);
      events.push(event);
    }
  }
  return events;
}

const inTime = (a: Turn, b: Turn): number =>
  a.at === b.at ? a.version - b.version : a.at < b.at ? -1 : 1;

/** The points of a line as they stood after each turn. */
function makeLine() {
  const standing = new Map<string, TrackerPoint>();
  const past = new Map<string, TrackerPoint>();
  const put = (point: TrackerPoint): void => {
    const key = `${point.pageId} ${point.lineage} ${point.version}`;
    past.set(key, point);
    const oldest = past.keys().next();
    if (past.size > mostPoints && oldest.done === false) past.delete(oldest.value);
  };
  return {
    take: ({ pageId, at, begun, ended }: Turn): void => {
      for (const lineage of ended) {
        const point = standing.get(`${pageId} ${lineage}`);
        if (point !== undefined) put({ ...point, until: at });
        standing.delete(`${pageId} ${lineage}`);
      }
      for (const point of begun) {
        standing.set(`${pageId} ${point.lineage}`, point);
        put(point);
      }
    },
    known: () => ({
      standing: [...standing.values()].slice(-mostPoints),
      past: [...past.values()].toReversed(),
    }),
  };
}
