import type { CaptureLink } from '../../domain/daily-root.ts';

/** What the text of a root says: the day it closes, the root before it and the links it names. */
export interface RootText {
  readonly day: string | null;
  readonly previous: string | null;
  readonly captures: readonly CaptureLink[];
}

/** Reads the text of a root; call it only once its hash was compared. */
export function readRootText(text: string): RootText {
  const read: unknown = JSON.parse(text);
  const field = (name: string): unknown => (isObject(read) ? Reflect.get(read, name) : null);
  const [day, previous, captures] = [field('day'), field('previous'), field('captures')];
  return {
    day: typeof day === 'string' ? day : null,
    previous: typeof previous === 'string' ? previous : null,
    captures: isList(captures) ? captures.flatMap(linkOf) : [],
  };
}

function linkOf(entry: unknown): readonly CaptureLink[] {
  if (!isList(entry)) return [];
  const [pageId, number, hash] = entry;
  const isLink =
    typeof pageId === 'string' && typeof number === 'number' && typeof hash === 'string';
  return isLink ? [{ pageId, number, hash }] : [];
}

const isList = (value: unknown): value is readonly unknown[] => Array.isArray(value);

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;
