import { describe, expect, it } from 'vitest';
import { decodePage } from '../../../shared/article/bytes/decode-page.ts';

const bytes = (text: string): Uint8Array => Uint8Array.from(text, (char) => char.charCodeAt(0));

describe('the charset of a page', () => {
  it('is windows-1252 where Latin 1 is declared, so that quotation marks are quotation marks', () => {
    const page = bytes('<meta charset="iso-8859-1"><p>\x93Fifty-nine\x94</p>');
    expect(decodePage(page, undefined)).toContain('“Fifty-nine”');
  });

  it('is that of the byte order mark before anything else', () => {
    const page = bytes('\xef\xbb\xbf<meta charset="windows-1252"><p>\xc3\xa9</p>');
    expect(decodePage(page, 'text/html; charset=windows-1252')).toContain('é');
  });

  it('is that of the answer before that of the page', () => {
    const page = bytes('<meta charset="utf-8"><p>\xe9</p>');
    expect(decodePage(page, 'text/html; charset="ISO-8859-1"')).toContain('é');
  });

  it('is not the one declared in a comment or a script', () => {
    const page = bytes(
      '<!-- <meta charset="shift_jis"> --><script>"<meta charset=koi8-r>"</script><meta http-equiv="Content-Type" content="text/html; charset=windows-1251"><p>\xc4\xe0</p>',
    );
    expect(decodePage(page, undefined)).toContain('Да');
  });

  it('is UTF-8 where a page that could be read declares UTF-16', () => {
    expect(decodePage(bytes('<meta charset="utf-16"><p>\xc3\xa9</p>'), undefined)).toContain('é');
  });

  it('is found without a declaration by what fits the bytes', () => {
    expect(decodePage(bytes('<p>\xc3\xa9</p>'), 'text/html')).toContain('é');
    expect(decodePage(bytes('<p>caf\xe9 \x96</p>'), 'text/html')).toContain('café –');
  });
});
