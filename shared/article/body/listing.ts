import type { DomNode } from '../tree/dom-node.ts';
import type { Place } from '../tree/place.ts';

/** Rows alike from which a page lists things: a ranking, a table of results, entries by name. */
const FEWEST_ROWS = 4;
/** Nodes looked at beside an element, texts between them included: enough to see a list. */
const SIGHT = 24;
/** A cell stands this close inside its row. */
const REACH = 3;

/** Whether a place is a row, or stands in a row, of several rows alike one under another. */
export function isListed(place: Place): boolean {
  let row = place;
  for (let step = 0; row.parent !== null && step < REACH; step++, row = row.parent) {
    if (countAlike(row, row.parent.node) >= FEWEST_ROWS) return true;
  }
  return false;
}

function countAlike(row: Place, around: DomNode): number {
  const seen = (around.children ?? []).slice(0, SIGHT);
  return seen.filter(
    ({ name, attribs }) => name === row.tag && attribs?.['class'] === row.attribs['class'],
  ).length;
}
