import { describe, expect, it } from 'vitest';
import { quotationsIn } from '../../../shared/language/quotes.ts';

const quoted = (text: string): string[] =>
  quotationsIn(text, [0, text.length]).map(({ span }) => text.slice(...span));

describe('quotations of a line', () => {
  it('reads curly, straight, doubled single and angular marks', () => {
    expect(quoted('He said “one” and left')).toEqual(['“one”']);
    expect(quoted('He said "one" and left')).toEqual(['"one"']);
    expect(quoted("He said ''one'' and left")).toEqual(["''one''"]);
    expect(quoted('He said «one» and left')).toEqual(['«one»']);
  });

  it('reads single marks where there are no double ones, and no apostrophes', () => {
    expect(quoted('He said ‘we don’t know’ and left')).toEqual(['‘we don’t know’']);
    expect(quoted('The minister’s plan isn’t ready')).toEqual([]);
  });

  it('keeps a quotation inside a quotation with the outer one', () => {
    expect(quoted('“She said ‘no’ twice,” he said')).toEqual(['“She said ‘no’ twice,”']);
  });

  it('lets a mark that never closes run to the end of the line', () => {
    expect(quotationsIn('“The road', [0, 9])).toEqual([{ span: [0, 9], closed: false }]);
  });
});
