import type { Preview } from '../../domain/preview.ts';
import { fieldText } from '../../domain/reading.ts';
import type { Speaker } from '../../domain/statement.ts';
import {
  figureDoubtWords,
  pageDoubtWords,
  passedOverWords,
  statementDoubtWords,
} from './doubt-words.ts';
import { amount, facets } from './figure-phrase.ts';
import { wrap } from './marked.ts';
import { plainLine, shorten } from './plain.ts';
import type { Style } from './style.ts';

/** Each figure as it was read: number, what it counts, what is said of those, who says so, and what is unsure. */
export function figureList({ reading, figureDoubts }: Preview, style: Style): string[] {
  const { figures } = reading;
  const lines = figures.flatMap((figure, index) => {
    const number = style.fact(plainLine(amount(figure)));
    const wholes = figure.partOf.slice(0, 1).map((whole) => `part of figure ${whole + 1}`);
    const about = [facets(figure), ...wholes].filter((part) => part !== '').join(', ');
    const doubts = (figureDoubts[index] ?? []).map((doubt) => figureDoubtWords[doubt]);
    return [
      `${ordinal(index)}  ${number}  ${style.faint(shorten(about, style.width - 24))}`.trimEnd(),
      ...notSure(doubts, style),
    ];
  });
  return [style.strong(counted(figures.length, 'figure')), ...lines];
}

/** Each statement as it was read: who, how, what, and what is unsure. */
export function statementList({ reading, statementDoubts }: Preview, style: Style): string[] {
  const { statements, article } = reading;
  const lines = statements.flatMap((statement, index) => {
    const { speaker, act, stance, content } = statement;
    const who = plainLine(speakerWords(speaker));
    const how = stance === null ? act : `${act}, ${stance}`;
    const text = fieldText(article, statement.in);
    const said = content.map(([start, end]) => text.slice(start, end)).join(' … ');
    const room = Math.max(20, style.width - who.length - how.length - 14);
    const doubts = (statementDoubts[index] ?? []).map((doubt) => statementDoubtWords[doubt]);
    return [
      `${ordinal(index, 's')}  ${style.speech(who)} ${style.faint(`(${how})`)}: ${shorten(said, room)}`,
      ...notSure(doubts, style),
    ];
  });
  return [style.strong(counted(statements.length, 'statement')), ...lines];
}

/** As the sentence names them, and who that was read as: "the prime minister, read as Lena Marsh". */
function speakerWords(speaker: Speaker | null): string {
  if (speaker === null) return 'someone';
  const { surface, name } = speaker;
  return name === null || surface.includes(name) ? surface : `${surface}, read as ${name}`;
}

/** What holds for the page as a whole, and numbers that were not taken for figures. */
export function openQuestions(
  { pageDoubts, passedOver, reading }: Preview,
  style: Style,
): string[] {
  const undated = reading.statements.filter(({ saidAt }) => saidAt === null).length;
  const lines = [
    ...pageDoubts.map((doubt) => pageDoubtWords[doubt]),
    ...(undated === 0
      ? []
      : [
          `When it was said is not known of ${undated} of ${counted(reading.statements.length, 'statement')}.`,
        ]),
    ...(passedOver.length === 0
      ? []
      : [
          `Not taken for figures: ${passedOver.map(({ surface, rule }) => `${plainLine(surface)} (${passedOverWords(rule)})`).join(', ')}.`,
        ]),
  ];
  if (lines.length === 0) return [];
  return [
    '',
    style.strong('Not sure, or not found'),
    ...lines.map((line) => wrap(line, style.width, '  ')),
  ];
}

const ordinal = (index: number, letter = ''): string => `${letter}${index + 1}`.padStart(4);

function notSure(doubts: readonly string[], style: Style): string[] {
  if (doubts.length === 0) return [];
  return [style.bad(`      not sure: ${doubts.join('; ')}`)];
}

const counted = (count: number, noun: string): string =>
  `${count === 0 ? 'No' : count} ${noun}${count === 1 ? '' : 's'}`;
