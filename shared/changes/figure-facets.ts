import type { Figure } from '../domain/figure.ts';
import { tokenize } from '../language/tokens.ts';
import { concepts, genericNouns, partNouns } from './concepts.ts';
import { type EventMonth, eventMonth } from './event-month.ts';

/** What a figure counts, apart from how many: what two figures must share to be one. */
export interface Facets {
  /** `percent`, `dollar`…; empty for plain counts. */
  readonly unit: string;
  /** What befell those counted (`dead`, `held`); empty when nothing did. */
  readonly concept: string;
  /** Counted nouns, singular, without the generic ones. */
  readonly nouns: readonly string[];
  /** Names and origins in the counted phrase: `palestinian`. */
  readonly names: readonly string[];
  /** Where the count holds. */
  readonly place: readonly string[];
  /** Counts only what came new in a span of time. */
  readonly isPeriod: boolean;
  /** When it befell those counted, where the sentence says so. */
  readonly month: EventMonth | null;
}

/** Where a figure stands: its sentence, the label of its table cell, the article's language. */
interface FigureContext {
  readonly sentence: string;
  readonly label: string;
  readonly language: string | null;
}

/** Reads what `figure` counts. In German every noun is written like a name: none is taken for one. */
export function facetsOf(figure: Figure, { sentence, label, language }: FigureContext): Facets {
  const phrase = `${figure.counted ?? ''} ${figure.measure ?? ''} ${label}`;
  const words = wordsIn(phrase);
  const names = language?.startsWith('de') ? [] : words.filter(isName);
  const own = settled(words) || conceptOf(wordsIn(figure.status ?? '')) || conceptOf(words);
  const nouns = unique(words.map((word) => stem(word.toLowerCase())).filter(isTelling));
  const isOpen = figure.unit === null && nouns.every((noun) => partNouns.has(noun));
  const concept = own || (isOpen ? nearbyConcept(figure, sentence) : '');
  return {
    unit: figure.unit ?? '',
    concept,
    nouns: nouns.filter((word) => concepts.get(word) !== concept),
    names: unique(names.map((word) => stem(word.toLowerCase()))),
    place: unique(
      wordsIn(figure.place ?? '')
        .filter(isName)
        .map((word) => stem(word.toLowerCase())),
    ),
    isPeriod:
      figure.series === 'period' || /\b(?:new|additional|further|weitere|neue)\b/i.test(phrase),
    month: concept === '' ? null : eventMonth(sentence),
  };
}

const SETTLED = new Set(['body', 'death', 'fatality', 'corpse', 'toll']);

/** "Bodies recovered" and "deaths confirmed" count the dead, whatever else befell them. */
const settled = (words: readonly string[]): string =>
  words.some((word) => SETTLED.has(stem(word.toLowerCase()))) ? 'dead' : '';

const wordsIn = (text: string): string[] =>
  tokenize(text)
    .filter((token) => token.kind === 'word')
    .map((token) => token.text);

function conceptOf(words: readonly string[]): string {
  for (const word of words) {
    const lower = word.toLowerCase();
    const concept = concepts.get(lower) ?? concepts.get(stem(lower));
    if (concept !== undefined) return concept;
  }
  return '';
}

const WINDOW = 48;

/** The concept named nearest to a number that says nothing of itself: "the death toll rises to 53". */
function nearbyConcept(figure: Figure, sentence: string): string {
  const start = figure.start - figure.sentence[0];
  const end = figure.end - figure.sentence[0];
  const before = wordsIn(sentence.slice(Math.max(0, start - WINDOW), start)).reverse();
  const after = wordsIn(sentence.slice(end, end + WINDOW));
  for (let distance = 0; distance < 7; distance++) {
    const concept = conceptOf([after[distance] ?? '', before[distance] ?? '']);
    if (concept !== '') return concept;
  }
  return '';
}

const isTelling = (word: string): boolean => word.length > 2 && !genericNouns.has(word);

const isName = (word: string): boolean => /^\p{Lu}/u.test(word) && word.length > 2;

const unique = (words: readonly string[]): string[] => [...new Set(words)];

const IRREGULAR: ReadonlyMap<string, string> = new Map([
  ['people', 'person'],
  ['children', 'child'],
  ['women', 'woman'],
  ['men', 'man'],
  ['bodies', 'body'],
  ['lives', 'life'],
  ['kinder', 'kind'],
]);

function stem(word: string): string {
  const known = IRREGULAR.get(word);
  if (known !== undefined) return known;
  if (word.length > 4 && word.endsWith('ies')) return `${word.slice(0, -3)}y`;
  if (word.length > 3 && word.endsWith('s') && !/(?:ss|us|sis)$/.test(word))
    return word.slice(0, -1);
  return word;
}

/** Facets as one line of text, to be kept with a lineage; `readAbout` reads it back. */
export const aboutOf = (facets: Facets): string =>
  [
    facets.unit,
    facets.concept,
    facets.nouns.join(' '),
    facets.names.join(' '),
    facets.place.join(' '),
    facets.isPeriod ? 'period' : '',
  ].join('|');

/** The facets that `aboutOf` wrote. */
export function readAbout(about: string): Facets {
  const [unit = '', concept = '', nouns = '', names = '', place = '', period = ''] =
    about.split('|');
  const words = (text: string): string[] => text.split(' ').filter((word) => word !== '');
  return {
    unit,
    concept,
    nouns: words(nouns),
    names: words(names),
    place: words(place),
    isPeriod: period === 'period',
    month: null,
  };
}
