import { operations } from '../../../shared/contracts/api/operations.ts';
import type { FigureRecord } from '../../../shared/domain/ledger.ts';
import { chartSizes } from '../../../shared/presentation/chart/chart-frame.ts';
import { drawnOutlets } from '../../../shared/presentation/chart/drawn-outlets.ts';
import { pointsCsv } from '../../../shared/presentation/chart/points-csv.ts';
import { type ChartData, StepChart } from '../../../shared/presentation/chart/step-chart.tsx';
import {
  FiguresPage,
  measureHref,
  type SeenMeasure,
  trackerHref,
  trackerWords,
} from '../../../shared/presentation/web/figures/figures-page.tsx';
import { LinePage } from '../../../shared/presentation/web/figures/line-page.tsx';
import {
  type FigureLines,
  measureLines,
  mostPoints,
  trackerLines,
} from '../../../shared/use-cases/history/figure-lines.ts';
import { wholeAnswer } from '../json-answer.ts';
import { wantedOf } from '../operation-route.ts';
import { Refused } from '../problem.ts';
import type { Asked, Route } from '../route.ts';
import { frameOf, pageAnswer } from './page-answer.ts';
import { filledIn, withQuery } from './query-text.ts';

const mostTrackers = 200;
/** The newest figures tell what is counted now; older ones are found by their line. */
const mostFigures = 150;
/** Points of a line that a page draws; its files hold more. */
const mostDrawn = 200;
const mostMeasures = 60;

const listRoute: Route = {
  method: 'GET',
  path: '/figures',
  role: 'reader',
  forPeople: true,
  answer: async (asked) => {
    const { trackers, ledger } = asked.store;
    const figures = await ledger.figures({ limit: mostFigures });
    return pageAnswer(
      asked,
      FiguresPage({
        frame: frameOf(asked, { title: 'Figures', view: 'figures' }),
        trackers: (await trackers.list({ limit: mostTrackers })).items,
        measures: measuresOf(figures.items.filter(({ until }) => until === null)),
      }),
    );
  },
};

/** What the figures count, that which most pages give first. */
function measuresOf(figures: readonly FigureRecord[]): readonly SeenMeasure[] {
  const seen = new Map<string, SeenMeasure & { readonly ids: Set<string> }>();
  for (const { figure, pageId } of figures) {
    const { measure, status } = figure;
    if (measure === null) continue;
    const key = JSON.stringify([measure, status]);
    const { ids } = seen.get(key) ?? { ids: new Set<string>() };
    ids.add(pageId);
    seen.set(key, { measure, status, ids, pages: ids.size });
  }
  return [...seen.values()].toSorted((a, b) => b.pages - a.pages).slice(0, mostMeasures);
}

/** A line as it is asked for, with where its files are. */
interface AskedLine {
  readonly lines: FigureLines;
  readonly about: string;
  readonly href: (file: string) => string;
}

async function trackerLine(asked: Asked, most: number): Promise<AskedLine> {
  const { params } = wantedOf(operations.series, asked);
  const lines = await trackerLines(asked.store, params.tracker, most);
  const about = lines.tracker === null ? '' : trackerWords(lines.tracker);
  return { lines, about, href: (file) => `${trackerHref(params.tracker)}${file}` };
}

async function measureLine(asked: Asked, most: number): Promise<AskedLine> {
  const url = withQuery(asked.url, filledIn(asked.url));
  const { measure, status } = wantedOf(operations.figures, { ...asked, url }).query;
  if (measure === undefined) throw new Refused(noMeasure);
  const figures = { measure, ...(status === undefined ? {} : { status }) };
  const lines = await measureLines(asked.store, figures, most);
  return {
    lines,
    about:
      'whatever pages count so: places and groups may differ, so nothing is held against another',
    href: (file) => measureHref({ measure, status: status ?? null }, file),
  };
}

const noMeasure = {
  status: 400,
  code: 'asked.wrongly',
  title: 'This was asked wrongly.',
  detail: 'measure: say what is counted, such as hostage',
} as const;

type LineOf = (asked: Asked, most: number) => Promise<AskedLine>;

/** Drawn until the last time that any of the pages was read: what stands after it nobody knows. */
function chartData({ deps }: Asked, { name, tracker, seen, ...lines }: FigureLines): ChartData {
  const { gaps, until } = seen;
  const now = until ?? lines.points[0]?.from ?? deps.clock.now();
  return { ...lines, gaps, name, isStance: tracker?.kind === 'position', now };
}

const fileName = (name: string): string =>
  name
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 60) || 'figures';

const linePage =
  (lineOf: LineOf): Route['answer'] =>
  async (asked) => {
    const { lines, about, href } = await lineOf(asked, mostDrawn);
    const { name, standing, outside, complete } = lines;
    return pageAnswer(
      asked,
      LinePage({
        ...{ about, standing, outside, complete, data: chartData(asked, lines) },
        frame: frameOf(asked, { title: name, view: 'figures' }),
        files: { svg: href('/chart.svg'), csv: href('/points.csv'), name: fileName(name) },
      }),
    );
  };

const chartFile =
  (lineOf: LineOf): Route['answer'] =>
  async (asked) => {
    const data = chartData(asked, (await lineOf(asked, mostPoints)).lines);
    const outlets = drawnOutlets(data.points).drawn;
    const size = chartSizes.wide;
    const text = StepChart({ data, outlets, size, labelOf: () => null, alone: true });
    return wholeAnswer(asked.request, asked.deps.digest, {
      text: (await Promise.resolve(text)).toString(),
      media: 'image/svg+xml; charset=utf-8',
    });
  };

/** A file holds what is outside the range too: after the points of the line. */
const saidPoints = ({ points, outside }: FigureLines) => [...points, ...outside];

const csvFile =
  (lineOf: LineOf): Route['answer'] =>
  async (asked) =>
    wholeAnswer(asked.request, asked.deps.digest, {
      text: pointsCsv(saidPoints((await lineOf(asked, mostPoints)).lines)),
      media: 'text/csv; charset=utf-8',
    });

const lineRoutes = (path: string, lineOf: LineOf): readonly Route[] => {
  const common = { method: 'GET', role: 'reader', forPeople: true } as const;
  return [
    { ...common, path, answer: linePage(lineOf) },
    { ...common, path: `${path}/chart.svg`, answer: chartFile(lineOf) },
    { ...common, path: `${path}/points.csv`, answer: csvFile(lineOf) },
  ];
};

/** What is counted, drawn through time: the list of lines, each line, and its files. */
export const figuresRoutes: readonly Route[] = [
  listRoute,
  ...lineRoutes('/figures/tracker/:tracker', trackerLine),
  ...lineRoutes('/figures/measure', measureLine),
];
