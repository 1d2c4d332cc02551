import { parseUrl } from '../../domain/parse-url.ts';
import { asText, isObject } from './json-value.ts';
import { isOfType } from './linked-data.ts';
import { firstMeta, type PageFacts } from './page-facts.ts';

/** The outlet's name as the page declares it, or null. */
export function readSiteName(facts: PageFacts): string | null {
  const publisher = facts.article?.['publisher'];
  const website = facts.objects.find((object) =>
    isOfType(object, /^WebSite$|NewsMediaOrganization$/),
  );
  return (
    firstMeta(facts, ['og:site_name', 'application-name']) ??
    (isObject(publisher) ? asText(publisher['name']) : null) ??
    asText(website?.['name'])
  );
}

/** The canonical link, absolute; null when the page has none that is an http address. */
export function readCanonicalUrl(facts: PageFacts): string | null {
  const link = facts.tree.places.find(
    ({ tag, attribs }) => tag === 'link' && /\bcanonical\b/i.test(attribs['rel'] ?? ''),
  );
  const address = link?.attribs['href'] ?? firstMeta(facts, ['og:url']);
  return address === null ? null : absoluteUrl(address, facts.url);
}

/** `address` as an absolute http address, or null. */
export function absoluteUrl(address: string, base: string | null): string | null {
  const trimmed = address.trim();
  const url =
    parseUrl(trimmed) ??
    (base !== null && URL.canParse(trimmed, base) ? new URL(trimmed, base) : null);
  return url !== null && /^https?:$/.test(url.protocol) ? url.href : null;
}

/** The page's language as a BCP 47 tag, as declared, or null. */
export function readLanguage(facts: PageFacts): string | null {
  const root = facts.tree.places.find(({ tag }) => tag === 'html');
  const declared = [
    root?.attribs['lang'],
    root?.attribs['xml:lang'],
    asText(facts.article?.['inLanguage']),
    firstMeta(facts, ['og:locale', 'content-language', 'language', 'dc.language']),
  ];
  for (const tag of declared) {
    const found = /^\s*([a-z]{2,3})(?:[-_]([a-z]{2}|[a-z]{4}|\d{3}))?\b/i.exec(tag ?? '');
    if (found?.[1] !== undefined) return bcp47(found[1], found[2]);
  }
  return null;
}

function bcp47(language: string, region: string | undefined): string {
  if (region === undefined) return language.toLowerCase();
  const shown =
    region.length === 4
      ? region.charAt(0).toUpperCase() + region.slice(1).toLowerCase()
      : region.toUpperCase();
  return `${language.toLowerCase()}-${shown}`;
}
