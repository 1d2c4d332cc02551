import type { Explanation, FactReason } from '../../domain/explanation.ts';
import type { Reading } from '../../domain/reading.ts';
import { plainLine, shorten } from './plain.ts';
import type { Style } from './style.ts';

/** Which rule read each fact, then what was left out and why. */
export function renderExplanation(
  { figures, statements }: Reading,
  explanation: Explanation,
  style: Style,
): string {
  const passed = explanation.passedOver.map(
    ({ surface, rule }) => `  ${plainLine(surface)}  ${style.faint(rule)}`,
  );
  const left = explanation.leftOut.map(
    ({ surface, because }) =>
      `  ${shorten(plainLine(surface), style.width - 4)}\n    ${style.faint(because)}`,
  );
  return [
    ...section(
      'Why these figures',
      explained(explanation.figures, (at) => figures[at]?.surface),
      style,
    ),
    ...section(
      'Why these statements',
      explained(explanation.statements, (at) => statements[at]?.speaker?.surface),
      style,
    ),
    ...section('Numbers that are no figures', passed, style),
    ...section('Left out as doubtful', left, style),
    '',
  ].join('\n');

  function explained(
    reasons: readonly FactReason[],
    nameOf: (index: number) => string | undefined,
  ): readonly string[] {
    return reasons.map(
      ({ index, because }) =>
        `  ${plainLine(nameOf(index) ?? 'nobody named')}\n${because.map((line) => `    ${style.faint(plainLine(line))}`).join('\n')}`,
    );
  }
}

const section = (title: string, lines: readonly string[], style: Style): readonly string[] =>
  lines.length === 0 ? [] : ['', style.strong(title), ...lines];
