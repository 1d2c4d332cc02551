import { describe, expect, it } from 'vitest';
import { splitNames } from '../../../shared/article/metadata/author-names.ts';
import { machineTime } from '../../../shared/article/metadata/page-time.ts';
import { writtenDate } from '../../../shared/article/metadata/written-date.ts';
import { readArticle, readPage } from '../../../shared/article/read-page.ts';
import { newsPage } from './page.ts';

const linked = (data: object): string =>
  `<script type="application/ld+json">${JSON.stringify(data)}</script>`;

describe('what a page says about its story', () => {
  it('has the headline as shown, without the outlet’s name', () => {
    expect(readArticle({ html: newsPage({}) }).headline).toBe('Talks resume over hostages');
    const bare =
      '<title>Bridge closed for repairs - Valley Courier</title><meta property="og:site_name" content="Valley Courier"><p>Text.</p>';
    expect(readArticle({ html: bare }).headline).toBe('Bridge closed for repairs');
  });

  it('keeps the zone of its times', () => {
    expect(readArticle({ html: newsPage({}) }).publishedAt).toBe('2026-03-04T14:02:00+01:00');
  });

  it('gives names apart, without roles', () => {
    const head = linked({
      '@type': 'NewsArticle',
      headline: 'Talks resume over hostages',
      author: [
        { '@type': 'Person', name: 'Ada Quill' },
        { '@type': 'Person', name: 'Tom Reed' },
      ],
    });
    expect(readArticle({ html: newsPage({ head }) }).byline).toEqual(['Ada Quill', 'Tom Reed']);
    const top =
      '<div class="byline">By <a rel="author" href="/people/ada-quill">Ada Quill</a></div>';
    expect(readArticle({ html: newsPage({ top }) }).byline).toEqual(['Ada Quill']);
  });

  it.each([
    ['<p class="byline"><b>By</b>Ada Quill<i>Staff Writer</i></p>', 'words of other elements'],
    ['<div class="author">Written by Ada Quill in World on 21 December 2026</div>', 'a section'],
    ['<div class="x1">By <span class="x2">Ada Quill</span></div>', 'unnamed elements'],
  ])('finds the name alone in %s', (top) => {
    expect(readArticle({ html: newsPage({ top }) }).byline).toEqual(['Ada Quill']);
  });

  it('reads the author that chat previews are told', () => {
    const head =
      '<meta name="twitter:label1" content="Written by"><meta name="twitter:data1" content="Ada Quill @adaquill">';
    expect(readArticle({ html: newsPage({ head }) }).byline).toEqual(['Ada Quill']);
  });

  it('reads letters with accents that were escaped twice', () => {
    const head = '<meta name="author" content="Ren&amp;eacute; S&amp;oacute;lyom">';
    expect(readArticle({ html: newsPage({ head }) }).byline).toEqual(['René Sólyom']);
  });

  it('prefers the reporter on the page to the outlet declared as author', () => {
    const head = linked({
      '@type': 'NewsArticle',
      author: { '@type': 'Organization', name: 'Harbour Post' },
    });
    const top =
      '<div class="byline">By <a rel="author" href="/people/ada-quill">Ada Quill</a></div>';
    expect(readArticle({ html: newsPage({ head, top }) }).byline).toEqual(['Ada Quill']);
  });

  it('takes all the names where linked data holds only the first', () => {
    const head = `${linked({ '@type': 'NewsArticle', author: { name: 'Ada Quill' } })}<meta name="author" content="Ada Quill, Tom Reed">`;
    expect(readArticle({ html: newsPage({ head }) }).byline).toEqual(['Ada Quill', 'Tom Reed']);
  });

  it('takes the reporter where one tag names the outlet’s owner and another the reporter', () => {
    const head =
      '<meta name="author" content="harbour media Inc."><meta name="author" content="Ada Quill">';
    expect(readArticle({ html: newsPage({ head }) }).byline).toContain('Ada Quill');
  });

  it('takes the author by the headline before one of a story further down', () => {
    const top = '<div class="contributor-byline"><a href="/x">Ada Quill</a></div>';
    const bottom = `${'<p>More.</p>'.repeat(200)}<div><span class="author-name">Tom Reed</span></div>`;
    expect(readArticle({ html: newsPage({ top, bottom }) }).byline).toEqual(['Ada Quill']);
  });

  it('takes the name inside a box that holds role and time too', () => {
    const top =
      '<div class="article-byline"><span class="author-byline">Ada Quill</span><span>Reporter</span><time>4 March 2026, 14:02</time></div>';
    expect(readArticle({ html: newsPage({ top }) }).byline).toEqual(['Ada Quill']);
  });

  it('takes nobody for the author whom the text links to', () => {
    const body = `<p><a href="/people/adrian-holt">Adrian Holt</a> ${'spoke of the talks at length in the harbour town on Monday, '.repeat(4)}and left.</p>`;
    expect(readArticle({ html: newsPage({ body }) }).byline).toEqual([]);
  });

  it('reads the day in a line without a name of its own under the headline', () => {
    const html =
      '<html lang="en"><h1>Talks resume over hostages</h1><div>Written by Ada Quill in World on 21 December 2026 at 09:31</div><p>The talks resumed.</p></html>';
    expect(readArticle({ html }).publishedAt).toBe('2026-12-21T09:31:00');
  });

  it('survives linked data that is broken', () => {
    const head =
      '<script type="application/ld+json">{"@type":"NewsArticle","headline":"Talks\nresume over hostages","datePublished":"2026-03-05",}</script><script type="application/ld+json">{{{</script>';
    expect(readArticle({ html: newsPage({ head }) }).publishedAt).toBe('2026-03-05');
  });

  it('has nothing that the page does not say', () => {
    const article = readArticle({
      html: '<p>Only this line stands here, without anything else.</p>',
    });
    expect(article).toMatchObject({
      headline: null,
      standfirst: null,
      byline: [],
      publishedAt: null,
      modifiedAt: null,
      siteName: null,
      canonicalUrl: null,
      language: null,
    });
  });

  it('leaves an advertisement inside the summary out of it', () => {
    const read = (ad: string): string | null =>
      readPage({
        html: newsPage({
          top: `<div class="lead"><p>The envoy left Verun without a date for another meeting.</p><aside class="advertisement">${ad}</aside></div>`,
        }),
      }).article.standfirst;
    expect(read('Lamps from 8 crowns')).toBe(
      'The envoy left Verun without a date for another meeting.',
    );
    expect(read('Lamps from 9 crowns')).toBe(read('Lamps from 8 crowns'));
  });

  it('says whether copies may be kept and which feeds there are', () => {
    const head =
      '<meta name="robots" content="noarchive"><link rel="alternate" type="application/rss+xml" href="/feed.xml">';
    const page = readPage({ html: newsPage({ head }), url: 'https://harbour.example/news/1' });
    expect(page.noArchive).toBe(true);
    expect(page.feeds).toEqual(['https://harbour.example/feed.xml']);
  });

  it('has no canonical address that is not http', () => {
    const head = '<link rel="canonical" href="javascript:alert(1)">';
    expect(
      readArticle({ html: newsPage({ head }), url: 'https://harbour.example/' }).canonicalUrl,
    ).toBeNull();
  });
});

describe('bylines', () => {
  it.each([
    ['By Ada Quill and Tom Reed', ['Ada Quill', 'Tom Reed']],
    ['Ada Quill, political editor', ['Ada Quill']],
    ['Von Jana Feld und Uwe Brink', ['Jana Feld', 'Uwe Brink']],
    ['Staff writers', ['Staff writers']],
  ])('%s', (line, names) => {
    expect(splitNames(line)).toEqual(names);
  });
});

describe('times', () => {
  it.each([
    ['2026-03-04T14:02:00Z', '2026-03-04T14:02:00Z'],
    ['2026-03-04T14:02:00.123+0100', '2026-03-04T14:02:00+01:00'],
    ['2026-03-04 14:02', '2026-03-04T14:02:00'],
    ['2026-03-04', '2026-03-04'],
    ['Wed, 04 Mar 2026 14:02:00 +0530', '2026-03-04T14:02:00+05:30'],
    ['Wed Mar 04 14:02:00 2026', '2026-03-04T14:02:00'],
    ['Wed Mar  4 14:02:00 UTC 2026', '2026-03-04T14:02:00Z'],
    ['Wed Mar 04 14:02:00 EST 2026', '2026-03-04T14:02:00'],
    ['2026-02-30', null],
    ['soon', null],
  ])('written for machines: %s', (raw, time) => {
    expect(machineTime(raw)).toBe(time);
  });

  it.each([
    ['Published 4 March 2026, 14:02', 'en-GB', '2026-03-04T14:02:00'],
    ['March 4, 2026 2:02 p.m.', 'en', '2026-03-04T14:02:00'],
    ['Stand: 04.03.2026', 'de', '2026-03-04'],
    ['03/04/2026', 'en-US', '2026-03-04'],
    ['03/04/2026', 'fr', '2026-04-03'],
    ['2026年3月4日', 'ja', '2026-03-04'],
    ['5 minutes ago', 'en', null],
  ])('written for people: %s (%s)', (text, language, time) => {
    expect(writtenDate(text, language)).toBe(time);
  });
});

describe('a headline beside the name of the site', () => {
  it('is the story’s, where the only h1 is what ends the page’s title', () => {
    const html =
      '<html><head><title>Bridge closed until May_Region_Harbour Post Online</title></head><body><h1>Harbour Post Online</h1><p>The bridge over the river is closed until May, the council of Costara said on Monday.</p></body></html>';
    expect(readArticle({ html }).headline).not.toBe('Harbour Post Online');
    expect(readArticle({ html }).headline).toContain('Bridge closed until May');
  });
});
