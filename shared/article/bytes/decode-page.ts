import { getBOMEncoding, legacyHookDecode, normalizeEncoding } from '@exodus/bytes/encoding.js';
import { declaredEncoding } from './meta-prescan.ts';
import { sniffEncoding } from './sniff-encoding.ts';

/**
 * The characters of a page, decoded as a browser would: byte order mark, then the charset of the
 * `Content-Type`, then the page's own declaration, then a guess. Damaged bytes become U+FFFD.
 */
export function decodePage(bytes: Uint8Array, contentType: string | undefined): string {
  const encoding =
    getBOMEncoding(bytes) ??
    transportEncoding(contentType) ??
    declaredEncoding(bytes) ??
    sniffEncoding(bytes);
  return legacyHookDecode(bytes, encoding);
}

function transportEncoding(contentType: string | undefined): string | null {
  const label = /;\s*charset\s*=\s*["']?([^"';\s]+)/i.exec(contentType ?? '')?.[1];
  return label === undefined ? null : normalizeEncoding(label);
}
