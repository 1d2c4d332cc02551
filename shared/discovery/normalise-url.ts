import { trackingParameters, trackingPrefixes } from './tracking-parameters.ts';

/** The one spelling of a web address by which a page is known: WHATWG form, no fragment, no default port, no tracking parameter, the others in their order. Null for what is not a plain http or https address (credentials, backslashes, control characters, over 4,096 characters). Normalising twice changes nothing. */
export function normaliseUrl(url: string): string | null {
  const text = url.trim();
  if (text.length > 4096 || /[\\\p{Cc}]/u.test(text) || !URL.canParse(text)) {
    return null;
  }
  const parsed = new URL(text);
  const web = parsed.protocol === 'http:' || parsed.protocol === 'https:';
  if (!web || parsed.username !== '' || parsed.password !== '') {
    return null;
  }
  parsed.hash = '';
  parsed.search = withoutTracking(parsed.search);
  return parsed.href;
}

const withoutTracking = (search: string): string =>
  search
    .slice(1)
    .split('&')
    .filter((pair) => pair !== '' && !isTracking(pair))
    .join('&');

function isTracking(pair: string): boolean {
  const name = (pair.split('=', 1)[0] ?? '').toLowerCase();
  return trackingParameters.has(name) || trackingPrefixes.some((prefix) => name.startsWith(prefix));
}
