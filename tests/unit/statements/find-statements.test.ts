import { describe, expect, it } from 'vitest';
import type { Article } from '../../../shared/domain/article.ts';
import { fieldText } from '../../../shared/domain/reading.ts';
import type { Statement } from '../../../shared/domain/statement.ts';
import { findStatements } from '../../../shared/statements/find-statements.ts';
import { plainArticle } from './plain-article.ts';

const read = (text: string): Statement[] => findStatements(plainArticle(text));

const contentOf = (article: Article, statement: Statement | undefined): string =>
  (statement?.content ?? [])
    .map(([start, end]) => fieldText(article, statement?.in ?? 'body').slice(start, end))
    .join(' | ');

const contents = (text: string): string[] =>
  read(text).map((statement) => contentOf(plainArticle(text), statement));

const speakers = (text: string): (string | undefined)[] =>
  read(text).map((statement) => statement.speaker?.surface);

describe('where words stand to their cue', () => {
  it('reads a quotation before its speaker', () => {
    const text = '“The road is open again,” envoy Adrian Holt said.';
    expect(contents(text)).toEqual(['“The road is open again,”']);
    expect(speakers(text)).toEqual(['envoy Adrian Holt']);
  });

  it('reads a quotation before an inverted speaker', () => {
    const text = '“We leave at dawn,” said Mira Solt, the captain.';
    expect(contents(text)).toEqual(['“We leave at dawn,”']);
    expect(speakers(text)).toEqual(['Mira Solt']);
  });

  it('joins a quotation that its speaker interrupts', () => {
    expect(contents('“The road,” Holt said, “is open.”')).toEqual(['“The road,” | “is open.”']);
  });

  it('reads a clause after its cue, without the closing mark', () => {
    expect(contents('The ministry said that the road was open.')).toEqual([
      'that the road was open',
    ]);
  });

  it('reads a clause before its cue', () => {
    expect(contents('The northern road is open, the ministry said on Monday.')).toEqual([
      'The northern road is open',
    ]);
  });

  it('reads "according to" on either side', () => {
    expect(contents('According to the army, the road is open.')).toEqual(['the road is open']);
    expect(contents('The road is open, according to the army.')).toEqual(['The road is open']);
  });

  it('keeps an apposition between a speaker and the verb out of the way', () => {
    expect(speakers('Adrian Holt, the envoy to Costara, said the road was open.')).toEqual([
      'Adrian Holt',
    ]);
  });

  it('gives two speakers of one sentence their own words', () => {
    const text = 'Holt said the road was open, but the army said the bridge was closed.';
    expect(contents(text)).toEqual(['the road was open', 'the bridge was closed']);
  });

  it('takes nothing from inside a denial for asserted', () => {
    expect(speakers('Officials denied that the army had rejected the plan.')).toEqual([
      'Officials',
    ]);
  });

  it('gives an outlet the whole of what it reports someone to have said', () => {
    const text = 'Costara has indicated it is not interested, Valley Courier reported.';
    expect(contents(text)).toContain('Costara has indicated it is not interested');
  });

  it('leaves the noun of a reporting verb alone', () => {
    expect(read('The report, a claim and two demands lay on the table.')).toEqual([]);
  });

  it('leaves "according to plan" alone', () => {
    expect(read('The launch went according to plan.')).toEqual([]);
  });

  it('takes no abstract subject for a speaker', () => {
    expect(read('The flood threatened the village.')).toEqual([]);
  });
});

describe('quotations that run on', () => {
  it('carries the speaker into the next sentence of the paragraph', () => {
    const text = '“The road is open,” Holt said. “We will drive to Veldt tomorrow.”';
    expect(contents(text)).toEqual(['“The road is open,” | “We will drive to Veldt tomorrow.”']);
  });

  it('carries the speaker into the next paragraph', () => {
    const text = '“The road is open,” Holt said.\n“We will drive to Veldt tomorrow.”';
    expect(contents(text)).toEqual(['“The road is open,” | “We will drive to Veldt tomorrow.”']);
  });

  it('gives a block after "said:" to its speaker', () => {
    const text = 'In a letter, the union said:\n“We will not return to the mill this year.”';
    expect(contents(text)).toEqual(['“We will not return to the mill this year.”']);
  });

  it('does not carry a speaker over a paragraph of prose', () => {
    const text = '“The road is open,” Holt said.\nRain fell.\n“Nobody asked us about the mill.”';
    expect(contents(text)).toEqual(['“The road is open,”']);
  });
});

describe('headlines', () => {
  it('reads a speaker before a colon', () => {
    const article = plainArticle('', { headline: 'Costara: “We will not pay”' });
    const [statement] = findStatements(article);
    expect(statement?.speaker?.surface).toBe('Costara');
    expect(contentOf(article, statement)).toBe('“We will not pay”');
    expect(statement?.in).toBe('headline');
  });

  it('reads an office after a dash', () => {
    const article = plainArticle('', { headline: 'Harbour to reopen in May – ministry' });
    expect(contentOf(article, findStatements(article)[0])).toBe('Harbour to reopen in May');
  });

  it('reads an office after a dash in the first line of a text, and in no sentence', () => {
    const headline = 'Costara trying to starve Port Ansel into surrender - MP';
    expect(contents(`${headline}\nRain fell.`)).toEqual([headline.slice(0, -' - MP'.length)]);
    expect(contents(`Rain fell on the capital – mayor.`)).toEqual([]);
  });

  it('reads verbs in capitals', () => {
    const article = plainArticle('', { headline: 'Holt Says Road Will Open On Monday' });
    expect(findStatements(article)[0]?.speaker?.surface).toBe('Holt');
  });
});

describe('what a statement carries', () => {
  it('tells direct, mixed and indirect speech and positions apart', () => {
    const kinds = [
      '“The road is open,” Holt said.',
      'Holt said the road was “open at last” to lorries.',
      'Holt said the road was open.',
      'Holt opposes the road.',
    ].map((text) => read(text)[0]?.kind);
    expect(kinds).toEqual(['direct', 'mixed', 'indirect', 'position']);
  });

  it('gives a position without words the voice of the outlet', () => {
    expect(read('Holt opposes the road.')[0]?.voice).toBe('outlet-characterisation');
    expect(read('Holt said the road was open.')[0]?.voice).toBe('paraphrased');
  });

  it('keeps when it was said as worded', () => {
    expect(read('Last month he demanded the release of the crew.')[0]?.saidAt).toBe('Last month');
    expect(read('The army said on Tuesday that the road was open.')[0]?.saidAt).toBe('on Tuesday');
    expect(read('The army said the road would open on Tuesday.')[0]?.saidAt).toBeNull();
  });

  it('names the outlet that was told', () => {
    const [statement] = read('Two officials told Meridian Wire that the road was open.');
    expect(statement?.origin).toEqual(['Meridian Wire']);
    expect(read('Holt told reporters that the road was open.')[0]?.origin).toEqual([]);
  });

  it('names the sources an outlet cites', () => {
    const [statement] = read('Meridian Wire reported a fire at the depot, citing two officials.');
    expect(statement?.origin).toEqual(['two officials']);
  });

  it('has the sentence of its cue', () => {
    const text = 'Rain fell. Holt said the road was open. Night came.';
    const [statement] = read(text);
    expect(text.slice(...(statement?.sentence ?? [0, 0]))).toBe('Holt said the road was open.');
  });
});
