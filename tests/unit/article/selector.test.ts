import { expect, test } from 'vitest';
import { isSelector } from '../../../shared/article/selector.ts';

test.each(['main', 'article .story > p', 'p:first', 'a[href^="/news"]', 'h1, h2', 'p:not(.ad)'])(
  '%s is a selector',
  (text) => {
    expect(isSelector(text)).toBe(true);
  },
);

test.each(['', ' ', 'main >', 'p[', '..story', 'p:outer', '<p>', 'div{color:red}', 'p:not('])(
  '“%s” is none',
  (text) => {
    expect(isSelector(text)).toBe(false);
  },
);
