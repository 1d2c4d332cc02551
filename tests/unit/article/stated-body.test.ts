import { describe, expect, it } from 'vitest';
import { readArticle } from '../../../shared/article/read-page.ts';
import { newsPage, paragraphs } from './page.ts';

const shell = (scripts: string, head = ''): string =>
  `<html lang="en"><head><title>Talks resume | Harbour Post</title>${head}</head><body><div id="root"></div>${scripts}</body></html>`;
const next = (data: object): string =>
  `<script id="__NEXT_DATA__" type="application/json">${JSON.stringify(data)}</script>`;
const whole = paragraphs.join('\n');

describe('a page that shows no text until its scripts run', () => {
  it.each([
    ['a list of paragraphs', paragraphs.map((text) => ({ type: 'paragraph', text }))],
    ['markup', paragraphs.map((text) => `<p>${text}</p>`).join('')],
    [
      'runs of text',
      paragraphs.map((text) => ({
        type: 'p',
        children: [
          { text: text.slice(0, 40) },
          { text: text.slice(40), url: 'https://harbour.example/' },
        ],
      })),
    ],
  ])('is read from the state that it hands over as %s', (_, body) => {
    const related = [{ body: [{ text: 'Bridge of the harbour road stays closed until May.' }] }];
    const html = shell(next({ props: { pageProps: { article: { body }, related } } }));
    expect(readArticle({ html })).toMatchObject({ readable: true, text: whole });
  });

  it('is read from a state whose parts name each other', () => {
    const state = {
      'Article:1': { content: paragraphs.map((_, index) => ({ __ref: `Paragraph:${index}` })) },
      ...Object.fromEntries(
        paragraphs.map((text, index) => [`Paragraph:${index}`, { __typename: 'Paragraph', text }]),
      ),
    };
    const html = shell(`<script>window.__APOLLO_STATE__ = ${JSON.stringify(state)};</script>`);
    expect(readArticle({ html }).text).toBe(whole);
  });

  it('is read from its linked data', () => {
    const data = { '@type': 'NewsArticle', headline: 'Talks resume', articleBody: whole };
    const html = shell('', `<script type="application/ld+json">${JSON.stringify(data)}</script>`);
    expect(readArticle({ html })).toMatchObject({ readable: true, text: whole });
  });

  it('has the entries of its live blog with id and time', () => {
    const liveBlogUpdate = paragraphs.map((articleBody, index) => ({
      '@id': `https://harbour.example/live#e${index}`,
      datePublished: `2026-03-04T1${index}:00:00Z`,
      articleBody,
    }));
    const data = { '@type': 'LiveBlogPosting', headline: 'Talks, live', liveBlogUpdate };
    const html = shell('', `<script type="application/ld+json">${JSON.stringify(data)}</script>`);
    expect(
      readArticle({ html }).blocks.map(({ entryId, entryTime }) => [entryId, entryTime]),
    ).toEqual(paragraphs.map((_, index) => [`e${index}`, `2026-03-04T1${index}:00:00Z`]));
  });

  it('stays unread where its state says that the story is for subscribers', () => {
    const html = shell(next({ article: { isPremium: true, body: whole } }));
    expect(readArticle({ html })).toMatchObject({ readable: false, text: '' });
  });

  it('stays unread where its state holds no story', () => {
    const html = shell(next({ page: 'home', items: ['one', 'two'] }));
    expect(readArticle({ html })).toMatchObject({
      readable: false,
      unreadableReason: 'script-only',
    });
  });
});

it('a page with text of its own is never read from its state', () => {
  const other = 'The council of Verun met about something else on Monday evening. '.repeat(20);
  const html = newsPage({ bottom: next({ article: { body: other } }) });
  expect(readArticle({ html }).text).toBe(whole);
});
