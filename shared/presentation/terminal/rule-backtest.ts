import type { LeftOut, RuleBacktest } from '../../domain/backtest.ts';
import { counted } from '../../domain/counted.ts';
import { findingLines, pace, whys } from './backtest.ts';
import { wrap } from './marked.ts';
import { plainLine, shorten } from './plain.ts';
import type { Style } from './style.ts';
import { minute } from './time.ts';

/** What rules would have told, for reading: the sum by channel, each alert, and what is left out. */
export function renderRuleBacktest(
  tested: RuleBacktest,
  { most, style }: { readonly most: number; readonly style: Style },
): string {
  const { rules, alerts, span, perWeek, shortened, findings, leftOut } = tested;
  const sum = `${rules.join(', ')} would have told ${counted(alerts, 'time')} in ${pace(span, perWeek)}.`;
  return [
    style.strong(wrap(sum, style.width)),
    ...channelLines(tested, style),
    ...(shortened === null ? [] : [style.bad(`Not all of it: ${shortened}.`)]),
    '',
    ...findingLines(findings, { most, style }),
    ...leftOutLines(leftOut, style),
    style.faint('Nothing was written: the rules are as they were.'),
  ].join('\n');
}

function channelLines({ byChannel, byKind }: RuleBacktest, style: Style): string[] {
  const channels = byChannel.map(({ channel, alerts, perWeek }) => {
    const week = perWeek === null ? '' : `, ${perWeek} a week`;
    return `  ${channel}: ${counted(alerts, 'alert')}${week}`;
  });
  const kinds = byKind.map(({ kind, count }) => `${count} ${kind}`).join(' · ');
  return [...channels, ...(kinds === '' ? [] : [style.faint(wrap(kinds, style.width, '  '))])];
}

const mostLeftOut = 20;

function leftOutLines(leftOut: readonly LeftOut[], style: Style): string[] {
  if (leftOut.length === 0) return [];
  return [
    style.strong('Left out, with the newest of each'),
    ...leftOut
      .slice(0, mostLeftOut)
      .flatMap(({ count, untold, example }) => [
        `  ${count} × ${whys(untold)}`,
        style.faint(
          wrap(
            `${example.kind} (${example.severity}), ${plainLine(example.outlet)}, ${minute(example.at)}: ${shorten(example.summary, 200)}`,
            style.width,
            '    ',
          ),
        ),
      ]),
    '',
  ];
}
