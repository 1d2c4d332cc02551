import type { Finding, FindingArea, FindingLevel } from '../../domain/finding.ts';
import { wrap } from './marked.ts';
import { plain } from './plain.ts';
import type { Style } from './style.ts';

const areaOrder: readonly FindingArea[] = [
  'configuration',
  'store',
  'disk',
  'channels',
  'network',
  'time',
  'pages',
];

const signs: Readonly<Record<FindingLevel, string>> = { ok: '✓', note: '·', warn: '!', bad: '✗' };

/** Findings by area, each with its sign and what to do, and how many ask for something. */
export function renderFindings(findings: readonly Finding[], style: Style): string {
  const parts = areaOrder.flatMap((area) => {
    const own = findings.filter((found) => found.area === area);
    return own.length === 0
      ? []
      : [style.strong(area), ...own.map((found) => line(found, style)), ''];
  });
  const open = findings.filter(({ level }) => level === 'warn' || level === 'bad').length;
  const end =
    open === 0
      ? style.good('All is well.')
      : style.bad(open === 1 ? '1 thing needs doing.' : `${open} things need doing.`);
  return [...parts, end, ''].join('\n');
}

function line({ level, says, advice }: Finding, style: Style): string {
  const paints = { ok: style.good, note: style.faint, warn: style.fact, bad: style.bad };
  const text = wrap(plain(says), style.width, '    ').slice(4);
  const todo = advice === null ? '' : `\n${wrap(`→ ${plain(advice)}`, style.width, '    ')}`;
  return `  ${paints[level](signs[level])} ${text}${todo}`;
}
