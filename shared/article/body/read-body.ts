import type { Article } from '../../domain/article.ts';
import type { PageFacts } from '../metadata/page-facts.ts';
import type { Metadata } from '../metadata/read-metadata.ts';
import { declaredSummaries } from '../metadata/standfirst.ts';
import type { ChosenPlaces } from '../tree/select-places.ts';
import { joinLines } from './blocks.ts';
import { chooseRoot } from './choose-root.ts';
import { agreedLines } from './declared-text.ts';
import { linesOf } from './lines-of.ts';
import { entryFinder } from './live-entries.ts';
import { pickSegments } from './pick-segments.ts';
import { sectionLines } from './section-lines.ts';
import { segmentsOf } from './segment.ts';

/** The body of the page as blocks; empty when it has none. */
export function readBody(
  facts: PageFacts,
  metadata: Metadata,
  chosen: ChosenPlaces,
): Pick<Article, 'text' | 'blocks'> {
  const segments = segmentsOf(facts.tree, facts.noise);
  if (facts.kind === 'section' && chosen.body.length === 0) {
    return joinLines(sectionLines(segments, facts.tree.places));
  }
  const around = {
    ...metadata,
    summaries: declaredSummaries(facts),
    isPlainPage: facts.kind === 'page',
    isLiveBlog: facts.kind === 'live-blog',
  };
  const roots =
    chosen.body.length > 0 ? chosen.body : [chooseRoot(facts.tree, segments, facts.kind)];
  const picked = roots.flatMap((root) =>
    root === null ? [] : pickSegments(segments, root, around),
  );
  const entryOf = entryFinder(facts, facts.kind === 'live-blog' ? (roots[0] ?? null) : null);
  return joinLines(linesOf(agreedLines(picked, facts.article), entryOf));
}
