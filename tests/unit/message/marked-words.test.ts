import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { markWords, type Segment } from '../../../shared/presentation/message/marked-words.ts';

const text = (segments: readonly Segment[]): string => segments.map((part) => part.text).join('');
const shown = (segments: readonly Segment[]): string =>
  segments.map((part) => (part.changed ? `[${part.text}]` : part.text)).join('');
const marks = (before: string, after: string): readonly [string, string] => {
  const sides = markWords(before, after);
  return [shown(sides.before), shown(sides.after)];
};

describe('marked words', () => {
  it('are the one number that changed', () => {
    expect(marks('It holds 59 hostages.', 'It holds 58 hostages.')).toEqual([
      'It holds [59] hostages.',
      'It holds [58] hostages.',
    ]);
  });

  it('are the words put in, with nothing on the other side', () => {
    expect(marks('It holds 58 people.', 'It holds at least 58 people.')).toEqual([
      'It holds 58 people.',
      'It holds [at least] 58 people.',
    ]);
  });

  it('do not fall to pieces around a shared “of”', () => {
    expect(marks('the end of talks failed', 'a start of doubts failed')[0]).toBe(
      '[the end of talks] failed',
    );
  });

  it('are none when nothing changed', () => {
    expect(marks('Nothing new.', 'Nothing new.')).toEqual(['Nothing new.', 'Nothing new.']);
  });

  it('never change the text of either side', () => {
    const words = fc.array(fc.constantFrom('59', 'of', 'the', 'hostages', ',', '“held”', '1,204'), {
      maxLength: 30,
    });
    fc.assert(
      fc.property(words, words, (left, right) => {
        const [before, after] = [left.join(' '), right.join(' ')];
        const sides = markWords(before, after);
        expect([text(sides.before), text(sides.after)]).toEqual([before, after]);
      }),
    );
  });

  it('take bounded time on two long texts that share nothing', () => {
    const long = (word: string): string => Array(20_000).fill(word).join(' ');
    const sides = markWords(long('one'), long('two'));
    expect(sides.before).toHaveLength(1);
  });
});
