import { describe, expect, test } from 'vitest';
import { asksNoArchive, isAllowed, parseRobots } from '../../../shared/discovery/robots.ts';

const allowed = (robots: string, path: string): boolean =>
  isAllowed(parseRobots(robots, 'recount'), `https://harbour-post.example${path}`);

describe('the longest rule decides', () => {
  const robots = `User-agent: *
Disallow: /
Allow: /world/
Disallow: /world/drafts/
Allow: /*.html$
Disallow: /search?q=*&page=
`;
  test.each([
    ['/', false],
    ['/sport', false],
    ['/world/a', true],
    ['/world/drafts/a', false],
    ['/a.html', true],
    ['/a.html?x=1', false],
    ['/world/search', true],
    ['/search?q=costara&page=2', false],
  ])('%s: %s', (path, expected) => {
    expect(allowed(robots, path)).toBe(expected);
  });

  test('of two equally long ones, the one that allows', () => {
    expect(allowed('User-agent: *\nDisallow: /a\nAllow: /a', '/a')).toBe(true);
  });
});

test('the front page alone can be closed', () => {
  expect(allowed('User-agent: *\nAllow: /\nDisallow: /$', '/')).toBe(false);
  expect(allowed('User-agent: *\nAllow: /\nDisallow: /$', '/a')).toBe(true);
});

describe('whom the rules speak to', () => {
  const robots = `User-agent: otherbot
Disallow: /

User-agent: Recount/2.0
User-agent: thirdbot
Disallow: /mine
Crawl-delay: 3.5

User-agent: *
Disallow: /all

User-agent: recount
Disallow: /also-mine
`;
  test('all groups that name us, and then no others', () => {
    expect(allowed(robots, '/mine')).toBe(false);
    expect(allowed(robots, '/also-mine')).toBe(false);
    expect(allowed(robots, '/all')).toBe(true);
    expect(parseRobots(robots, 'recount').crawlDelayMs).toBe(3500);
  });

  test('everyone, when none names us', () => {
    const everyone = 'User-agent: otherbot\nDisallow: /\nUser-agent: *\nDisallow: /all';
    expect(allowed(everyone, '/all')).toBe(false);
    expect(allowed(everyone, '/a')).toBe(true);
  });

  test('a name that only begins like ours is another’s', () => {
    expect(allowed('User-agent: recounter\nDisallow: /', '/a')).toBe(true);
  });

  test('a group that names us and says nothing opens all', () => {
    expect(allowed('User-agent: *\nDisallow: /\n\nUser-agent: recount\nDisallow:', '/a')).toBe(
      true,
    );
  });

  test('a list of names with everyone among them', () => {
    const robots = 'User-agent: *\nUser-agent: *\nUser-agent: recount\nDisallow: /a';
    expect(allowed(robots, '/a')).toBe(false);
  });
});

describe('however it is written', () => {
  test.each([
    {
      way: 'byte order and carriage returns',
      robots: 'User-agent: *\r\nDisallow: /a\r\n',
      path: '/a',
      expected: false,
    },
    {
      way: 'comments',
      robots: 'User-agent: * # all\nDisallow: /a # this',
      path: '/a',
      expected: false,
    },
    { way: 'capitals', robots: 'USER-AGENT: *\nDISALLOW: /a', path: '/a', expected: false },
    { way: 'rules before any name', robots: 'Disallow: /a', path: '/a', expected: true },
    {
      way: 'a sitemap in between',
      robots: 'User-agent: *\nSitemap: /s.xml\nDisallow: /a',
      path: '/a',
      expected: false,
    },
    {
      way: 'a page of HTML',
      robots: '<html><body>Not here: really</body></html>',
      path: '/a',
      expected: true,
    },
    {
      way: 'escapes',
      robots: 'User-agent: *\nDisallow: /caf%c3%a9',
      path: '/café',
      expected: false,
    },
    {
      way: 'letters',
      robots: 'User-agent: *\nDisallow: /café',
      path: '/caf%C3%A9',
      expected: false,
    },
    {
      way: 'needless escapes',
      robots: 'User-agent: *\nDisallow: /%61bc',
      path: '/abc',
      expected: false,
    },
  ])('$way', ({ robots, path, expected }) => {
    expect(allowed(robots, path)).toBe(expected);
  });

  test.each([
    ['-5', null],
    ['soon', null],
    ['', null],
    ['Infinity', 86_400_000],
    ['1e9', 86_400_000],
    ['10', 10_000],
  ])('a delay of "%s" is %s', (delay, expected) => {
    const robots = parseRobots(`User-agent: *\nCrawl-delay: ${delay}`, 'recount');
    expect(robots.crawlDelayMs).toBe(expected);
  });
});

test('a file made to be slow is not', () => {
  const started = performance.now();
  const names = 'User-agent: a\n'.repeat(20_000) + 'Allow: /a\n'.repeat(20_000);
  allowed(names, '/a');
  allowed(`User-agent: *\nDisallow: /${'*a'.repeat(200_000)}`, `/${'a'.repeat(2000)}`);
  allowed(`User-agent: *\n${'Disallow: /*a*b*c$\n'.repeat(25_000)}`, `/${'ab'.repeat(1000)}`);
  expect(performance.now() - started).toBeLessThan(2000);
});

describe('a wish not to be archived', () => {
  test.each([
    ['noarchive', true],
    ['noindex, NoArchive', true],
    ['recount: noarchive', true],
    ['*: noarchive', true],
    ['otherbot: noarchive', false],
    ['noindex', false],
    ['unavailable_after: 25 Jun 2026 15:00:00 GMT', false],
    ['', false],
  ])('"%s": %s', (directives, expected) => {
    expect(asksNoArchive(directives, 'recount')).toBe(expected);
  });
});
