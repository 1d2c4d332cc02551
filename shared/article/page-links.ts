import { findNoise } from './body/find-noise.ts';
import { decodePage } from './bytes/decode-page.ts';
import { placeText } from './metadata/place-text.ts';
import { absoluteUrl } from './metadata/site.ts';
import type { PageInput } from './read-page.ts';
import { flatten } from './tree/flatten.ts';
import { parseHtml } from './tree/parse-html.ts';
import type { PageTree, Place } from './tree/place.ts';

/** A link of a section page. */
export interface PageLink {
  /** Absolute, without fragment. */
  readonly url: string;
  readonly text: string;
}

const MOST_LINKS = 500;

/**
 * The links of a section page in order, each address once, at most 500: those in what `selector`
 * names, else those that look like stories (a headline's length of text, or standing in a heading).
 */
export function findLinks(input: PageInput, selector?: string): readonly PageLink[] {
  const html =
    typeof input.html === 'string' ? input.html : decodePage(input.html, input.contentType);
  const parsed = parseHtml(html);
  const tree = flatten(parsed.root);
  const base = baseOf(tree, input.url ?? null);
  const places =
    selector === undefined
      ? likelyStories(tree)
      : chosenLinks(tree, new Set(parsed.select(selector)));
  return distinct(tree, places, base);
}

function baseOf(tree: PageTree, url: string | null): string | null {
  const base = tree.places.find(
    ({ tag, attribs }) => tag === 'base' && attribs['href'] !== undefined,
  );
  return base === undefined ? url : (absoluteUrl(base.attribs['href'] ?? '', url) ?? url);
}

/** Links that a selector names, or that stand inside what it names. */
function chosenLinks(tree: PageTree, nodes: ReadonlySet<unknown>): readonly Place[] {
  const links: Place[] = [];
  let until = 0;
  for (const place of tree.places) {
    if (nodes.has(place.node)) until = Math.max(until, place.end);
    if (place.index < until && place.tag === 'a') links.push(place);
  }
  return links;
}

const STORY_CHARACTERS = 24;

function likelyStories(tree: PageTree): readonly Place[] {
  const noise = findNoise(tree, { removed: new Set(), isPlainPage: true });
  return tree.places.filter((place) => {
    if (place.tag !== 'a' || noise[place.index] === true) return false;
    const length = placeText(tree, place).length;
    return length >= STORY_CHARACTERS || (length >= 10 && standsInHeading(place));
  });
}

function standsInHeading(place: Place): boolean {
  let at: Place | null = place.parent;
  for (let step = 0; at !== null && step < 3; step++, at = at.parent) {
    if (/^h[1-6]$/.test(at.tag)) return true;
  }
  return false;
}

function distinct(
  tree: PageTree,
  places: readonly Place[],
  base: string | null,
): readonly PageLink[] {
  const found = new Map<string, PageLink>();
  for (const place of places) {
    const address = absoluteUrl(place.attribs['href'] ?? '', base);
    if (address === null) continue;
    const url = address.replace(/#.*$/, '');
    const text = placeText(tree, place);
    const known = found.get(url);
    if (known === undefined && found.size >= MOST_LINKS) break;
    if (known === undefined || (known.text === '' && text !== '')) found.set(url, { url, text });
  }
  return [...found.values()];
}
