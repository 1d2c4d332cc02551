import { describe, expect, it } from 'vitest';
import { findLinks } from '../../../shared/article/page-links.ts';

const html = `<nav><a href="/world">World</a></nav><main>
<h2><a href="/news/1#top">Bridge closed</a></h2>
<a href="https://other.example/2">Storm closes three mountain passes</a>
<a href="/news/1">Bridge closed</a><a href="mailto:desk@harbour.example">Write to the desk of the Harbour Post</a>
<div class="live"><a href="/live">Live</a></div></main>`;
const url = 'https://harbour.example/';

describe('the links of a section page', () => {
  it('are those that look like stories, absolute, in order, each once', () => {
    expect(findLinks({ html, url })).toEqual([
      { url: 'https://harbour.example/news/1', text: 'Bridge closed' },
      { url: 'https://other.example/2', text: 'Storm closes three mountain passes' },
    ]);
  });

  it('are those that a selector names', () => {
    expect(findLinks({ html, url }, '.live')).toEqual([
      { url: 'https://harbour.example/live', text: 'Live' },
    ]);
    expect(findLinks({ html, url }, '>>')).toEqual([]);
  });

  it('are at most 500', () => {
    const many = Array.from(
      { length: 700 },
      (_, index) => `<a href="/${index}">A headline of a fair length, number ${index}</a>`,
    );
    expect(findLinks({ html: many.join(''), url })).toHaveLength(500);
  });
});
