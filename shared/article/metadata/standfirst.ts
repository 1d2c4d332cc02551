import { clean } from '../body/segment.ts';
import { nameWords } from '../tree/name-words.ts';
import type { Place } from '../tree/place.ts';
import { decodeEntities } from './entities.ts';
import { asText } from './json-value.ts';
import { firstMeta, type PageFacts } from './page-facts.ts';
import { placeText } from './place-text.ts';

const standfirstWords: ReadonlySet<string> = new Set(
  `standfirst dek deck subheadline subhead subtitle subheading lead lede leadtext articlelead intro
   articleintro summary articlesummary excerpt abstract chapo chapeau vorspann anleser sottotitolo
   entradilla bajada ingress teasertext articlesubtitle headlinesub description lead-in`.split(
    /\s+/,
  ),
);

const SHORTEST = 25;
const LONGEST = 700;

/** The summary shown under the headline, else the one that the page declares; null when there is none. */
export function readStandfirst(facts: PageFacts, headline: string | null): string | null {
  return shownStandfirst(facts, headline) ?? declaredStandfirst(facts, headline);
}

function shownStandfirst(facts: PageFacts, headline: string | null): string | null {
  for (const place of facts.tree.places.filter(isMarked).slice(0, 60)) {
    if (facts.noise[place.index] === true) continue;
    const text = placeText(facts.tree, place, facts.noise);
    if (text.length >= SHORTEST && text.length <= LONGEST && text !== headline) return text;
  }
  return null;
}

const isMarked = (place: Place): boolean =>
  /\b(?:description|alternativeHeadline|abstract)\b/i.test(place.attribs['itemprop'] ?? '')
    ? place.tag !== 'meta'
    : nameWords(place).some((word) => standfirstWords.has(word));

function declaredStandfirst(facts: PageFacts, headline: string | null): string | null {
  return declaredSummaries(facts).find((text) => text !== headline) ?? null;
}

/** The summaries that the page declares for machines, each once. */
export function declaredSummaries(facts: PageFacts): readonly string[] {
  const raw = [
    asText(facts.article?.['description']),
    ...['og:description', 'description', 'twitter:description'].map((name) =>
      firstMeta(facts, [name]),
    ),
  ];
  const shown = raw.filter((text) => text !== null).map((text) => clean(decodeEntities(text)));
  return [...new Set(shown)].filter((text) => text !== '');
}
