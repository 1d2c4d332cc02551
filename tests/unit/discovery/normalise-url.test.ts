import { describe, expect, test } from 'vitest';
import { normaliseUrl } from '../../../shared/discovery/normalise-url.ts';

describe('one page has one address', () => {
  test.each([
    [
      'case of the host',
      'HTTPS://Harbour-Post.Example/World',
      'https://harbour-post.example/World',
    ],
    ['fragment', 'https://harbour-post.example/a#comments', 'https://harbour-post.example/a'],
    ['default port', 'https://harbour-post.example:443/a', 'https://harbour-post.example/a'],
    ['missing path', 'https://harbour-post.example', 'https://harbour-post.example/'],
    ['dots in the path', 'https://harbour-post.example/x/../a', 'https://harbour-post.example/a'],
    ['spaces around it', ' https://harbour-post.example/a ', 'https://harbour-post.example/a'],
    ['a campaign', 'https://v.example/a?utm_source=x&id=5', 'https://v.example/a?id=5'],
    ['a click', 'https://v.example/a?id=5&fbclid=abc&gclid=d', 'https://v.example/a?id=5'],
    ['capitals in a campaign', 'https://v.example/a?UTM_Source=x', 'https://v.example/a'],
    ['only a campaign', 'https://v.example/a?utm_source=x#top', 'https://v.example/a'],
    ['an empty query', 'https://v.example/a?', 'https://v.example/a'],
    ['a name in another script', 'https://пример.example/a', 'https://xn--e1afmkfd.example/a'],
  ])('whatever its %s', (_, url, normal) => {
    expect(normaliseUrl(url)).toBe(normal);
  });

  test('parameters that may choose the page stay, in their order', () => {
    const url = 'https://v.example/a?b=2&a=1&ref=home&page=3&q=utm_source';
    expect(normaliseUrl(url)).toBe(url);
  });
});

describe('what is not a plain web address has no normal form', () => {
  test.each([
    '',
    'harbour-post.example/a',
    '/world/a',
    'ftp://harbour-post.example/a',
    'javascript:alert(1)',
    'mailto:desk@harbour-post.example',
    'https://user@harbour-post.example/a',
    'https://user:pass@harbour-post.example/a',
    'https://harbour-post.example\\@evil.example/',
    'https://harbour-post.example/a\nb',
    `https://harbour-post.example/${'a'.repeat(5000)}`,
  ])('%s', (url) => {
    expect(normaliseUrl(url)).toBeNull();
  });
});
