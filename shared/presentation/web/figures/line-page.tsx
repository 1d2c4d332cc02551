import { counted } from '../../../domain/counted.ts';
import type { TrackerPoint } from '../../../domain/tracker.ts';
import { chartSizes } from '../../chart/chart-frame.ts';
import { drawnOutlets } from '../../chart/drawn-outlets.ts';
import { type ChartData, mostMarked, StepChart } from '../../chart/step-chart.tsx';
import { cleanText } from '../../message/clean-text.ts';
import { type Frame, Layout } from '../layout.tsx';
import { Empty, Words } from '../parts.tsx';
import { pointWords } from './point-words.ts';
import { PointsTable, rowId } from './points-table.tsx';
import { type Differing, Lags, Standing } from './standing.tsx';

export interface LinePageProps {
  readonly frame: Frame;
  readonly data: ChartData;
  /** Of a tracker its settings in words; of a measure that scopes may differ. */
  readonly about: string;
  readonly standing: readonly Differing[];
  /** Values outside the range that makes sense, newest first. */
  readonly outside: readonly TrackerPoint[];
  /** False: older points are not among them. */
  readonly complete: boolean;
  readonly files: { readonly svg: string; readonly csv: string; readonly name: string };
}

/** One line through time: the chart, who differs and who is later, and each point with its sentence. */
export function LinePage({
  frame,
  data,
  about,
  standing,
  outside,
  complete,
  files,
}: LinePageProps) {
  const { points, houseValue, lags } = data;
  return (
    <Layout frame={frame}>
      <p class="meta">
        <span>
          <Words of={about} />
        </span>
        {houseValue === null ? null : (
          <span>
            {`house value ${houseValue.value} (`}
            <Words of={`${houseValue.source}, as of ${houseValue.asOf}`} />)
          </span>
        )}
        <a href="/figures">All lines</a>
      </p>
      {points.length === 0 ? (
        <Empty what="Nothing is on this line yet.">
          A point is put when a page that is followed says something that fits it.
        </Empty>
      ) : (
        <>
          <Chart data={data} files={files} />
          <Standing differing={standing} />
          <Lags lags={lags} />
          <h2 id="points">Each point with its sentence</h2>
          <PointsTable points={points.slice(0, mostRows)} />
          {points.length <= mostRows && complete ? null : (
            <p class="meta">
              {`The newest ${Math.min(points.length, mostRows)} of ${complete ? '' : 'more than '}${counted(points.length, 'point')}; the CSV file holds the newest 1,000.`}
            </p>
          )}
        </>
      )}
      {outside.length === 0 ? null : (
        <>
          <h2 id="outside">Outside the range that makes sense</h2>
          <PointsTable points={outside.slice(0, mostRows)} />
        </>
      )}
    </Layout>
  );
}

/** More rows than this, each with its sentence, are no longer read; files hold them. */
const mostRows = mostMarked;

function Chart({ data, files }: Pick<LinePageProps, 'data' | 'files'>) {
  const { drawn, left } = drawnOutlets(data.points);
  if (drawn.length === 0) return <p class="meta">No point holds a number that can be drawn.</p>;
  const rows = new Map(data.points.slice(0, mostMarked).map((point, index) => [point, index]));
  const labelOf = (point: TrackerPoint) => {
    const index = rows.get(point);
    if (index === undefined) return null;
    const words = `${cleanText(point.outlet)}, ${pointWords(point)}, ${point.from.slice(0, 16).replace('T', ' ')} UTC`;
    return { href: `#${rowId(index)}`, words };
  };
  return (
    <figure class="chart">
      <a class="skip" href="#points">
        Skip the marks of the chart
      </a>
      <div class="wide">
        <StepChart data={data} outlets={drawn} size={chartSizes.wide} labelOf={labelOf} />
      </div>
      <div class="narrow">
        <StepChart data={data} outlets={drawn} size={chartSizes.narrow} labelOf={labelOf} />
      </div>
      <figcaption>
        <p class="said" data-said aria-live="polite">
          Each mark leads to its sentence below.
          {left === 0 ? '' : ` ${counted(left, 'more outlet')} in the table alone.`}
        </p>
        <p class="files">
          <a href={files.svg} download={`${files.name}.svg`}>
            SVG
          </a>
          <a href={files.csv} download={`${files.name}.csv`}>
            CSV
          </a>
          <button type="button" hidden data-png={files.svg} data-name={`${files.name}.png`}>
            PNG
          </button>
        </p>
      </figcaption>
    </figure>
  );
}
