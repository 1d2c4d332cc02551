import { describe, expect, it } from 'vitest';
import { readArticle } from '../../../shared/article/read-page.ts';
import { newsPage } from './page.ts';

const intro = 'The council of Costara ranked the schools of the Northern Region on Monday.';
const schools = Array.from({ length: 40 }, (_, index) => ({
  rank: `${index + 1}`,
  name: `School ${String.fromCodePoint(65 + (index % 26))}${index}`,
  places: `${200 + index * 3} places`,
}));

const bodyOf = (row: (school: (typeof schools)[number]) => string, around: [string, string]) => {
  const rows = schools.map(row).join('\n');
  return readArticle({ html: newsPage({ body: `<p>${intro}</p>${around[0]}${rows}${around[1]}` }) })
    .text;
};

describe('a ranking under a short introduction', () => {
  it.each([
    [
      'a table',
      bodyOf(
        ({ rank, name, places }) => `<tr><td>${rank}</td><td>${name}</td><td>${places}</td></tr>`,
        ['<table><tbody>', '</tbody></table>'],
      ),
    ],
    ['a list', bodyOf(({ name, places }) => `<li>${name}, ${places}</li>`, ['<ol>', '</ol>'])],
    [
      'a list of terms',
      bodyOf(({ name, places }) => `<dt>${name}</dt><dd>${places}</dd>`, ['<dl>', '</dl>']),
    ],
    [
      'repeated blocks',
      bodyOf(
        ({ rank, name, places }) =>
          `<div class="row"><div class="rank">${rank}</div><div class="name">${name}</div><div class="places">${places}</div></div>`,
        ['<div class="schools">', '</div>'],
      ),
    ],
  ])('is read whole from %s', (_, text) => {
    expect(text).toContain(intro);
    for (const { name, places } of schools) {
      expect(text).toContain(name);
      expect(text).toContain(places);
    }
  });

  it('leaves out a list of links beside it', () => {
    const links = schools
      .slice(0, 8)
      .map(({ name }) => `<li><a href="/${name}">${name} in pictures</a></li>`);
    const html = newsPage({
      body: `<p>${intro}</p><ol>${schools.map(({ name }) => `<li>${name}</li>`).join('')}</ol>`,
      bottom: `<ul>${links.join('')}</ul>`,
    });
    expect(readArticle({ html }).text).not.toContain('in pictures');
  });
});
