import { describe, expect, it } from 'vitest';
import { readArticle } from '../../../shared/article/read-page.ts';
import { newsPage } from './page.ts';

const count = 400;
const numbers = Array.from({ length: count }, (_, index) => count - index);
const timeOf = (number: number): string =>
  new Date(Date.UTC(2026, 2, 4) + number * 60_000).toISOString().replace('.000Z', 'Z');
const told = (number: number): string =>
  `District ${number} reported that ${number + 1000} people had found shelter in its schools.`;

interface Declared {
  readonly withId: boolean;
}
const liveData = ({ withId }: Declared): string =>
  `<script type="application/ld+json">${JSON.stringify({
    '@type': 'LiveBlogPosting',
    headline: 'Talks resume over hostages',
    liveBlogUpdate: numbers.map((number) => ({
      '@type': 'BlogPosting',
      headline: `Shelter in district ${number}`,
      datePublished: timeOf(number),
      ...(withId ? { url: `https://harbour.example/live/talks#post-${number}` } : {}),
    })),
  })}</script>`;

const blocksOf = (head: string, entry: (number: number) => string, top = '') =>
  readArticle({ html: newsPage({ head, top, body: numbers.map(entry).join('\n') }) });

/** The ids of the entries in order, each once, and how many of their lines have a time. */
const entriesOf = ({ blocks }: ReturnType<typeof readArticle>) => ({
  ids: [...new Set(blocks.flatMap(({ entryId }) => entryId ?? []))],
  timed: new Set(blocks.flatMap(({ entryTime }) => entryTime ?? [])).size,
});
const posts = numbers.map((number) => `post-${number}`);

describe('a live blog of 400 entries', () => {
  it('has an id and a time for each, by the ids of its elements and their times', () => {
    const article = blocksOf(
      '',
      (number) =>
        `<div class="live-entry" id="post-${number}"><time datetime="${timeOf(number)}">now</time><p>${told(number)}</p></div>`,
    );
    expect(entriesOf(article)).toEqual({ ids: posts, timed: count });
  });

  it('has them by its linked data where elements have the ids alone', () => {
    const article = blocksOf(
      liveData({ withId: true }),
      (number) => `<div id="post-${number}"><p>${told(number)}</p></div>`,
    );
    expect(entriesOf(article)).toEqual({ ids: posts, timed: count });
  });

  it('has them by its linked data where headings in one element tell the entries apart', () => {
    const article = blocksOf(
      liveData({ withId: true }),
      (number) => `<h2>Shelter in district ${number}</h2><p>${told(number)}</p>`,
    );
    expect(entriesOf(article)).toEqual({ ids: posts, timed: count });
  });

  it('has them by microdata', () => {
    const article = blocksOf(
      '',
      (number) =>
        `<div itemprop="liveBlogUpdate" itemscope itemtype="https://schema.org/BlogPosting" itemid="/live/post-${number}"><meta itemprop="datePublished" content="${timeOf(number)}"><p>${told(number)}</p></div>`,
      '<div itemscope itemtype="https://schema.org/LiveBlogPosting"></div>',
    );
    expect(entriesOf(article)).toEqual({ ids: posts, timed: count });
  });

  it('has them by the anchor at the beginning of each', () => {
    const article = blocksOf(
      liveData({ withId: false }),
      (number) =>
        `<div class="live-post"><a href="#post-${number}"><time datetime="${timeOf(number)}">now</time></a><p>${told(number)}</p></div>`,
    );
    expect(entriesOf(article)).toEqual({ ids: posts, timed: count });
  });

  it('has times for ids where entries have nothing else', () => {
    const article = blocksOf(
      liveData({ withId: false }),
      (number) => `<h2>Shelter in district ${number}</h2><p>${told(number)}</p>`,
    );
    expect(entriesOf(article)).toEqual({ ids: numbers.map(timeOf), timed: count });
  });
});

describe('a summary pinned above a live blog', () => {
  const pinned = 'What we know: 59 hostages are still held in the northern valley, the army says.';
  const article = blocksOf(
    liveData({ withId: true }),
    (number) => `<div class="live-post" id="post-${number}"><p>${told(number)}</p></div>`,
    `<div class="live-post pinned" id="post-9000"><p>${pinned}</p></div>`,
  );

  it('is read, and is no entry', () => {
    const block = article.blocks.find(({ start }) => article.text.startsWith(pinned, start));
    expect(block).toBeDefined();
    expect(block?.entryId).toBeUndefined();
    expect(entriesOf(article).ids).toEqual(posts);
  });
});
