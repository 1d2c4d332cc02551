import { enclosing } from '../tree/enclosing.ts';
import type { Place } from '../tree/place.ts';
import type { Segment } from './segment.ts';

const rowTags: ReadonlySet<string> = new Set(['tr']);
const cellTags: ReadonlySet<string> = new Set(['td', 'th']);
const tableTags: ReadonlySet<string> = new Set(['table']);
const headTags: ReadonlySet<string> = new Set(['thead']);

/** The row of a table that a line stands in, or null. */
export const rowOf = (segment: Segment): Place | null => enclosing(segment.place, rowTags);

interface Cell {
  readonly place: Place;
  readonly text: string;
}

export interface Row {
  readonly place: Place;
  readonly cells: readonly Cell[];
}

const LONGEST_CELL = 250;

/** The lines of one row as cells, or null when the row only lays out a page: one cell, or long text. */
export function rowOfCells(place: Place, segments: readonly Segment[]): Row | null {
  const texts = new Map<Place, string>();
  for (const segment of segments) {
    const cell = enclosing(segment.place, cellTags);
    if (cell === null) return null;
    const before = texts.get(cell);
    texts.set(cell, before === undefined ? segment.text : `${before} ${segment.text}`);
  }
  const cells = [...texts].map(([cell, text]) => ({ place: cell, text }));
  if (cells.length < 2 || cells.some(({ text }) => text.length > LONGEST_CELL)) return null;
  return { place, cells };
}

/** Whether a row names the columns of its table instead of holding values. */
export const isHeadRow = (row: Row): boolean =>
  row.cells.every(({ place }) => place.tag === 'th') || enclosing(row.place, headTags) !== null;

/** The table that a row belongs to. */
export const tableOf = (row: Row): Place | null => enclosing(row.place, tableTags);

/**
 * A row as a line that asserts it: "Confirmed cases: 1,234"; with several columns each value behind
 * its column's head: "Northern Region: Cases 1,234; Deaths 56".
 */
export function rowText({ cells }: Row, heads: readonly string[]): string {
  const [label, ...values] = cells.map(({ text }) => text);
  const opening = (label ?? '').replace(/\s*[:：]$/u, '');
  if (values.length === 1) return `${opening}: ${values[0] ?? ''}`;
  const named = heads.length === cells.length ? heads.slice(1) : [];
  return `${opening}: ${values.map((value, index) => joined(named[index], value)).join('; ')}`;
}

const joined = (head: string | undefined, value: string): string =>
  head === undefined || head === '' ? value : `${head} ${value}`;
