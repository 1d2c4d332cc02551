import { parseUrl } from '../../domain/parse-url.ts';

/** An address from a page as a link may carry it: http and https alone; null for all else. */
export function safeUrl(text: string): string | null {
  const url = parseUrl(text);
  return url !== null && (url.protocol === 'https:' || url.protocol === 'http:') ? url.href : null;
}
