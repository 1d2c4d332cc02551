import type { Article } from '../domain/article.ts';
import type { PassedOver } from '../domain/preview.ts';
import type { Lexicon } from '../language/lexicon.ts';
import { lexiconFor } from '../language/lexicons.ts';
import { numberTokens } from '../language/number-tokens.ts';
import { splitSentences } from '../language/sentences.ts';
import { amountAt } from './amount-at.ts';
import { notFigureRule } from './not-figures.ts';
import { mayHoldNumber } from './screen.ts';

/** Plainly no counts: who reads the page need not be told. */
const plain = new Set([
  'date',
  'time',
  'year',
  'ago',
  'pronoun-one',
  'part-of-word',
  'list-marker',
]);

export interface PassedOverAsked {
  readonly most: number;
  /** Dates, times and years too. */
  readonly all: boolean;
}

const telling: PassedOverAsked = { most: 12, all: false };

/** Numbers of the body that a rule says are no figures, in order. */
export function findPassedOver(
  article: Article,
  { most, all }: PassedOverAsked = telling,
): readonly PassedOver[] {
  const lexicon = lexiconFor(article.language);
  const found: PassedOver[] = [];
  for (const [start, end] of splitSentences(article.text)) {
    if (found.length >= most) break;
    const sentence = article.text.slice(start, end);
    if (!mayHoldNumber(sentence, lexicon)) continue;
    const here = inSentence({ sentence, start }, lexicon);
    found.push(...(all ? here : here.filter(({ rule }) => !plain.has(rule))));
  }
  return found.slice(0, most);
}

function inSentence(
  { sentence, start }: { readonly sentence: string; readonly start: number },
  lexicon: Lexicon,
): PassedOver[] {
  const tokens = numberTokens(sentence, start, lexicon.numbers);
  const found: PassedOver[] = [];
  for (let at = 0; at < tokens.length; ) {
    const read = amountAt(tokens, at, lexicon);
    if (read === null) {
      at++;
      continue;
    }
    const { amount } = read;
    const rule = notFigureRule({ tokens, amount, lexicon, titleCase: false });
    const [from, to] = [tokens[amount.from]?.start ?? 0, tokens[amount.to - 1]?.end ?? 0];
    if (rule !== null)
      found.push({ start: from, end: to, surface: sentence.slice(from - start, to - start), rule });
    at = Math.max(at + 1, amount.to);
  }
  return found;
}
