import {
  type BacktestFinding,
  type BacktestSpan,
  daysOf,
  type NearLine,
  type TrackerBacktest,
  type Untold,
} from '../../domain/backtest.ts';
import { counted } from '../../domain/counted.ts';
import type { TrackerPoint } from '../../domain/tracker.ts';
import { wrap } from './marked.ts';
import { plainLine, shorten } from './plain.ts';
import type { Style } from './style.ts';
import { minute, span as stood, stretch } from './time.ts';

/** What a tracker would have caught, for reading: the sum first, then each finding, the line, what is near. */
export function renderTrackerBacktest(
  tested: TrackerBacktest,
  { most, style }: { readonly most: number; readonly style: Style },
): string {
  return [
    style.strong(wrap(sum(tested), style.width)),
    ...wrap(seen(tested), style.width).split('\n').map(style.faint),
    ...(tested.shortened === null ? [] : [style.bad(`Not all of it: ${tested.shortened}.`)]),
    '',
    ...findingLines(tested.findings, { most, style }),
    ...pointLines(tested.points, { most, style }),
    ...nearLines(tested.near, style),
    style.faint('Nothing was written: the tracker is as it was.'),
  ].join('\n');
}

function sum({ tracker, alerts, span, perWeek }: TrackerBacktest): string {
  return `${plainLine(tracker.name)} would have told ${counted(alerts, 'time')} in ${pace(span, perWeek)}.`;
}

/** `6.2 days over 3 pages (4.5 a week)`. */
export function pace(span: BacktestSpan, perWeek: number | null): string {
  const days = daysOf(span);
  const time = days < 1 ? counted(Math.round(days * 24), 'hour') : `${days.toFixed(1)} days`;
  const week = perWeek === null ? 'too short to say how many a week' : `${perWeek} a week`;
  return `${time} over ${counted(span.pages, 'page')} (${week})`;
}

function seen({ span, pagesOn, byKind, findings, alerts }: TrackerBacktest): string {
  const read =
    span.from === null || span.until === null
      ? 'No stored version was found'
      : `${counted(span.versions, 'version')} read, ${stretch(span.from, span.until)}`;
  const kinds = byKind.map(({ kind, count }) => `${count} ${kind}`);
  const quiet = findings.length - alerts;
  const told = [...kinds, ...(quiet > 0 ? [`${quiet} recorded and not told`] : [])];
  return [`${read}; ${counted(pagesOn, 'page')} on its line`, ...told].join(' · ');
}

interface Shown {
  readonly most: number;
  readonly style: Style;
}

/** Findings oldest first, the newest `most` of them. */
export function findingLines(
  findings: readonly BacktestFinding[],
  { most, style }: Shown,
): string[] {
  if (findings.length === 0) return ['It would have caught nothing.', ''];
  const shown = findings.slice(-most);
  const earlier = findings.length - shown.length;
  return [
    style.strong('What it would have caught, oldest first'),
    ...(earlier > 0 ? [style.faint(`  ${earlier} earlier are not shown (--limit)`)] : []),
    ...shown.flatMap((finding) => [renderFinding(finding, style), '']),
  ];
}

function renderFinding(finding: BacktestFinding, style: Style): string {
  const { at, outlet, kind, severity, untold, channels, summary, before, after, url } = finding;
  const alert = channels.length === 0 ? 'alert' : `alert on ${channels.join(', ')}`;
  const told = untold.length === 0 ? style.fact(alert) : style.faint(`not told: ${whys(untold)}`);
  return [
    `${minute(at)}  ${plainLine(outlet)}  ${kind} (${severity})  ${told}`,
    wrap(plainLine(summary), style.width, '  '),
    ...quoted('before', before, style),
    ...quoted('after', after, style),
    style.faint(`  ${plainLine(url)}`),
  ].join('\n');
}

const quoted = (side: string, text: string | null, style: Style): string[] =>
  text === null ? [] : [wrap(`${side}: “${shorten(text, 400)}”`, style.width, '  ')];

const whyWords: Readonly<Record<Untold, string>> = {
  kind: 'another kind',
  severity: 'below the severity',
  tracker: 'on another line',
  label: 'another label',
  watch: 'another watch',
  notice: 'another notice',
  nature: 'another nature',
  signal: 'no such signal',
  threshold: 'within the threshold',
  'waits-for-confirmation': 'no second check confirmed it',
  refuted: 'was back at the second look',
};

/** Why nobody is told, in words. */
export const whys = (untold: readonly Untold[]): string =>
  untold.map((why) => whyWords[why]).join(', ');

function pointLines(points: readonly TrackerPoint[], { most, style }: Shown): string[] {
  if (points.length === 0) return [];
  const outlets = [...new Set(points.map(({ outlet }) => outlet))].sort();
  return [
    style.strong('Its line, outlet by outlet'),
    ...outlets.flatMap((outlet) => outletLines(points, outlet, { most, style })),
    '',
  ];
}

function outletLines(points: readonly TrackerPoint[], outlet: string, { most, style }: Shown) {
  const own = points.filter((point) => point.outlet === outlet);
  const shown = own.slice(-most);
  const earlier = own.length - shown.length;
  return [
    `  ${plainLine(outlet)}`,
    ...(earlier > 0 ? [style.faint(`    ${earlier} earlier are not shown (--limit)`)] : []),
    ...shown.map((point) =>
      wrap(
        `${said(point)}  ${stood(point.from, point.until)}  “${shorten(point.sentence, 160)}”`,
        style.width,
        '    ',
      ),
    ),
  ];
}

function said({ value, range, bound, act, stance, speaker }: TrackerPoint): string {
  if (act !== null)
    return [plainLine(speaker ?? 'someone'), act, stance].filter((part) => part !== null).join(' ');
  const number = range === null ? String(value ?? 'a vague number') : `${range[0]} to ${range[1]}`;
  return bound === null || bound === 'exactly' ? number : `${bound.replace('-', ' ')} ${number}`;
}

const mostNear = 20;

function nearLines(near: readonly NearLine[], style: Style): string[] {
  if (near.length === 0) return [];
  return [
    style.strong('Near, and left out'),
    ...near
      .slice(0, mostNear)
      .flatMap(({ misses, about, count, pages, example }) => [
        wrap(
          `${count} × ${plainLine(about)}, on ${counted(pages, 'page')}: not its ${misses.join(', ')}`,
          style.width,
          '  ',
        ),
        style.faint(
          wrap(
            `“${shorten(example.sentence, 200)}” ${plainLine(example.outlet)}, ${minute(example.at)}`,
            style.width,
            '    ',
          ),
        ),
      ]),
    ...(near.length > mostNear
      ? [style.faint(`  and ${near.length - mostNear} kinds more (--json has all)`)]
      : []),
    '',
  ];
}
