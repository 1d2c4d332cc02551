import type { Miss, NearLine } from '../../domain/backtest.ts';
import type { FigureRecord } from '../../domain/ledger.ts';
import type { FigureTracker, Tracker } from '../../domain/tracker.ts';
import { figureMisses, positionMisses } from '../../trackers/belongs.ts';
import { speakerNames } from '../project/lines.ts';
import type { LineRecord } from './page-line.ts';

/** Kinds of near lines that are told apart; rarer ones past them are counted together. */
const mostKinds = 200;

interface Held {
  near: Omit<NearLine, 'pages'>;
  readonly pages: Set<string>;
}

/** Collects what is near a tracker's line, by what it is of. */
export function makeNearLines(tracker: Tracker) {
  const held = new Map<string, Held>();
  return {
    add: (record: LineRecord): void => {
      const misses = missesOf(tracker, record);
      if (!isNear(tracker, misses)) return;
      const about = aboutOf(record);
      const key = `${misses.join()} ${about}`;
      const known = held.get(key);
      if (known === undefined && held.size >= mostKinds) return;
      const { outlet, url, from: at, sentence } = record;
      const pages = (known?.pages ?? new Set()).add(record.pageId);
      const count = (known?.near.count ?? 0) + 1;
      const example =
        known !== undefined && known.near.example.at >= at
          ? known.near.example
          : { outlet, url, at, sentence };
      held.set(key, { pages, near: { misses, about, count, example } });
    },
    /** Most frequent first. */
    lines: (): readonly NearLine[] =>
      [...held.values()]
        .map(({ near, pages }) => ({ ...near, pages: pages.size }))
        .sort((a, b) => b.count - a.count || (a.about < b.about ? -1 : 1)),
  };
}

function missesOf(tracker: Tracker, record: LineRecord): readonly Miss[] {
  const { sentence } = record;
  if (tracker.kind === 'figure') return 'figure' in record ? missesOfFigure(tracker, record) : [];
  if ('figure' in record) return [];
  const { speaker, topic } = record.statement;
  return positionMisses(tracker, { speaker: speakerNames(speaker), topic, sentence });
}

/** A record does not hold its wholes: what meets all else is off the line for its part. */
function missesOfFigure(tracker: FigureTracker, record: FigureRecord): readonly Miss[] {
  const { figure, sentence, outlet } = record;
  const { partOf, ...asked } = tracker;
  const misses = figureMisses(asked, { ...figure, sentence, outlet, wholes: null });
  return misses.length === 0 && partOf !== undefined ? ['part'] : misses;
}

/**
 * The same noun counted with another status, place or term; another noun with the status that is
 * asked for; the speaker on another topic. Someone else on the topic is another line.
 */
function isNear(tracker: Tracker, misses: readonly Miss[]): boolean {
  if (misses.length === 0) return false;
  if (tracker.kind === 'position') return !misses.includes('speaker');
  if (!misses.includes('measure')) return true;
  return misses.length === 1 && tracker.statuses.length > 0;
}

function aboutOf(record: LineRecord): string {
  if ('figure' in record) {
    const { measure, counted, status, place } = record.figure;
    const parts = [measure ?? counted ?? 'number', status ?? 'no status', place];
    return parts.filter((part) => part !== null).join(', ');
  }
  const { speaker, topic } = record.statement;
  return `${speaker?.name ?? speaker?.surface ?? 'someone'} on ${topic.slice(0, 3).join(', ') || 'no topic'}`;
}
