import type { Article, Block } from '../../../shared/domain/article.ts';
import type { Reading } from '../../../shared/domain/reading.ts';
import type { Statement } from '../../../shared/domain/statement.ts';
import { findFigures } from '../../../shared/figures/find-figures.ts';
import { splitSentences } from '../../../shared/language/sentences.ts';

interface Parts {
  readonly headline?: string;
  readonly standfirst?: string;
  readonly paragraphs?: readonly string[];
  readonly notes?: readonly string[];
  /** Entries of a live blog by their ids. */
  readonly entries?: Readonly<Record<string, string>>;
  readonly modifiedAt?: string;
  readonly statements?: (article: Article) => Statement[];
}

/** A reading of an English article, its figures really recognised; only what matters is given. */
export function buildReading(parts: Parts): Reading {
  const article = buildArticle(parts);
  return {
    article,
    figures: findFigures(article),
    statements: parts.statements?.(article) ?? [],
  };
}

/** An article made of paragraphs, live-blog entries and notes, in this order. */
export function buildArticle(parts: Parts): Article {
  const pieces: (Omit<Block, 'start' | 'end'> & { readonly text: string })[] = [
    ...(parts.paragraphs ?? []).map((text) => ({ kind: 'paragraph' as const, text })),
    ...Object.entries(parts.entries ?? {}).map(([entryId, text]) => ({
      kind: 'live-entry' as const,
      entryId,
      text,
    })),
    ...(parts.notes ?? []).map((text) => ({ kind: 'note' as const, text })),
  ];
  let at = 0;
  const blocks = pieces.map(({ text, ...block }): Block => {
    const start = at;
    at += text.length + 1;
    return { ...block, start, end: start + text.length };
  });
  return {
    readable: true,
    headline: parts.headline ?? null,
    standfirst: parts.standfirst ?? null,
    byline: [],
    publishedAt: null,
    modifiedAt: parts.modifiedAt ?? null,
    siteName: null,
    canonicalUrl: null,
    language: 'en',
    kind: parts.entries === undefined ? 'article' : 'live-blog',
    text: pieces.map((piece) => piece.text).join('\n'),
    blocks,
  };
}

type StatementParts = Partial<Omit<Statement, 'speaker'>> & {
  readonly says: string;
  readonly speaker?: Partial<NonNullable<Statement['speaker']>> & { readonly surface: string };
};

/** A statement in the body of `article` whose content is the text `says`. */
export function buildStatement(article: Article, parts: StatementParts): Statement {
  const { says, speaker, ...rest } = parts;
  const start = article.text.indexOf(says);
  const sentence = splitSentences(article.text).find(([from, to]) => from <= start && start < to);
  return {
    in: 'body',
    kind: 'indirect',
    cue: null,
    content: [[start, start + says.length]],
    act: 'state',
    stance: null,
    topic: [],
    voice: 'paraphrased',
    saidAt: null,
    origin: [],
    sentence: sentence ?? [0, article.text.length],
    ...rest,
    speaker: speaker === undefined ? null : buildSpeaker(article, speaker),
  };
}

function buildSpeaker(
  article: Article,
  parts: NonNullable<StatementParts['speaker']>,
): NonNullable<Statement['speaker']> {
  const start = article.text.indexOf(parts.surface);
  return {
    start,
    end: start + parts.surface.length,
    name: null,
    role: null,
    organisation: null,
    class: 'official',
    ...parts,
  };
}
