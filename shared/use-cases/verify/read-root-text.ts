import type { CaptureLink } from '../../domain/daily-root.ts';

/** The links that the text of a root names; call it only once its hash was compared. */
export function readRootText(text: string): readonly CaptureLink[] {
  const read: unknown = JSON.parse(text);
  const captures: unknown = isObject(read) ? Reflect.get(read, 'captures') : null;
  return isList(captures) ? captures.flatMap(linkOf) : [];
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
