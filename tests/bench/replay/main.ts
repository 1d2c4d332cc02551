import { parseArgs } from 'node:util';
import type { Alert } from '../../../shared/domain/alert.ts';
import type { Change } from '../../../shared/domain/change.ts';
import type { Figure } from '../../../shared/domain/figure.ts';
import type { Reading } from '../../../shared/domain/reading.ts';
import type { Statement } from '../../../shared/domain/statement.ts';
import { readHistories } from './read-histories.ts';
import { replayHistory, type Visit } from './replay-history.ts';
import { servePage } from './serve-page.ts';

const usage = `tsx tests/bench/replay/main.ts PATH [--limit N] [--skip N] [--facts]
Serves saved pages (a folder of HTML, or JSONL of versions) from this machine, version by version,
and says what the pipeline makes of them. --facts: with the figures and statements of each version.
`;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    limit: { type: 'string' },
    skip: { type: 'string' },
    facts: { type: 'boolean', default: false },
  },
});

const print = (line: string): void => void process.stdout.write(`${line}\n`);
const totals = new Map<string, number>();
const count = (what: string): void => void totals.set(what, (totals.get(what) ?? 0) + 1);

function show(visit: Visit): void {
  const { report, again, alerts } = visit;
  const outcome = report.reason === null ? report.outcome : `${report.outcome} (${report.reason})`;
  count(`${again ? 'second' : 'first'} visit: ${outcome}`);
  const isQuiet = again && report.outcome === 'unchanged' && alerts.length === 0;
  if (!isQuiet)
    print(`  v${visit.version}${again ? ' again' : ''} ${visit.at.slice(0, 16)} ${outcome}`);
  if (report.outcome === 'new-version' && visit.reading !== null) showReading(visit.reading);
  for (const change of report.changes) showChange(change);
  for (const alert of alerts) showAlert(alert);
}

function showChange(change: Change): void {
  const { kind, severity, nature, notice } = change;
  count(`change: ${kind}`);
  print(
    `    ${change.alert ? '!' : ' '} ${kind} [${severity}, ${nature}, ${notice ?? '-'}] ${change.summary}`,
  );
}

function showAlert({ subject }: Alert): void {
  if (subject.kind === 'root') return;
  const told = subject.kind === 'change' ? subject.change : subject.event;
  count(`alert: ${told.kind}`);
  print(`    ALERT ${told.kind} ${told.summary}`);
}

function showReading({ article, figures, statements }: Reading): void {
  const { kind, language, text, blocks, headline } = article;
  print(
    `    ${kind} ${language ?? '-'} ${text.length} characters, ${blocks.length} blocks, ${figures.length} figures, ${statements.length} statements: ${headline ?? '(no headline)'}`,
  );
  if (!values.facts) return;
  print(`    | ${article.byline.join(', ')} | ${article.publishedAt ?? '-'} | ${ends(text)}`);
  for (const figure of figures) print(`    # ${figureLine(figure)}`);
  for (const statement of statements) print(`    “ ${statementLine(statement)}`);
}

const ends = (text: string): string =>
  `${text.slice(0, 160)} … ${text.slice(-160)}`.replaceAll('\n', ' / ');

const figureLine = ({ surface, bound, counted, measure, status, ...figure }: Figure): string =>
  [
    surface,
    String(figure.value ?? figure.range?.join('..')),
    bound,
    figure.unit,
    counted,
    measure,
    status,
  ]
    .map((part) => part ?? '-')
    .join(' | ');

const statementLine = ({ speaker, kind, act, stance }: Statement): string =>
  [speaker?.surface ?? '(nobody)', speaker?.class, kind, act, stance]
    .map((part) => part ?? '-')
    .join(' | ');

const [path] = positionals;
if (path === undefined) {
  process.stderr.write(usage);
  process.exitCode = 2;
} else {
  const skip = Number(values.skip ?? 0);
  const histories = readHistories(path).slice(
    skip,
    skip + Number(values.limit ?? Number.POSITIVE_INFINITY),
  );
  const server = await servePage();
  for (const history of histories) {
    print(`${history.name} ${history.url ?? ''}`);
    try {
      for await (const visit of replayHistory(history, server)) show(visit);
    } catch (fault) {
      count('faults');
      print(`  FAULT ${fault instanceof Error ? (fault.stack ?? fault.message) : String(fault)}`);
    }
  }
  await server.close();
  print(
    [...totals]
      .sort()
      .map(([what, number]) => `${number} ${what}`)
      .join('\n'),
  );
}
