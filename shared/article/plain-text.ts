import type { Article, Block, BlockKind } from '../domain/article.ts';
import { guessLanguage } from '../language/guess-language.ts';
import { isNoteText } from './body/note.ts';

/**
 * Plain text as an article: the text unchanged, without a headline; its non-empty lines are the
 * blocks. Lines that open with a bullet are list items, "> " quotes, "# " headings, and notes of
 * the desk are notes.
 */
export function plainTextArticle(text: string): Article {
  const blocks = linesOf(text);
  return {
    readable: blocks.length > 0,
    ...(blocks.length > 0 ? {} : { unreadableReason: 'empty' }),
    headline: null,
    standfirst: null,
    byline: [],
    publishedAt: null,
    modifiedAt: null,
    siteName: null,
    canonicalUrl: null,
    language: guessLanguage(text),
    kind: 'page',
    text,
    blocks,
  };
}

function linesOf(text: string): readonly Block[] {
  const blocks: Block[] = [];
  for (const match of text.matchAll(/[^\n\r]+/g)) {
    const line = match[0];
    const start = match.index + (line.length - line.trimStart().length);
    const end = match.index + line.trimEnd().length;
    if (end > start) blocks.push({ kind: kindOf(line.trim()), start, end });
  }
  return blocks;
}

function kindOf(line: string): BlockKind {
  if (isNoteText(line)) return 'note';
  if (/^(?:[-*•–]|\d{1,3}[.)])\s/u.test(line)) return 'list-item';
  if (/^#{1,6}\s/.test(line)) return 'heading';
  return /^>\s/.test(line) ? 'quote' : 'paragraph';
}
