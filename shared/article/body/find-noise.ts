import { nameWords } from '../tree/name-words.ts';
import { type PageTree, type Place, proseLength, textLength } from '../tree/place.ts';
import { headingTags, rootTag } from '../tree/tags.ts';
import {
  certainNoise,
  noiseRoles,
  noiseTags,
  overlayRoles,
  strongNoise,
  weakNoise,
} from './noise-words.ts';

export interface NoiseSettings {
  /** Places that the user's selectors take out, by index. */
  readonly removed: ReadonlySet<number>;
  /** Official pages hold their figures in boxes, alerts and asides: only what is surely noise is left out. */
  readonly isPlainPage: boolean;
}

/** For each place, by index, whether it stands in what is not the story. */
export function findNoise(
  tree: PageTree,
  { removed, isPlainPage }: NoiseSettings,
): readonly boolean[] {
  const noise: boolean[] = [];
  const facts = { ...factsOf(tree), isPlainPage };
  for (const place of tree.places) {
    const inherited = place.parent !== null && noise[place.parent.index] === true;
    noise.push(inherited || removed.has(place.index) || isNoise(place, facts));
  }
  return noise;
}

interface PageFacts {
  readonly tree: PageTree;
  readonly prose: number;
  readonly isPlainPage: boolean;
  /** For each index, how many headlines (`h1`) and declared bodies come before. */
  readonly anchorsBefore: readonly number[];
  /** Running text inside all elements of one class attribute, nested ones counted once. */
  readonly proseByClass: ReadonlyMap<string, number>;
}

function factsOf(tree: PageTree): Omit<PageFacts, 'isPlainPage'> {
  const anchorsBefore = [0];
  let anchors = 0;
  for (const place of tree.places) {
    if (place.tag === 'h1' || isDeclaredBody(place)) anchors++;
    anchorsBefore.push(anchors);
  }
  return {
    tree,
    prose: tree.proseBefore.at(-1) ?? 0,
    anchorsBefore,
    proseByClass: proseByClass(tree),
  };
}

function proseByClass(tree: PageTree): ReadonlyMap<string, number> {
  const sums = new Map<string, number>();
  const countedUpTo = new Map<string, number>();
  for (const place of tree.places) {
    const name = place.attribs['class'];
    if (name === undefined || place.index < (countedUpTo.get(name) ?? 0)) continue;
    sums.set(name, (sums.get(name) ?? 0) + proseLength(tree, place));
    countedUpTo.set(name, place.end);
  }
  return sums;
}

/** Whether the page itself says that here stands the text of its article. */
export const isDeclaredBody = (place: Place): boolean =>
  /\barticleBody\b/i.test(place.attribs['itemprop'] ?? '');

const exemptTags: ReadonlySet<string> = new Set([rootTag, 'html', 'body', 'main']);

function isNoise(place: Place, facts: PageFacts): boolean {
  const { tag, attribs } = place;
  if (exemptTags.has(tag)) return false;
  if (isHidden(place)) return !holdsStory(place, facts, 0.4);
  if (noiseTags.has(tag)) return !holdsStory(place, facts, 0.5);
  if (overlayRoles.has(attribs['role'] ?? '')) return !holdsStory(place, facts, certainShare);
  if (noiseRoles.has(attribs['role'] ?? '')) return !holdsStory(place, facts, 0.4);
  return isNoiseByName(place, facts);
}

function isNoiseByName(place: Place, facts: PageFacts): boolean {
  const share = shareByName(place, facts.isPlainPage);
  return share > 0 && !holdsStory(place, facts, share) && !isLayout(place, facts, share);
}

/** The share of the page's running text from which the element's name is disbelieved; 0: it names no noise. */
function shareByName(place: Place, isPlainPage: boolean): number {
  // A subheading's id is made of its own words, and its class of its looks.
  if (headingTags.has(place.tag)) return 0;
  const names = nameWords(place);
  if (names.some((word) => certainNoise.has(word))) return certainShare;
  if (names.some((word) => strongNoise.has(word))) return strongShare;
  if (isPlainPage) return 0;
  const isWeak = place.tag === 'aside' || names.some((word) => weakNoise.has(word));
  return isWeak ? weakShare : 0;
}

/** From this share of the page's running text an element is no box beside the story. */
const certainShare = 0.9;
const strongShare = 0.4;
const weakShare = 0.25;
const layoutShare = 0.5;

/** A class that many parts of the story carry ("widget" around every paragraph) tells nothing. */
function isLayout(place: Place, { proseByClass, prose }: PageFacts, share: number): boolean {
  const sum = proseByClass.get(place.attribs['class'] ?? '') ?? 0;
  return share < certainShare && prose > 0 && sum > prose * layoutShare;
}

/** Paragraphs behind a paywall script are hidden from screen readers only until it has run. */
function isHidden({ tag, attribs }: Place): boolean {
  if (attribs['hidden'] !== undefined) return true;
  if (attribs['aria-hidden'] === 'true') return tag !== 'p';
  const style = attribs['style'];
  return style !== undefined && /display\s*:\s*none|visibility\s*:\s*hidden/i.test(style);
}

/** Whether so much of the page's running text, or its headline, stands inside that it is no box. */
function holdsStory(
  place: Place,
  { tree, prose, anchorsBefore }: PageFacts,
  share: number,
): boolean {
  const inside = proseLength(tree, place);
  if (prose > 0 && inside > prose * share) return true;
  const anchors = (anchorsBefore[place.end] ?? 0) - (anchorsBefore[place.index] ?? 0);
  return anchors > 0 && textLength(tree, place) > 400 && inside > prose * 0.1;
}
