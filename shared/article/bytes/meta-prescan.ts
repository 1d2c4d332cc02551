import { isomorphicDecode, normalizeEncoding } from '@exodus/bytes/encoding.js';

/**
 * How far a declaration is looked for. The standard pre-scans 1024 bytes and lets the parser change
 * its mind at a later `meta`; looking through a whole head at once comes to the same.
 */
const HEAD_BYTES = 65_536;

const TAG = /<meta[\s/]([^>]*)>|<\?xml\s([^>]*)\?>/gi;
const ATTRIBUTE = /([^\s=/>"']{1,40})\s{0,20}=\s{0,20}(?:"([^"]*)"|'([^']*)'|([^\s>"']+))/g;

/** The encoding that the page declares in `meta` (or in an XML declaration), or null. */
export function declaredEncoding(bytes: Uint8Array): string | null {
  const start = isomorphicDecode(bytes.subarray(0, HEAD_BYTES));
  const head = without(without(start, '<!--', '-->'), '<script', '</script');
  for (const match of head.matchAll(TAG)) {
    const label = match[1] === undefined ? xmlLabel(match[2]) : metaLabel(match[1]);
    const encoding = label === null ? null : normalizeEncoding(label);
    if (encoding !== null) return asDeclared(encoding);
  }
  return null;
}

/** A `meta` inside a comment or a script declares nothing. */
function without(text: string, opening: string, closing: string): string {
  const kept: string[] = [];
  let at = 0;
  for (let from = text.indexOf(opening); from >= 0; from = text.indexOf(opening, at)) {
    kept.push(text.slice(at, from));
    const to = text.indexOf(closing, from + opening.length);
    if (to < 0) return kept.join(' ');
    at = to + closing.length;
  }
  return [...kept, text.slice(at)].join(' ');
}

const xmlLabel = (attributes: string | undefined): string | null =>
  attributes === undefined ? null : (attributesOf(attributes).get('encoding') ?? null);

function metaLabel(text: string): string | null {
  const attributes = attributesOf(text);
  const charset = attributes.get('charset');
  if (charset !== undefined) return charset;
  if (attributes.get('http-equiv')?.toLowerCase() !== 'content-type') return null;
  return /charset\s*=\s*["']?([^\s;"']+)/i.exec(attributes.get('content') ?? '')?.[1] ?? null;
}

function attributesOf(text: string): Map<string, string> {
  const found = new Map<string, string>();
  for (const [, name = '', double, single, bare] of text.matchAll(ATTRIBUTE)) {
    found.set(name.toLowerCase(), double ?? single ?? bare ?? '');
  }
  return found;
}

/** A page that could be read far enough to declare UTF-16 is not in UTF-16 (HTML, "prescan"). */
function asDeclared(encoding: string): string {
  if (encoding === 'utf-16le' || encoding === 'utf-16be') return 'utf-8';
  return encoding === 'x-user-defined' ? 'windows-1252' : encoding;
}
