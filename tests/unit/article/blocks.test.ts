import { describe, expect, it } from 'vitest';
import { readArticle } from '../../../shared/article/read-page.ts';
import type { Article } from '../../../shared/domain/article.ts';
import { newsPage, paragraphs, story } from './page.ts';

const blocksOf = ({ text, blocks }: Article) =>
  blocks.map(({ kind, start, end }) => [kind, text.slice(start, end)]);

const lastBlocks = (body: string, count: number) =>
  blocksOf(readArticle({ html: newsPage({ body: `${story}${body}` }) })).slice(-count);

describe('blocks', () => {
  it('tell headings, list items and quotes from paragraphs', () => {
    const article = readArticle({
      html: newsPage({
        body: `<p>${paragraphs[0] ?? ''}</p><h2>What is known</h2><ul><li>Two valleys are cut off.</li></ul><blockquote><p>We will not leave without them.</p></blockquote><p>${paragraphs[1] ?? ''}</p>`,
      }),
    });
    expect(blocksOf(article).map(([kind]) => kind)).toEqual([
      'paragraph',
      'heading',
      'list-item',
      'quote',
      'paragraph',
    ]);
  });

  it.each([
    ['<p><em>Correction: An earlier version of this story said 58 hostages were held.</em></p>'],
    ['<p>Editor’s note: This story has been amended to give the right number of hostages.</p>'],
    [
      '<div class="correction"><p>The number of hostages in the second paragraph has been put right.</p></div>',
    ],
    ['<p>An earlier version of this article misstated the number of hostages.</p>'],
    ['<p>Updated to correct the number of hostages held in the valley.</p>'],
  ])('make a note of %s', (note) => {
    expect(lastBlocks(note, 1)[0]?.[0]).toBe('note');
  });

  it('take a line that only says when the page was touched for no note and no text', () => {
    const html = newsPage({ body: `${story}<p>This story was updated at 14:05.</p>` });
    expect(readArticle({ html }).text).toBe(paragraphs.join('\n'));
  });

  it('do not take a story about corrections for a note', () => {
    expect(
      lastBlocks(
        '<p>Correction officers in Costara said they would strike over pay from next Monday on.</p>',
        1,
      )[0]?.[0],
    ).toBe('paragraph');
  });

  it('read a row of a table as a line that asserts it', () => {
    const table =
      '<table><tr><td>Confirmed cases</td><td>1,234</td></tr><tr><td>Deaths</td><td>56</td></tr></table>';
    expect(lastBlocks(table, 2)).toEqual([
      ['table-row', 'Confirmed cases: 1,234'],
      ['table-row', 'Deaths: 56'],
    ]);
  });

  it('put the heads of several columns before their values', () => {
    const table =
      '<table><thead><tr><th>Region</th><th>Cases</th><th>Deaths</th></tr></thead><tr><td>Northern Valley</td><td>1,234</td><td>56</td></tr></table>';
    expect(lastBlocks(table, 1)).toEqual([
      ['table-row', 'Northern Valley: Cases 1,234; Deaths 56'],
    ]);
  });

  it('of a live blog carry the entry’s own id and time', () => {
    const entry = (id: string, at: string, text: string) =>
      `<section class="live-entry" id="${id}"><time datetime="${at}">${at.slice(11, 16)}</time><h2>News at ${at.slice(11, 16)}</h2><p>${text}</p></section>`;
    const html = newsPage({
      body:
        entry('e2', '2026-03-04T15:00:00+01:00', paragraphs[1] ?? '') +
        entry('e1', '2026-03-04T14:00:00+01:00', paragraphs[0] ?? ''),
    });
    const article = readArticle({ html });
    expect(article.kind).toBe('live-blog');
    expect(article.blocks.map(({ entryId, entryTime }) => [entryId, entryTime])).toEqual([
      ['e2', '2026-03-04T15:00:00+01:00'],
      ['e2', '2026-03-04T15:00:00+01:00'],
      ['e1', '2026-03-04T14:00:00+01:00'],
      ['e1', '2026-03-04T14:00:00+01:00'],
    ]);
  });
});
