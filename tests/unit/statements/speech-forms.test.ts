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
    [
      'Holt',
      'saying',
      'The film ends with Holt saying during the debate, “That is smart,” when Brandt blamed him.',
    ],
    ['Rep. G.K. Lind', 'said', '“It is a bad day,” said Rep. G.K. Lind, head of the port council.'],
    [
      'John Dale',
      'told',
      'John Dale, the head of Orrin Media -- which is also seen on its own site -- told us, “We sell films.”',
    ],
    ['Dole', 'said', 'Dole said:\n"The ferry was “no answer” here."'],
  ])('%s', (speaker, cue, text) => {
    expect(spoken(text)).toContainEqual([speaker, cue]);
  });

  it('a dash after prose signs nothing', () => {
    expect(spoken('The port reopened at dawn ― Northern Lines')).toEqual([]);
  });

  const contents = (text: string): (string | undefined)[][] => {
    const article = plainTextArticle(LINES + text);
    return findStatements(article).map(({ speaker, content }) => [
      speaker?.surface,
      ...content.map((span) => article.text.slice(...span)),
    ]);
  };

  it('a quotation that its signature closes does not run on into the next one', () => {
    const text =
      '“He cannot answer. He never could.” ― Ester Tapp\n“He promotes fear. It is a bad sign.” ― Mara Lind';
    expect(contents(text)).toEqual([
      ['Ester Tapp', '“He cannot answer. He never could.”'],
      ['Mara Lind', '“He promotes fear. It is a bad sign.”'],
    ]);
  });

  it('a sentence goes on behind “but”, where the quotation opens again with a small letter', () => {
    const text = '“You know, I like Lars,” he said, but “when it comes to ferries, Lars is wrong.”';
    expect(contents(text)).toEqual([
      ['he', '“You know, I like Lars,”', '“when it comes to ferries, Lars is wrong.”'],
    ]);
  });

  it('the turns of a transcript are what each name in capitals said', () => {
    const text =
      'WALLIS: Will she be at the harbour tomorrow?\nPENN: She will not. There is no need.\nWALLIS: Do you see the two as equal?';
    expect(contents(text)).toEqual([
      ['WALLIS', 'Will she be at the harbour tomorrow?'],
      ['PENN', 'She will not. There is no need.'],
      ['WALLIS', 'Do you see the two as equal?'],
    ]);
  });

  it('a text that begins with a turn gives it once', () => {
    const text = 'WALLIS: Will she be there?\nPENN: She will not come.\nWALLIS: Why is that so?';
    expect(findStatements(plainTextArticle(text)).length).toBe(3);
  });

  it.each([
    'TARN: The ferry left at dawn with few on board.',
    'UPDATE: The ferry left at dawn.\nUPDATE: The ferry came back at noon.\nUPDATE: The ferry lies at the pier.',
  ])('a dateline and labels in capitals are nobody’s turns', (text) => {
    expect(contents(text)).toEqual([]);
  });
});
