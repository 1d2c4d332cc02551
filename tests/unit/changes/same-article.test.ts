import { describe, expect, it } from 'vitest';
import { articleKey } from '../../../shared/changes/same-article.ts';
import { buildArticle } from './build-reading.ts';

const keyOf = (...paragraphs: string[]): string => articleKey(buildArticle({ paragraphs }));

describe('the same article', () => {
  it.each([
    ['curly and straight quotation marks', 'She said "no".', 'She said “no”.'],
    ['apostrophes', "The town's mayor", 'The town’s mayor'],
    ['dashes', 'Talks - long delayed - began', 'Talks—long delayed—began'],
    ['UTF-8 read as windows-1252', 'It doesn’t end', 'It doesnâ€™t end'],
    ['letters lost to encoding', 'The café closed', 'The caf\ufffd closed'],
    ['entities escaped twice', 'Bread & butter', 'Bread &amp; butter'],
    ['hard spaces', 'At 10 km', 'At\u00a010\u202fkm'],
    ['Unicode form', 'Zoe\u0308 left', 'Zo\u00eb left'],
    ['relative times', 'Talks began 5 minutes ago', 'Talks began 12 minutes ago'],
  ])('has the same key in spite of %s', (_, one, other) => {
    expect(keyOf(other)).toBe(keyOf(one));
  });
  it('has the same key whatever its time stamps say', () => {
    expect(keyOf('Talks began.', 'Last updated: 3 March 2026, 14:02 GMT')).toBe(
      keyOf('Last updated: 4 March 2026, 09:10 GMT', 'Talks began.'),
    );
  });
  it('has the same key when its modified time moves', () => {
    const parts = { paragraphs: ['Talks began.'] };
    expect(articleKey(buildArticle({ ...parts, modifiedAt: '2026-03-04T14:02:00Z' }))).toBe(
      articleKey(buildArticle(parts)),
    );
  });
  it.each([
    ['one digit', '58 are held', '59 are held'],
    ['a minus sign turned to a word', 'They are held', 'They are not held'],
    ['a letter of a name', 'Mr Holt left', 'Mr Colt left'],
    ['words in another script', 'Он жив', 'Она жив'],
  ])('has another key with %s changed', (_, one, other) => {
    expect(keyOf(other)).not.toBe(keyOf(one));
  });
  it('has another key when a dated sentence changes', () => {
    expect(keyOf('The talks of 3 March failed.')).not.toBe(keyOf('The talks of 4 March failed.'));
  });
});
