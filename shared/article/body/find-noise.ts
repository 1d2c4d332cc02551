import { nameWords } from '../tree/name-words.ts';
import { type PageTree, type Place, proseLength, textLength } from '../tree/place.ts';
import { noiseRoles, noiseTags, strongNoise, weakNoise } from './noise-words.ts';

/** For each place, by index, whether it stands in what is not the story. */
export function findNoise(tree: PageTree, removed: ReadonlySet<number>): readonly boolean[] {
  const noise: boolean[] = [];
  const facts = factsOf(tree);
  for (const place of tree.places) {
    const inherited = place.parent !== null && noise[place.parent.index] === true;
    noise.push(inherited || removed.has(place.index) || isNoise(place, facts));
  }
  return noise;
}

interface PageFacts {
  readonly tree: PageTree;
  readonly prose: number;
  /** For each index, how many headlines (`h1`) and declared bodies come before. */
  readonly anchorsBefore: readonly number[];
}

function factsOf(tree: PageTree): PageFacts {
  const anchorsBefore = [0];
  let anchors = 0;
  for (const place of tree.places) {
    if (place.tag === 'h1' || isDeclaredBody(place)) anchors++;
    anchorsBefore.push(anchors);
  }
  return { tree, prose: tree.proseBefore.at(-1) ?? 0, anchorsBefore };
}

/** Whether the page itself says that here stands the text of its article. */
export const isDeclaredBody = (place: Place): boolean =>
  /\barticleBody\b/i.test(place.attribs['itemprop'] ?? '');

const exemptTags: ReadonlySet<string> = new Set(['html', 'body', 'main']);

function isNoise(place: Place, facts: PageFacts): boolean {
  const { tag, attribs } = place;
  if (exemptTags.has(tag)) return false;
  if (isHidden(attribs)) return true;
  if (noiseTags.has(tag)) return !holdsStory(place, facts, 0.5);
  if (noiseRoles.has(attribs['role'] ?? '')) return !holdsStory(place, facts, 0.5);
  return isNoiseByName(place, facts);
}

function isNoiseByName(place: Place, facts: PageFacts): boolean {
  let weak = false;
  for (const word of nameWords(place)) {
    if (strongNoise.has(word)) return !holdsStory(place, facts, 0.7);
    if (weakNoise.has(word)) weak = true;
  }
  if (place.tag === 'aside') weak = true;
  return weak && !holdsStory(place, facts, 0.3);
}

function isHidden(attribs: Readonly<Record<string, string>>): boolean {
  if (attribs['aria-hidden'] === 'true' || attribs['hidden'] !== undefined) return true;
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
