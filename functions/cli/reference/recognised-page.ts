import { amount, facets } from '../../../shared/presentation/terminal/figure-phrase.ts';
import { explainReading } from '../../../shared/use-cases/explain.ts';
import { readReading } from '../../../shared/use-cases/read.ts';
import { figureKinds, noFigureKinds, statementKinds } from './recognised-examples.ts';

/** What is recognised, by sentences of our own, each with what `recount extract` reads from it. */
export function recognisedPage(): string {
  return `# What is recognised, and what is not

Each sentence here is our own; beside it stands what \`recount extract\` reads from it. \`recount extract --explain\` says for any text which rule read each fact and what was left out. How often it is right on real articles: [measurements](measurements.md#accuracy). On newspaper text nobody here had seen before, expect somewhat less; German figures are read by the same rules with German words, German statements are not read at all, other languages get their numbers in digits.

## Figures

${figureKinds
  .map(
    ([kind, texts]) =>
      `### ${kind}\n\n${table(
        'what is read',
        texts.map((text) => [text, figuresOf(text)]),
      )}`,
  )
  .join('\n')}
A figure carries its value or range, bound, unit, what is counted, measure, status, series, the figure it is a part of, who says so, the day it stands at, its place and its sentence. A field that the words do not tell is null.

## Numbers that are no figures

${table(
  'rule',
  noFigureKinds.map((text) => [text, rulesOf(text)]),
)}
Numbers in a correction note, or after “an earlier version said”, are the note's: they are not asserted.

## Statements and positions

${statementKinds
  .map(
    ([kind, texts]) =>
      `### ${kind}\n\n${table(
        'speaker, act and stance, content',
        texts.map((text) => [text, statementsOf(text)]),
      )}`,
  )
  .join('\n')}
A statement carries speaker, cue, content, kind, act, stance, topic, voice, when it was said, the chain of relays and its sentence. An official, an office, its head and its government are linked and never made one. Private people stay in their version: no index, page or alert names them.

## What is not recognised

- Much indirect speech: of what annotators mark in news articles a third is found, of what a verb of speech marks three quarters; the rest is left out rather than guessed.
- Irony, hypotheses and what a report implies; a statement is what the words say.
- Speakers named only in a picture or an earlier article.
- Figures in pictures, charts and videos.
- Statements in other languages than English.
`;
}

const escaped = (text: string): string => text.replaceAll('|', '\\|').replaceAll('\n', ' / ');

const table = (head: string, rows: readonly (readonly [string, string])[]): string =>
  `| text | ${head} |\n| --- | --- |\n${rows.map(([text, read]) => `| ${escaped(text)} | ${escaped(read)} |`).join('\n')}\n`;

const reading = (text: string) => readReading({ content: { kind: 'text', text } });

const figuresOf = (text: string): string =>
  reading(text)
    .figures.map((figure) => `**${amount(figure)}** ${facets(figure)}`.trim())
    .join('; ');

const rulesOf = (text: string): string =>
  explainReading(reading(text))
    .passedOver.map(({ surface, rule }) => `${surface}: ${rule}`)
    .join('; ');

const statementsOf = (text: string): string =>
  reading(text)
    .statements.map(({ speaker, act, stance, content, in: field }) => {
      const source = field === 'body' ? text : '';
      const said = content.map((span) => source.slice(...span)).join(' … ');
      return `**${speaker?.surface ?? 'unnamed'}** ${act}${stance === null ? '' : `, ${stance}`}: ${said}`;
    })
    .join('; ');
