import { findLinks } from '../../shared/article/page-links.ts';
import { readPage } from '../../shared/article/read-page.ts';
import { readFacts } from '../../shared/use-cases/read.ts';
import { fuzzInput } from './fuzz-input.ts';

/** Figures and statements are read from one input in so many: they see text only. */
const FACTS_EVERY = 5;

/** What is wrong with the reading of input `number`; null when it holds to its promises. */
export function faultOf(number: number): string | null {
  const input = fuzzInput(number);
  try {
    const { article } = readPage(input);
    const badBlock = article.blocks.find(
      ({ start, end }) => !(start >= 0 && start < end && end <= article.text.length),
    );
    if (badBlock !== undefined) return `a block at ${badBlock.start} to ${badBlock.end}`;
    if (article.readable === (article.unreadableReason !== undefined)) return 'half readable';
    if (typeof input.html === 'string')
      findLinks({ html: input.html, url: 'https://harbour.example/' });
    if (number % FACTS_EVERY === 0) readFacts(article);
    return null;
  } catch (error) {
    return error instanceof Error ? (error.stack ?? error.message) : String(error);
  }
}
