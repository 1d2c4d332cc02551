import { type Article, wordsAsIdentity } from '../../domain/article.ts';
import { joinLines, type Line } from '../body/blocks.ts';
import { idIn } from '../body/declared-updates.ts';
import { isCallText } from '../body/is-call.ts';
import { linesOf } from '../body/lines-of.ts';
import { clean, segmentsOf } from '../body/segment.ts';
import { asList, asText, isObject } from '../metadata/json-value.ts';
import type { PageFacts } from '../metadata/page-facts.ts';
import { machineTime } from '../metadata/page-time.ts';
import { flatten } from '../tree/flatten.ts';
import { parseHtml } from '../tree/parse-html.ts';
import { findStory, type StatePiece } from './find-story.ts';
import { pageStates } from './page-state.ts';

const LEAST_STORY = 300;
const MOST_ENTRIES = 1000;

/**
 * The body of a page that shows no text until its scripts run: what it declares as linked data, else
 * what it hands to its scripts; null when neither holds a story.
 */
export function statedBody(facts: PageFacts): Pick<Article, 'text' | 'blocks'> | null {
  const declared = asText(facts.article?.['articleBody']);
  const candidates = [
    updateLines(facts),
    declared === null ? [] : linesIn(declared),
    ...pageStates(facts.tree.dataScripts).map((state) => findStory(state).flatMap(pieceLines)),
  ];
  const bodies = candidates.map((lines) => joinLines(lines));
  return bodies.find(({ text }) => text.length >= LEAST_STORY) ?? null;
}

/** The entries of a live blog that its linked data holds whole, each with its id and time. */
function updateLines(facts: PageFacts): readonly Line[] {
  return asList(facts.article?.['liveBlogUpdate'])
    .filter(isObject)
    .slice(0, MOST_ENTRIES)
    .flatMap((update) => {
      const entryTime = machineTime(asText(update['datePublished']) ?? '');
      const address = asText(update['url']) ?? asText(update['@id']) ?? '';
      const heading = clean(asText(update['headline']) ?? '');
      const words = heading === '' ? (asText(update['articleBody']) ?? '') : heading;
      const entryId = idIn(address) ?? entryTime ?? `${wordsAsIdentity}${words.slice(0, 80)}`;
      const entry = entryTime === null ? { entryId } : { entryId, entryTime };
      const lines: readonly Line[] = linesIn(asText(update['articleBody']) ?? '');
      const head: readonly Line[] = heading === '' ? [] : [{ kind: 'heading', text: heading }];
      return [...head, ...lines].map((line) => ({ ...line, ...entry }));
    });
}

function pieceLines({ texts, isHeading }: StatePiece): readonly Line[] {
  const isRuns = texts.every((text) => !/<[a-z/]/i.test(text) && !text.includes('\n'));
  const lines = isRuns ? linesIn(texts.join('')) : texts.flatMap(linesIn);
  return isHeading ? lines.map(({ text }) => ({ kind: 'heading', text })) : lines;
}

/** Markup as its lines; plain text line by line. */
function linesIn(text: string): readonly Line[] {
  const lines: readonly Line[] = /<[a-z/][^<>]*>/i.test(text)
    ? linesOf(segmentsOf(flatten(parseHtml(text).root), []), () => null)
    : text.split(/\n+/).map((line) => ({ kind: 'paragraph', text: clean(line) }));
  return lines.filter((line) => line.text !== '' && !isCallText(line.text));
}
