import type { Article } from '../../domain/article.ts';
import type { ChosenPlaces } from '../tree/select-places.ts';
import { readByline } from './byline.ts';
import { readHeadline } from './headline.ts';
import type { PageFacts } from './page-facts.ts';
import { readModifiedAt, readPublishedAt } from './page-times.ts';
import { placeText } from './place-text.ts';
import { readCanonicalUrl, readLanguage, readSiteName } from './site.ts';
import { readStandfirst } from './standfirst.ts';

/** All of an article but its body. */
export type Metadata = Pick<
  Article,
  | 'headline'
  | 'standfirst'
  | 'byline'
  | 'publishedAt'
  | 'modifiedAt'
  | 'siteName'
  | 'canonicalUrl'
  | 'language'
  | 'kind'
>;

/** Reads the fields around the body, each from the best source that the page has for it. */
export function readMetadata(facts: PageFacts, chosen: ChosenPlaces): Metadata {
  const siteName = readSiteName(facts);
  const language = readLanguage(facts);
  const named = chosen.headline === null ? '' : placeText(facts.tree, chosen.headline);
  const headline = named === '' ? readHeadline(facts, siteName) : named;
  return {
    headline,
    standfirst: readStandfirst(facts, headline),
    byline: readByline(facts, siteName),
    publishedAt: readPublishedAt(facts, language),
    modifiedAt: readModifiedAt(facts, language),
    siteName,
    canonicalUrl: readCanonicalUrl(facts),
    language,
    kind: facts.kind,
  };
}
