import type { Day } from './day.ts';
import type { Measures } from './measures.ts';
import type { Month } from './run-month.ts';
import type { Spread } from './spread.ts';

const pad = (value: string | number, width: number): string => String(value).padStart(width);
const fixed = (value: number, digits = 1): string => value.toFixed(digits);

export const dayTitle =
  'day   checks  versions  events  alerts  messages  rss MB  heap MB  table MB  archive MB   cpu s  wall s';

export function dayLine(day: Day): string {
  const { counts } = day;
  return [
    pad(day.day, 3),
    pad(counts.checks, 9),
    pad(counts.versions, 10),
    pad(counts.events, 8),
    pad(counts.alerts, 8),
    pad(counts.messages, 10),
    pad(fixed(day.rssMb, 0), 8),
    pad(fixed(day.heapMb), 9),
    pad(fixed(day.tableMb), 10),
    pad(fixed(day.archiveMb), 12),
    pad(fixed(day.cpuS, 0), 8),
    pad(fixed(day.wallS, 0), 8),
  ].join('');
}

/** The figures of a month, in lines to read. */
export function report(month: Month): readonly string[] {
  const { measures, days } = month;
  const { counts } = measures;
  const last = days.at(-1);
  return [
    '',
    `${counts.checks} checks, ${counts.dropped} messages dropped as late, ${counts.discovered} pages discovered, ${counts.versions} versions, ${counts.changes} changes, ${counts.events} events, ${counts.alerts} alerts in ${counts.messages} messages, ${counts.faults} faults.`,
    ...punctuality(measures),
    'Late is from due to read; our own part of it is the time in which the host was neither being read nor to be left alone.',
    `Memory a day, from the second day on: heap ${fixed(slope(days, 'heapMb') * 1024, 0)} KB, resident ${fixed(slope(days, 'rssMb') * 1024, 0)} KB.`,
    ...[...measures.wallMs].map(([kind, spread]) => wallLine(kind, spread)),
    ...(last === undefined ? [] : [cost(last)]),
  ];
}

/** Whether hosts were left in peace and pages read in time, so far. */
export const punctuality = (measures: Measures): readonly string[] => [
  `${measures.hosts.reads()} reads of hosts: ${measures.hosts.twiceAtOnce()} while another read of the host was under way, ${measures.hosts.tooSoon()} before its delay (or Retry-After) was over.`,
  late('late, all of it', measures.lateMs, measures.lateShare),
  late('late, our own part', measures.ownLateMs, measures.ownLateShare),
  overdue(measures),
  `first reads, our own part: median ${fixed(measures.firstLateMs.quantile(0.5) / 1000)} s, max ${fixed(measures.firstLateMs.max() / 1000)} s (${measures.firstLateMs.count()} pages, many of them followed at once)`,
];

function overdue({ overdueByDay, worst }: Measures): string {
  const days = [...overdueByDay].map(([day, count]) => `${count} on day ${day}`);
  const latest = worst();
  const example =
    latest === null
      ? ''
      : `; the latest at ${latest.at} of ${latest.host}, ${fixed(latest.ownMs / 1000)} s at a cadence of ${fixed(latest.cadenceMs / 1000)} s`;
  return `overdue by more than a cadence, through us: ${days.length === 0 ? 'none' : days.join(', ')}${example}`;
}

const late = (what: string, ms: Spread, share: Spread): string =>
  `${what}: median ${fixed(ms.quantile(0.5) / 1000)} s, p99 ${fixed(ms.quantile(0.99) / 1000)} s, max ${fixed(ms.max() / 1000)} s; in cadences p99 ${fixed(share.quantile(0.99), 2)}, max ${fixed(share.max(), 2)}`;

const wallLine = (kind: string, spread: Spread): string =>
  `${kind.padEnd(18)} ${pad(spread.count(), 8)} checks, wall median ${fixed(spread.quantile(0.5), 2)} ms, p99 ${fixed(spread.quantile(0.99), 1)} ms, in all ${fixed(spread.sum() / 1000, 0)} s`;

const cost = ({ cpuS, wallS, counts, tableMb, archiveMb }: Day): string =>
  `CPU ${fixed((cpuS * 1000) / counts.checks, 2)} ms and wall ${fixed((wallS * 1000) / counts.checks, 2)} ms a check, everything counted; store ${fixed(((tableMb + archiveMb) * 1024) / counts.versions, 1)} KB a version (table ${fixed((tableMb * 1024) / counts.versions, 1)} KB, archive ${fixed((archiveMb * 1024) / counts.versions, 1)} KB).`;

/** Growth a day by least squares; the first day fills caches and compiles. */
function slope(days: readonly Day[], of: 'heapMb' | 'rssMb'): number {
  const points = days.slice(1);
  const meanX = points.reduce((sum, { day }) => sum + day, 0) / points.length;
  const meanY = points.reduce((sum, day) => sum + day[of], 0) / points.length;
  const above = points.reduce((sum, day) => sum + (day.day - meanX) * (day[of] - meanY), 0);
  const below = points.reduce((sum, { day }) => sum + (day - meanX) ** 2, 0);
  return below === 0 ? 0 : above / below;
}

/** Heap that a month may grow by a day: two thousand pages more are known at its end. */
const mostHeapMbADay = 0.5;

/** What must hold of a month and does not. */
export function failuresOf({ measures, days, end }: Month): readonly string[] {
  const { hosts, counts, ownLateShare } = measures;
  const rules: readonly (readonly [boolean, string])[] = [
    [hosts.twiceAtOnce() === 0, 'a host was asked twice at once'],
    [hosts.tooSoon() === 0, 'a host was asked before its delay was over'],
    [ownLateShare.max() <= 1, 'a page was overdue by more than its cadence'],
    [counts.faults === 0, 'there were faults'],
    [counts.versions > 0 && counts.alerts > 0, 'nothing was found'],
    [end === 'finished', 'the end was cut off'],
    [days.length < 10 || slope(days, 'heapMb') <= mostHeapMbADay, 'memory grows'],
  ];
  return rules.flatMap(([holds, failure]) => (holds ? [] : [failure]));
}
