import type { Place } from '../tree/place.ts';
import { blockKind } from './block-kind.ts';
import type { Line } from './blocks.ts';
import type { EntryFinder } from './live-entries.ts';
import type { Segment } from './segment.ts';
import { isHeadRow, type Row, rowOf, rowOfCells, rowText, tableOf } from './table-rows.ts';

/** The story's lines with their kinds: the cells of a table's row make one line. */
export function linesOf(segments: readonly Segment[], entryOf: EntryFinder): readonly Line[] {
  const headsOf = new Map<Place | null, readonly string[]>();
  return byRow(segments).flatMap((group) => {
    const row = rowIn(group);
    if (row === null) return group.map((segment) => plainLine(segment, entryOf));
    if (!isHeadRow(row)) return [tableLine(row, headsOf.get(tableOf(row)) ?? [])];
    headsOf.set(
      tableOf(row),
      row.cells.map(({ text }) => text),
    );
    return [];
  });
}

function rowIn(group: readonly Segment[]): Row | null {
  const place = group[0] === undefined ? null : rowOf(group[0]);
  return place === null ? null : rowOfCells(place, group);
}

function byRow(segments: readonly Segment[]): readonly (readonly Segment[])[] {
  const groups: Segment[][] = [];
  let current: Place | null = null;
  for (const segment of segments) {
    const row = rowOf(segment);
    const last = groups.at(-1);
    if (row !== null && row === current && last !== undefined) last.push(segment);
    else groups.push([segment]);
    current = row;
  }
  return groups;
}

const tableLine = (row: Row, heads: readonly string[]): Line => ({
  kind: 'table-row',
  text: rowText(row, heads),
});

function plainLine(segment: Segment, entryOf: EntryFinder): Line {
  const kind = blockKind(segment);
  const entry = entryOf(segment.place);
  return { kind, text: segment.text, ...(entry ?? {}) };
}
