import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findLinks } from '../../../shared/article/page-links.ts';
import { plainTextArticle } from '../../../shared/article/plain-text.ts';
import { readArticle, readPage } from '../../../shared/article/read-page.ts';
import type { Article } from '../../../shared/domain/article.ts';
import { newsPage, paragraphs } from '../../unit/article/page.ts';

const isSound = ({ text, blocks }: Article): boolean =>
  blocks.every(({ start, end }, index) => {
    const before = blocks[index - 1];
    return (
      start < end &&
      end <= text.length &&
      !text.slice(start, end).includes('\n') &&
      (before === undefined || start === before.end + 1)
    );
  });

const tag = fc.constantFrom(
  'p',
  'div',
  'article',
  'table',
  'tr',
  'td',
  'li',
  'b',
  'a',
  'aside',
  'h1',
  'br',
  'script',
  'template',
  'svg',
  'form',
  'title',
);
const piece = fc.oneof(
  tag.map((name) => `<${name} class="comment related body" id=x>`),
  tag.map((name) => `</${name}>`),
  fc.constantFrom(
    '<',
    '<!--',
    '-->',
    '<![CDATA[',
    '&amp;',
    '&#0;',
    '\u0000',
    '\ud800',
    '<meta charset=',
    '<script type="application/ld+json">{"@type":["NewsArticle"],"author":[null,{"name":[]}]}</script>',
  ),
  fc.string({ maxLength: 60 }),
  fc.constantFrom(...paragraphs),
);

describe('reading a page', () => {
  it('never throws, on any bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), fc.string(), (html, contentType) => {
        expect(isSound(readPage({ html, contentType, url: contentType }).article)).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });

  it('never throws on any broken markup, and its blocks slice its text', () => {
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        const html = pieces.join('');
        expect(isSound(readArticle({ html }))).toBe(true);
        expect(findLinks({ html, url: 'https://harbour.example/' }).length).toBeLessThanOrEqual(
          500,
        );
      }),
      { numRuns: 1000 },
    );
  });

  it('of plain text keeps the text and slices it into its lines', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('a', ' ', '\n', '\r', '-', '.') }), (text) => {
        const article = plainTextArticle(text);
        expect(article.text).toBe(text);
        for (const { start, end } of article.blocks)
          expect(text.slice(start, end).trim()).not.toBe('');
      }),
    );
  });
});

describe('the same story in other markup', () => {
  const wrapper = fc.constantFrom('', '<div>', '<div class="c-17 grid">', '<section data-x="1">');
  const ad = fc.constantFrom(
    '',
    '<aside class="ad">Garden chairs, now only 99 crowns. Offer ends on Sunday night.</aside>',
    '<div class="newsletter-box"><p>Get the morning briefing, read by 40,017 people every day.</p></div>',
    '<script>let n = 1;</script>',
    '<!-- slot 7 -->',
  );
  const order = fc.boolean();

  it('gives the same article', () => {
    const expected = readArticle({ html: newsPage({}) });
    fc.assert(
      fc.property(
        wrapper,
        fc.array(ad, { minLength: 4, maxLength: 4 }),
        order,
        (open, ads, isSwapped) => {
          const close = open === '' ? '' : `</${open.slice(1).split(/[ >]/)[0] ?? ''}>`;
          const attributes = isSwapped ? 'data-n="2" class="t"' : 'class="t" data-n="2"';
          const lines = paragraphs.map(
            (text, index) => `<p ${attributes}>${text}</p>${ads[index] ?? ''}`,
          );
          expect(
            readArticle({ html: newsPage({ body: `${open}${lines.join('\n')}${close}` }) }),
          ).toEqual(expected);
        },
      ),
      { numRuns: 200 },
    );
  });
});

describe('a page of any size', () => {
  const timed = (html: string): { readonly article: Article; readonly ms: number } => {
    const started = performance.now();
    return { article: readArticle({ html }), ms: performance.now() - started };
  };

  it.each(['div', 'b', 'a', 'table'])(
    'nested 10,000 levels deep in %s does not overflow',
    (name) => {
      const html = `${`<${name}>x`.repeat(10_000)}<p>${paragraphs.join(' ')}</p>`;
      expect(timed(html).ms).toBeLessThan(5000);
    },
  );

  it('of 100,000 elements or 5 MB is read in a few seconds', () => {
    const line = `<div class="row"><p>${paragraphs[0] ?? ''}</p></div>`;
    const { article, ms } = timed(`<main>${line.repeat(34_000)}</main>`);
    expect(article.readable).toBe(true);
    expect(ms).toBeLessThan(10_000);
  });

  it.each([
    ['a headline of marks', `<h1>x${':'.repeat(60_000)}x</h1><p>Text.</p>`],
    ['an attribute without end', `<meta ${'x'.repeat(60_000)}><p>Text.</p>`],
  ])('is read at once with %s', (_, html) => {
    const started = performance.now();
    readArticle({ html: new TextEncoder().encode(html) });
    expect(performance.now() - started).toBeLessThan(500);
  });
});
