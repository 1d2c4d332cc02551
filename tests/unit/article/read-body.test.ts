import { describe, expect, it } from 'vitest';
import { readArticle } from '../../../shared/article/read-page.ts';
import { newsPage, paragraphs, story } from './page.ts';

const text = paragraphs.join('\n');
const bodyOf = (html: string): string => readArticle({ html }).text;

describe('the body of a page', () => {
  it('is the story alone, its paragraphs a line each', () => {
    expect(bodyOf(newsPage({}))).toBe(text);
  });

  it.each([
    [
      'a related box',
      '<aside class="related-stories"><h3>Related</h3><ul><li><a href="/a">Ferry fares rise by 4 per cent from Monday</a></li></ul></aside>',
    ],
    [
      'a newsletter box',
      '<div class="newsletter-signup"><p>Get the morning briefing, read by 40,017 people every day of the week.</p></div>',
    ],
    [
      'a caption',
      '<figure><img src="x.jpg" alt=""><figcaption>Envoy Adrian Holt at the harbour on Monday. Photo: Harbour Post</figcaption></figure>',
    ],
    [
      'a call to read more',
      '<p><strong>Read more:</strong> <a href="/b">Twelve ways to cook a pumpkin</a></p>',
    ],
    [
      'a linked teaser',
      '<p><a href="/c">Museum reopens after two years of repairs to its roof</a></p>',
    ],
    ['a time line', '<p>Updated 4 March 2026, 15:10 GMT</p>'],
    [
      'a share bar',
      '<div class="share-tools"><span>1,340 shares</span> <a href="/s">Share this story with friends</a></div>',
    ],
    [
      'an advertisement',
      '<div class="ad-slot">Save 10% on garden chairs, now only 99 crowns. Offer ends on Sunday night.</div>',
    ],
  ])('leaves out %s', (_, box) => {
    const [first = '', ...rest] = story.split('\n');
    expect(bodyOf(newsPage({ body: [first, box, ...rest].join('\n') }))).toBe(text);
  });

  it('leaves out comments, however long', () => {
    const comments = Array.from(
      { length: 40 },
      (_, index) =>
        `<p>Reader ${index} thinks that the talks have gone on for far too long, and says so at length.</p>`,
    );
    expect(
      bodyOf(newsPage({ bottom: `<section class="comments">${comments.join('')}</section>` })),
    ).toBe(text);
  });

  it('leaves out a standfirst that stands apart, and keeps it as the standfirst', () => {
    const standfirst =
      'Mediators expect a first meeting within days, but the government is silent.';
    const article = readArticle({
      html: newsPage({ top: `<p class="standfirst">${standfirst}</p>` }),
    });
    expect(article.standfirst).toBe(standfirst);
    expect(article.text).toBe(text);
  });

  it('keeps a first paragraph that was merely copied into the description', () => {
    const head = `<meta name="description" content="${paragraphs[0] ?? ''}">`;
    expect(bodyOf(newsPage({ head }))).toBe(text);
  });

  it('keeps the story when its wrapper is named like a box', () => {
    const html = newsPage({ body: `<div class="sidebar-layout widget">${story}</div>` });
    expect(bodyOf(html)).toBe(text);
  });

  it('keeps paragraphs that each stand in a widget of their own', () => {
    const body = paragraphs
      .map((line) => `<div class="widget widget-text"><p>${line}</p></div>`)
      .join('');
    expect(bodyOf(newsPage({ body }))).toBe(text);
  });

  it('ends where the body declared for machines ends', () => {
    const declared = JSON.stringify({
      '@type': 'NewsArticle',
      headline: 'Talks resume over hostages',
      articleBody: paragraphs.join(' '),
    });
    const head = `<script type="application/ld+json">${declared}</script>`;
    const body = `${story}<p>Harbour Post is read in four countries and has been printed since the spring of 1921.</p>`;
    expect(bodyOf(newsPage({ head, body }))).toBe(text);
  });

  it('is not cut to a declared body that is only a stub', () => {
    const declared = JSON.stringify({
      '@type': 'NewsArticle',
      articleBody:
        `${paragraphs[0] ?? ''} ${paragraphs[1] ?? ''} Read it all in the print edition of the paper, which is out on Wednesday morning with maps, and with a page of letters.`.repeat(
          2,
        ),
    });
    const head = `<script type="application/ld+json">${declared}</script>`;
    expect(bodyOf(newsPage({ head }))).toBe(text);
  });

  it('is what a user’s selector names', () => {
    const html = newsPage({ bottom: '<div id="log"><p>Entry one of the log.</p></div>' });
    expect(readArticle({ html, selectors: { body: '#log' } }).text).toBe('Entry one of the log.');
    expect(readArticle({ html, selectors: { remove: ['article p:first-child'] } }).text).toBe(
      paragraphs.slice(1).join('\n'),
    );
    expect(readArticle({ html, selectors: { headline: '#log p' } }).headline).toBe(
      'Entry one of the log.',
    );
    expect(readArticle({ html, selectors: { body: ':::' } }).text).toBe(text);
  });
});
