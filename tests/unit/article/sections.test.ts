import { expect, it } from 'vitest';
import { readArticle } from '../../../shared/article/read-page.ts';
import { newsPage, paragraphs, story } from './page.ts';

const each = (count: number, write: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => write(index)).join('\n');

const card = (index: number): string =>
  `<div class="card"><a href="/news/${index}"><h3>Bridge ${index} of the harbour road closed</h3></a>
<p>The district council meets on day ${index} to hear the engineers about the work.</p></div>`;

it('a page of cards is a list of headlines and summaries, in order', () => {
  const html = `<html lang="en"><head><title>World | Harbour Post</title></head><body><main>${each(12, card)}</main></body></html>`;
  const article = readArticle({ html, url: 'https://harbour.example/world' });
  expect(article.kind).toBe('section');
  expect(article.text.split('\n').slice(0, 3)).toEqual([
    'Bridge 0 of the harbour road closed',
    'The district council meets on day 0 to hear the engineers about the work.',
    'Bridge 1 of the harbour road closed',
  ]);
});

it('a story with cards under it is no list', () => {
  const html = `<html lang="en"><body><main><h1>Talks resume</h1>${story.repeat(2)}${each(12, card)}</main></body></html>`;
  expect(readArticle({ html, url: 'https://harbour.example/news/1' }).kind).not.toBe('section');
});

it('dated links to other reports are no text of an official page', () => {
  const link = (index: number): string =>
    `<li><a href="/r/${index}">Report ${index}: 1,2${index}0 cases confirmed</a> <span>Published ${index + 1} March 2026, 14:02</span></li>`;
  const html = `<html lang="en"><head><title>Fever</title></head><body><main><h1>Fever</h1>${story}<ul>${each(6, link)}</ul></main></body></html>`;
  expect(readArticle({ html, url: 'https://ministry.example/fever' }).text).toBe(
    paragraphs.join('\n'),
  );
});

const live =
  '<script type="application/ld+json">{"@type":"LiveBlogPosting","headline":"Talks"}</script>';

it('a live blog of 400 entries is read whole, each entry with its id and time', () => {
  const body = each(
    400,
    (index) =>
      `<div class="live-entry" id="e${index}"><time datetime="2026-03-04T10:${String(index % 60).padStart(2, '0')}:00Z">now</time><h3>Entry ${index} from Verun</h3><p>The district council of Verun met for the ${index}th time on Monday.</p></div>`,
  );
  const { blocks } = readArticle({ html: newsPage({ head: live, body }) });
  expect(new Set(blocks.map(({ entryId }) => entryId)).size).toBe(400);
  expect(blocks.at(-1)).toMatchObject({ entryId: 'e399', entryTime: '2026-03-04T10:39:00Z' });
});

it('entries of a live blog without names or ids are told apart by their times', () => {
  const body = paragraphs
    .map(
      (text, index) =>
        `<article><time datetime="2026-03-04T1${index}:00:00Z">1${index}:00</time><p>${text}</p></article>`,
    )
    .join('');
  const { blocks } = readArticle({ html: newsPage({ head: live, body }) });
  expect(blocks.map(({ entryTime }) => entryTime)).toEqual(
    paragraphs.map((_, index) => `2026-03-04T1${index}:00:00Z`),
  );
});

it('a story nested 50,000 levels deep is read', () => {
  const html = `<main>${'<div>'.repeat(50_000)}${story}</main>`;
  expect(readArticle({ html }).text).toBe(paragraphs.join('\n'));
});
