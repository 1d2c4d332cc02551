import { describe, expect, it } from 'vitest';
import { readArticle } from '../../../shared/article/read-page.ts';
import type { DomNode } from '../../../shared/article/tree/dom-node.ts';
import { mostLevels, shallowTree } from '../../../shared/article/tree/shallow-tree.ts';

const levels = 100_000;
const story = 'The army said 59 people were held in the north on Monday night.';
const nested = (tag: string, inside: string): string =>
  `<h1>Held</h1>${`<${tag}>`.repeat(levels)}<p>${inside}</p>`;

/** What the steps that look around an element can come to: the sum of all depths, and the deepest. */
function work(root: DomNode): { readonly deepest: number; readonly steps: number } {
  let deepest = 0;
  let steps = 0;
  const open: { readonly node: DomNode; readonly depth: number }[] = [{ node: root, depth: 0 }];
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    const { node, depth } = at;
    deepest = Math.max(deepest, depth);
    steps += depth;
    for (const child of node.children ?? []) open.push({ node: child, depth: depth + 1 });
  }
  return { deepest, steps };
}

describe('a page nested 100,000 levels deep', () => {
  it.each(['div', 'span', 'b', 'ul><li', 'table><tr><td', 'article', 'DIV class="a" data-b=c'])(
    'in <%s> gives a tree whose work grows with its length alone',
    (tag) => {
      const { deepest, steps } = work(shallowTree(nested(tag, story)));
      expect(deepest).toBeLessThanOrEqual(mostLevels + 2);
      expect(steps).toBeLessThan(levels * 4 * mostLevels);
    },
  );

  it.each(['div', 'span', 'b', 'ul><li', 'section'])('in <%s> is read, with its text', (tag) => {
    const article = readArticle({ html: nested(tag, story) });
    expect(article.readable).toBe(true);
    expect(article.text).toContain(story);
  });

  it('keeps the lines of what it nests apart', () => {
    const html = `${'<div>'.repeat(levels)}<p>${story}</p><p>Nobody was hurt in the town.</p>`;
    expect(readArticle({ html }).text).toBe(`${story}\nNobody was hurt in the town.`);
  });

  it('goes on after the nesting ends', () => {
    const html = `<main>${'<div>'.repeat(levels)}${'</div>'.repeat(levels)}<p>${story}</p></main>`;
    const [, after] = childrenOfFirst(shallowTree(html));
    expect(after).toBe('p');
  });

  it('does not show its scripts as text', () => {
    const html = nested('div', `${story}<script>var a = "<p>not text";</script>`);
    expect(readArticle({ html }).text).not.toContain('not text');
  });

  it('closes by 100,000 end tags that open nothing', () => {
    const html = `${'<div>'.repeat(levels)}${'</q>'.repeat(levels)}<p>${story}</p>`;
    expect(readArticle({ html }).text).toBe(story);
  });
});

const childrenOfFirst = (root: DomNode): readonly (string | undefined)[] =>
  (root.children?.[0]?.children ?? []).map(({ name }) => name);
