import { describe, expect, it } from 'vitest';
import { plainTextArticle } from '../../../shared/article/plain-text.ts';
import { findStatements } from '../../../shared/statements/find-statements.ts';

const LINES = 'Harbour talks go on in Tarn\nThe port was calm.\n';

const spoken = (text: string): (string | undefined)[][] =>
  findStatements(plainTextArticle(LINES + text)).map(({ speaker, cue }) => [
    speaker?.surface,
    cue?.surface,
  ]);

describe('a quotation goes to who said it', () => {
  it.each([
    [
      'Del. Mara Lind',
      'said',
      '“This is a waste. It is destroying us,” Del. Mara Lind said Tuesday.',
    ],
    [
      'Rep. Jim Holt',
      'said',
      '“They would go,” Rep. Jim Holt (R-Tarn), an oversight panel member, said.',
    ],
    ['9/11 widow Ina Brandt', 'said', '“They are wrong,” 9/11 widow Ina Brandt said.'],
    ['Holt', 'Said', 'It would be slow. Said Holt: “I do not get the sense that she cares.”'],
    ['The owner', 'says of', 'The owner says of Lind, “She will sell the port.”'],
    ['Mara Lind', 'put it', 'As Mara Lind put it in a statement on Monday, “there is no plan.”'],
    ['The mayor', 'scolded', 'The mayor scolded him: “You knew.”'],
    ['Adrian Holt', 'saying', 'The spot ends with footage of Adrian Holt saying, “That is smart.”'],
    ['Ina Brandt', '―', '“He scares me. Hearing him makes me fearful.” ― Ina Brandt'],
    ['Dole', 'said', 'Dole said:\n"The ferry was “no answer” here."'],
  ])('%s', (speaker, cue, text) => {
    expect(spoken(text)).toContainEqual([speaker, cue]);
  });

  it('a dash after prose signs nothing', () => {
    expect(spoken('The port reopened at dawn ― Northern Lines')).toEqual([]);
  });
});
