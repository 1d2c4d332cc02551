import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleanText, cleanUrl } from '../../../shared/presentation/message/clean-text.ts';
import { clip } from '../../../shared/presentation/message/clip.ts';
import { makeMessageRendering } from '../../../shared/presentation/message/rendering.ts';
import { changeAlert, channel, delivery, page, side } from '../../support/alert-builders.ts';

const rendering = makeMessageRendering({ colour: false });

const hostileInput = (words: string) => ({
  channel: channel(),
  delivery: delivery(),
  alerts: [
    changeAlert(
      { summary: words, before: side(words), after: side(`${words} 58`) },
      {
        page: page({
          outlet: words,
          headline: words,
          url: `https://harbour-post.example/${words}`,
        }),
      },
    ),
  ],
});

describe('text from a page', () => {
  it('loses terminal sequences', () => {
    expect(cleanText('held \u001b[31m59\u001b[0m \u001b]0;title\u0007now \u009b2Jthen')).toBe(
      'held 59 now then',
    );
  });
  it('keeps the sentence after a sequence that never ends', () => {
    expect(cleanText('held \u001b]0;59 hostages')).toBe('held ]0;59 hostages');
  });
  it('loses the controls that turn text round', () => {
    expect(cleanText('\u202e95\u202c \u206659\u2069')).toBe('95 59');
  });
  it('keeps the joiners that Persian and emoji need', () => {
    expect(cleanText('می\u200cخواهد 👩\u200d🚀')).toBe('می\u200cخواهد 👩\u200d🚀');
  });
  it('is one line', () => {
    expect(cleanText('a\r\nBcc: b\u2028c\td')).toBe('a Bcc: b c d');
  });
});

describe('an address from a page', () => {
  it('is shown only when it is http or https', () => {
    expect(cleanUrl('javascript:alert(1)')).toBeNull();
    expect(cleanUrl('https://harbour-post.example/a?b=1&c=2')).toBe(
      'https://harbour-post.example/a?b=1&c=2',
    );
  });
  it('cannot end a quotation, a link or a shell word', () => {
    expect(cleanUrl(`https://harbour-post.example/'"<>|\`\\ \n`)).not.toMatch(/['"<>|`\\\s]/);
  });
});

describe('a text that is cut', () => {
  it.each([
    ['there were 1,234,567 of them', 14, 'there were…'],
    ['it was 89.5% of all', 11, 'it was…'],
    ['a 👩‍🚀 b', 4, 'a…'],
    ['short', 99, 'short'],
  ])('%j in %i is %j', (text, max, cut) => {
    expect(clip(text, max)).toBe(cut);
  });
});

describe('whatever a page says', () => {
  const words = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 80 }),
    fc
      .array(
        fc.constantFrom(
          '<script>',
          '</td>',
          '"',
          "'",
          '&',
          '<!channel>',
          '\u001b[2J',
          '\r\n',
          '*',
          '59',
          '-->',
          '<!--',
          '`',
          '$(id)',
          '\u202e',
        ),
        { maxLength: 20 },
      )
      .map((parts) => parts.join('')),
  );

  it('an HTML mail holds no element, attribute or comment of the page', () => {
    const plainInput = hostileInput('words');
    const tagNames = (html: string): ReadonlySet<string> =>
      new Set(Array.from(html.matchAll(/<\/?([a-z!][a-z0-9-]*)/gi), (match) => match[1] ?? ''));
    const known = tagNames(rendering.mail(plainInput).html);
    fc.assert(
      fc.property(words, (hostile) => {
        const { html } = rendering.mail(hostileInput(hostile));
        for (const tag of tagNames(html)) expect([...known, 'ins', 'del', 'em']).toContain(tag);
        expect(html).not.toMatch(/\son\w+=|javascript:|src=|url\(/i);
      }),
    );
  });

  it('chat holds no mention, and no link but to the page', () => {
    fc.assert(
      fc.property(words, (hostile) => {
        const { text } = rendering.slack(hostileInput(hostile));
        for (const [link] of text.matchAll(/<[^>]*>/g))
          expect(link).toMatch(/^<https?:\/\/harbour-post/);
      }),
    );
  });

  it('a terminal gets no control character but line breaks', () => {
    fc.assert(
      fc.property(words, (hostile) => {
        expect(rendering.terminal(hostileInput(hostile)).replaceAll('\n', '')).not.toMatch(
          /\p{Cc}/u,
        );
      }),
    );
  });
});

it('a message loads nothing from anywhere', () => {
  const { html } = rendering.mail(hostileInput('words'));
  expect(html).not.toMatch(/<(?:img|link|script|iframe|object|video|audio)\b|@import|url\(/i);
});
