import { describe, expect, test } from 'vitest';
import { mayAlias, registrableDomain } from '../../../shared/discovery/may-alias.ts';

describe('a site is what someone registered', () => {
  test.each([
    ['https://www.harbour-post.com/a', 'harbour-post.com'],
    ['https://news.harbour-post.co.uk/a', 'harbour-post.co.uk'],
    ['https://valley-courier.github.io/a', 'valley-courier.github.io'],
    ['http://127.0.0.1:4001/a', '127.0.0.1:4001'],
    ['http://[::1]:4001/a', '[::1]:4001'],
    ['http://localhost:4001/a', 'localhost:4001'],
    ['no address', null],
    ['mailto:desk@harbour-post.com', null],
  ])('%s: %s', (url, domain) => {
    expect(registrableDomain(url)).toBe(domain);
  });
});

const story = 'https://www.harbour-post.com/world/talks-resume-in-costara';

describe('another address may be the same page', () => {
  test.each([
    ['without www', 'https://harbour-post.com/world/talks-resume-in-costara'],
    ['on the mobile site', 'https://m.harbour-post.com/world/talks-resume-in-costara'],
    ['after a new headline', 'https://www.harbour-post.com/world/talks-break-down-in-costara'],
    ['by number', 'https://www.harbour-post.com/news/68213940'],
    ['as a file', 'https://www.harbour-post.com/world/talks.html'],
  ])('%s', (_, to) => {
    expect(mayAlias(story, to)).toBe(true);
  });

  test('when only the scheme or host changes, even under a short name', () => {
    expect(mayAlias('http://harbour-post.com/talks', 'https://www.harbour-post.com/talks/')).toBe(
      true,
    );
  });
});

describe('another address may not be the same page', () => {
  test.each([
    ['on another site', 'https://meridian-wire.com/world/talks-resume-in-costara'],
    ['when it is the front page', 'https://www.harbour-post.com/'],
    ['when it is the front page by a campaign', 'https://www.harbour-post.com/?ref=gone'],
    ['when it is the front page with a number', 'https://www.harbour-post.com/?p=4821'],
    ['when it is a section', 'https://www.harbour-post.com/world'],
    ['when it is a section of a section', 'https://www.harbour-post.com/world/middle-east/'],
    ['when it is an index', 'https://www.harbour-post.com/world/index.html'],
    ['when it is a month', 'https://www.harbour-post.com/2026/03/'],
    ['when it is no web address', 'ftp://www.harbour-post.com/world/talks-resume-in-costara'],
    ['when it is no address', 'talks-resume-in-costara'],
  ])('%s', (_, to) => {
    expect(mayAlias(story, to)).toBe(false);
  });

  test('when it is the live blog above the entry', () => {
    expect(
      mayAlias(
        'https://harbour-post.com/live/talks-in-costara-latest/entry-12345',
        'https://harbour-post.com/live/talks-in-costara-latest',
      ),
    ).toBe(false);
  });

  test('between sites that only share a host for everyone', () => {
    expect(
      mayAlias(
        'https://a.github.io/talks-resume-in-costara',
        'https://b.github.io/talks-resume-in-costara',
      ),
    ).toBe(false);
  });
});
