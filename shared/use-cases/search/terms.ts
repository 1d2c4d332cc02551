import type { Statement } from '../../domain/statement.ts';
import type { VersionDocument } from '../../domain/version.ts';
import { lexiconFor } from '../../language/lexicons.ts';
import { singular } from '../../language/singular.ts';
import { sentenceOf } from '../project/lines.ts';

const [english, german] = [lexiconFor('en'), lexiconFor('de')];

/** No version is found by more words, and no sentence: each is a write to the table. */
const mostTerms = 200;
const mostOfSentence = 40;
const longestTerm = 40;

/**
 * The words that a text is found by, each once: without case, accents, marks and plurals, numbers
 * without their commas. Common words are left out. The same for what is stored and what is asked.
 */
export function termsOf(text: string): readonly string[] {
  const plain = text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .replace(/(\d)[,’'.](?=\d{3}(?!\d))/gu, '$1')
    .replace(/[’'](?:s\b)?/gu, '')
    .toLowerCase();
  const terms = new Set<string>();
  for (const [word] of plain.matchAll(/[\p{L}\p{N}]+/gu))
    if (word.length <= longestTerm && !isCommon(word)) terms.add(singular(word, english));
  return [...terms];
}

const isCommon = (word: string): boolean =>
  (word.length < 2 && !/\p{N}/u.test(word)) || english.stops.has(word) || german.stops.has(word);

/**
 * The words of what a version says: of its headline, of what is counted and who speaks, and then of
 * the sentences of its figures and statements.
 */
export function versionTerms({ reading }: VersionDocument): ReadonlySet<string> {
  const { article, figures, statements } = reading;
  const found = statements.filter(isPublic);
  const texts = [
    article.headline ?? '',
    ...figures.map(({ measure }) => measure ?? ''),
    // A number in words is found by its digits.
    ...figures.map(({ value }) => valueTerm(value) ?? ''),
    ...found.map(({ speaker }) => speaker?.name ?? ''),
    ...[...figures, ...found].map((fact) => sentenceOf(reading, fact)),
  ];
  const terms = new Set<string>();
  for (const text of texts)
    for (const term of termsOf(text).slice(0, mostOfSentence))
      if (terms.size < mostTerms) terms.add(term);
  return terms;
}

/** The term of a whole number; null: it is found by no term of its own. */
export const valueTerm = (value: number | null): string | null =>
  value !== null && Number.isSafeInteger(value) && value >= 0 ? String(value) : null;

/** Private and anonymous people stay in their version: what they say finds nobody. */
export const isPublic = ({ speaker }: Pick<Statement, 'speaker'>): boolean =>
  speaker === null || !['private', 'anonymous'].includes(speaker.class);
