import { counted } from '../../../domain/counted.ts';
import type { Tracker } from '../../../domain/tracker.ts';
import { type Frame, Layout } from '../layout.tsx';
import { Empty, Words } from '../parts.tsx';

/** A measure and status that pages gave lately. */
export interface SeenMeasure {
  readonly measure: string;
  readonly status: string | null;
  readonly pages: number;
}

interface Props {
  readonly frame: Frame;
  readonly trackers: readonly Tracker[];
  readonly measures: readonly SeenMeasure[];
}

/** What can be drawn: the trackers of the desk, and what pages counted lately. */
export const FiguresPage = ({ frame, trackers, measures }: Props) => (
  <Layout frame={frame}>
    <h2>Trackers</h2>
    {trackers.length === 0 ? (
      <Empty what="No tracker yet.">
        A tracker follows one number or position across outlets: name one under{' '}
        <code>trackers</code> in your file, then <code>recount apply</code>. What pages count can be
        drawn below without one.
      </Empty>
    ) : (
      <ul class="plain">
        {trackers.map((tracker) => (
          <li class="change">
            <a href={trackerHref(tracker.id)}>
              <Words of={tracker.name} />
            </a>
            <p class="meta">
              <span>
                <Words of={trackerWords(tracker)} />
              </span>
            </p>
          </li>
        ))}
      </ul>
    )}
    <h2>Counted lately</h2>
    <form class="filters" method="get" action="/figures/measure">
      <label>
        What is counted
        <input name="measure" type="text" required maxlength={200} placeholder="hostage" />
      </label>
      <label>
        Status
        <input name="status" type="text" maxlength={200} placeholder="held" />
      </label>
      <button type="submit">Draw</button>
    </form>
    {measures.length === 0 ? (
      <Empty what="No figure is recorded yet.">
        Figures are read from every version of a page; follow one with{' '}
        <code>recount watch add URL</code>.
      </Empty>
    ) : (
      <ul class="plain measures">
        {measures.map(({ measure, status, pages }) => (
          <li>
            <a href={measureHref({ measure, status })}>
              <Words of={status === null ? measure : `${measure}, ${status}`} />
            </a>{' '}
            <span class="meta">{counted(pages, 'page')}</span>
          </li>
        ))}
      </ul>
    )}
  </Layout>
);

/** Where the line of a tracker is drawn. */
export const trackerHref = (id: string): string => `/figures/tracker/${encodeURIComponent(id)}`;

/** Where the line of a measure and status is drawn; `file` names a file of it. */
export function measureHref(
  { measure, status }: Pick<SeenMeasure, 'measure' | 'status'>,
  file = '',
): string {
  const query = new URLSearchParams({ measure, ...(status === null ? {} : { status }) });
  return `/figures/measure${file}?${query.toString()}`;
}

/** What a tracker follows, in one line. */
export function trackerWords(tracker: Tracker): string {
  switch (tracker.kind) {
    case 'figure': {
      const { measures, statuses, places, terms, outlets = [], range } = tracker;
      const parts = [
        ...[measures, statuses, places.map((place) => `in ${place}`), terms],
        ...[outlets, range === undefined ? [] : [`${range[0]} to ${range[1]}`]],
      ];
      return parts
        .map((part) => part.join(' or '))
        .filter((part) => part !== '')
        .join(', ');
    }
    case 'position':
      return `${tracker.speakers.join(' or ')} on ${tracker.topics.join(' or ')}`;
  }
}
