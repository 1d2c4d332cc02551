import fc from 'fast-check';
import { expect, test } from 'vitest';
import { csvLine } from '../../../shared/presentation/export/csv.ts';

test.each([
  ['=HYPERLINK("https://x.example")', `"'=HYPERLINK(""https://x.example"")"`],
  ['+1', "'+1"],
  ['-1 degree', "'-1 degree"],
  ['@SUM(A1)', "'@SUM(A1)"],
  [' =1+1', "' =1+1"],
  ['＝1+1', "'＝1+1"],
])('a cell that a spreadsheet would run, %s, is made harmless', (cell, written) => {
  expect(csvLine([cell])).toBe(`${written}\r\n`);
});

test('numbers stay numbers, and nothing is an empty cell', () => {
  expect(csvLine([-3, null, undefined, 'a,b'])).toBe('-3,,,"a,b"\r\n');
});

test('no text makes a second line or column', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const line = csvLine([text]).slice(0, -2);
      const isQuoted = line.startsWith('"') && line.endsWith('"');
      const inner = isQuoted ? line.slice(1, -1).replaceAll('""', '') : line;
      expect(isQuoted ? inner.includes('"') : /[",\r\n;]/.test(inner)).toBe(false);
    }),
  );
});
