import { describe, expect, it } from 'vitest';
import { readArticle } from '../../../shared/article/read-page.ts';
import { newsPage, paragraphs } from './page.ts';

const page = (title: string, body: string): string =>
  `<!doctype html><html><head><title>${title}</title></head><body>${body}</body></html>`;

const reasonOf = (html: string) => readArticle({ html }).unreadableReason;

describe('a page that answers but cannot be read', () => {
  it.each([
    [
      'challenge',
      page(
        'Just a moment...',
        '<h1>harbour.example</h1><p>Verify you are human by completing the action below.</p>',
      ),
    ],
    [
      'challenge',
      page('harbour.example', '<div id="px-captcha"></div><p>Press and hold the button.</p>'),
    ],
    [
      'blocked',
      page(
        'Access Denied',
        '<h1>Access Denied</h1><p>You don’t have permission to access this page on this server.</p>',
      ),
    ],
    [
      'consent',
      page(
        'Before you continue',
        '<p>We and our 842 partners store cookies on your device.</p><button>Accept all</button>',
      ),
    ],
    [
      'consent',
      page(
        'Harbour Post',
        '<div><p>We and our partners use cookies to show personalised advertising on this site.</p><p>With your consent our vendors may use your data, as our privacy policy explains.</p></div>',
      ),
    ],
    [
      'login',
      page('Sign in to Harbour Post', '<form><input type="email"><input type="password"></form>'),
    ],
    [
      'error-page',
      page(
        'Page not found',
        '<h1>404</h1><p>The page you are looking for has moved. Try the search.</p>',
      ),
    ],
    [
      'error-page',
      page('503 Service Unavailable', '<p>No server is available to handle this request.</p>'),
    ],
    [
      'script-only',
      page(
        'Harbour Post',
        '<div id="root"></div><noscript><p>You need to enable JavaScript to run this app.</p></noscript>',
      ),
    ],
    [
      'paywall',
      page(
        'Talks resume over hostages',
        '<h1>Talks resume over hostages</h1><p>Mediators expect a first meeting soon.</p><div>Subscribe to continue reading. Already a subscriber? Log in.</div>',
      ),
    ],
    ['empty', page('', '')],
    ['empty', ''],
  ])('is told apart: %s', (reason, html) => {
    expect(reasonOf(html)).toBe(reason);
  });

  it.each([
    [
      'a story about captchas',
      newsPage({ title: 'Are you a robot? The long life of a question | Harbour Post' }),
    ],
    [
      'a story with a cookie box',
      newsPage({
        bottom:
          '<div class="cookie-consent"><p>We and our partners use cookies to show you personalised ads.</p></div>',
      }),
    ],
    ['a story with a login form', newsPage({ bottom: '<form><input type="password"></form>' })],
    [
      'a story with a subscription prompt',
      newsPage({ bottom: '<p>Subscribe to continue reading more of our work.</p>' }),
    ],
    ['a short bulletin', newsPage({ body: `<p>${paragraphs[0] ?? ''}</p>` })],
    [
      'a page of figures',
      page(
        'Daily figures',
        '<h1>Daily figures</h1><table><tr><td>Confirmed cases</td><td>1,234</td></tr></table>',
      ),
    ],
  ])('is never %s', (_, html) => {
    expect(readArticle({ html }).readable).toBe(true);
  });
});

describe('a challenge is told by its lines where its title names only the site', () => {
  it.each([
    'Checking your browser before accessing post.example.',
    'Verify you are human by completing the action below.',
    'Please enable JavaScript and cookies to continue',
  ])('%s', (line) => {
    const html = `<html><head><title>post.example</title></head><body><h1>post.example</h1><p>${line}</p></body></html>`;
    expect(readArticle({ html }).unreadableReason).toBe('challenge');
  });

  it('leaves alone a short report on such pages', () => {
    const html =
      '<h1>Visitors meet a wall</h1><p>Readers in Costara were met with “Verify you are human” notices on Tuesday, the council said.</p>';
    expect(readArticle({ html }).readable).toBe(true);
  });
});
