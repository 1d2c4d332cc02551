import { sha256 } from '../../../shared/adapters/local/sha256.ts';
import { openLocalStore } from '../../../shared/adapters/local/store/open-local-store.ts';
import type { Clock } from '../../../shared/ports/clock.ts';
import type { PageReader } from '../../../shared/ports/page-reader.ts';
import type { Store } from '../../../shared/ports/store.ts';
import { followPage } from '../../../shared/use-cases/settings/watched-pages.ts';
import { makePipeline, type Pipeline } from '../../../shared/wiring/pipeline.ts';
import { makePoliteReader } from '../../../shared/wiring/polite-reader.ts';
import { runUntil } from '../../../shared/wiring/runner.ts';
import { figureTracker } from '../../support/figure-tracker.ts';
import { makeChance } from './chance.ts';
import { type Day, sampleDay } from './day.ts';
import { dayMs, hourMs } from './hosts.ts';
import { type CheckKind, type Measures, makeMeasures } from './measures.ts';
import { makeVirtualTime, type VirtualTime } from './virtual-time.ts';
import { makeWorld, type World } from './world.ts';
import { makeWorldReader } from './world-reader.ts';

export interface MonthOptions {
  readonly dataDir: string;
  readonly days: number;
  readonly pages: number;
  readonly hosts: number;
  readonly seed: number;
  readonly tickMs: number;
  readonly onDay: (day: Day, soFar: Measures) => void;
  /** When it aborts, the month ends with the hour that is under way. */
  readonly signal?: AbortSignal;
}

export interface Month {
  readonly measures: Measures;
  readonly days: readonly Day[];
  readonly end: 'finished' | 'cut-off';
}

const startMs = Date.parse('2026-03-01T00:00:00.000Z');

/**
 * A month of the real runner over a real store on disk, in the time of a simulated clock and the
 * company of simulated hosts. Time stands still while anything works and jumps when nothing does.
 */
export async function runMonth(options: MonthOptions): Promise<Month> {
  const { dataDir, days, pages, hosts, seed, tickMs } = options;
  const time = makeVirtualTime(startMs);
  const clock: Clock = { now: () => new Date(time.nowMs()).toISOString() };
  const world = makeWorld(makeChance(seed), { pages, hosts, days, startMs });
  const measures = makeMeasures(time);
  const local = await openLocalStore({ dataDir, clock, digest: sha256, mustOwn: true });
  await follow(world, { store: local.store, clock });
  const asked = makeAsked();
  const reader = makePoliteReader(
    asked.watching(makeWorldReader({ world, time, onRead: measures.hosts.add })),
    {
      clock,
      hostDelaysMs: {},
    },
  );
  const pipeline = timed(
    makePipeline({
      store: local.store,
      archive: local.archive,
      reader,
      sender: {
        send: ({ alerts }) => {
          measures.counts.messages++;
          measures.counts.alerts += alerts.length;
          return Promise.resolve({ kind: 'sent' });
        },
      },
      clock,
      digest: sha256,
      settings: { confirmAfterMs: 120_000, holdMs: 60_000, ignoreRobotsHosts: new Set() },
    }),
    { time, measures, asked, hostOf: hostsOf(local.store) },
  );
  const stop = new AbortController();
  const running = runUntil(stop.signal, {
    pipeline,
    reader,
    onReport: measures.end,
    onFault: (fault) => {
      measures.counts.faults++;
      process.stderr.write(
        `${fault instanceof Error ? (fault.stack ?? fault.message) : 'fault'}\n`,
      );
    },
    concurrency: 8,
    tickMs,
    wait: time.rest,
  });
  const sampled: Day[] = [];
  for (let day = Math.min(1, days); day <= days; day++) {
    await passDay(time, { startMs: startMs + (day - 1) * dayMs, signal: options.signal });
    const sample = await sampleDay(day, { dataDir, counts: measures.counts });
    sampled.push(sample);
    options.onDay(sample, measures);
    if (options.signal?.aborted === true) break;
  }
  stop.abort();
  await time.pass(Number.POSITIVE_INFINITY);
  const end = await running;
  await local.close();
  return { measures, days: sampled, end };
}

/** Lets a day pass, hour by hour, so that it can be broken off. */
async function passDay(
  time: VirtualTime,
  day: { readonly startMs: number; readonly signal: AbortSignal | undefined },
): Promise<void> {
  for (let hour = 1; hour <= 24 && day.signal?.aborted !== true; hour++)
    await time.pass(day.startMs + hour * hourMs);
}

async function follow(
  world: World,
  deps: { readonly store: Store; readonly clock: Clock },
): Promise<void> {
  const { store } = deps;
  await store.channels.put({ id: 'desk', settings: { kind: 'terminal' }, managedBy: 'hand' });
  await store.trackers.put(figureTracker({ id: 'hostages', statuses: ['held'] }));
  const targets = [
    ...world.direct.map(({ url }) => ({ kind: 'page' as const, url })),
    ...world.hosts
      .filter(({ hasFeed }) => hasFeed)
      .map(({ name }) => ({ kind: 'feed' as const, url: `https://${name}/feed.xml` })),
  ];
  for (const [index, target] of targets.entries()) {
    const watch = {
      id: `w${index}`,
      name: `w${index}`,
      target,
      outlet: null,
      labels: ['Talks'],
      everyMs: target.kind === 'feed' ? 60 * 60_000 : null,
      selectors: {},
      paused: false,
      managedBy: 'hand' as const,
      createdAt: deps.clock.now(),
    };
    await store.watches.put(watch);
    await followPage({ ...deps, digest: sha256 }, watch);
  }
}

/** Pages by id, asked of the store once. */
function hostsOf(store: Store): (pageId: string) => Promise<string> {
  const known = new Map<string, string>();
  return async (pageId) => {
    const host = known.get(pageId) ?? (await store.pages.get(pageId))?.host ?? '';
    known.set(pageId, host);
    return host;
  };
}

interface Asked {
  readonly watching: (reader: PageReader) => PageReader;
  /** What the last answer for a URL was, and the real time that its sleep took. */
  readonly take: (url: string) => { readonly kind: string; readonly sleptMs: number } | null;
}

function makeAsked(): Asked {
  const answers = new Map<string, { kind: string; sleptMs: number }>();
  return {
    watching: (reader) => ({
      ...reader,
      read: async (request) => {
        const began = performance.now();
        const result = await reader.read(request);
        answers.set(request.url, { kind: result.kind, sleptMs: performance.now() - began });
        return result;
      },
    }),
    take: (url) => {
      const answer = answers.get(url) ?? null;
      answers.delete(url);
      return answer;
    },
  };
}

interface Timing {
  readonly time: VirtualTime;
  readonly measures: Measures;
  readonly asked: Asked;
  readonly hostOf: (pageId: string) => Promise<string>;
}

/** The pipeline, during whose steps time stands still, and whose checks are measured. */
function timed(pipeline: Pipeline, { time, measures, asked, hostOf }: Timing): Pipeline {
  return {
    check: ({ pageId, slot }) =>
      time.work(async () => {
        const host = await hostOf(pageId);
        if (slot !== null) measures.begin({ pageId, slot, host });
        const began = performance.now();
        const report = await pipeline.check({ pageId, slot });
        if (report.kind === 'dropped') return report;
        const answer = asked.take(report.url);
        const kind = kindOf(report, answer?.kind ?? '');
        measures.wallMs.get(kind)?.add(performance.now() - began - (answer?.sleptMs ?? 0));
        return report;
      }),
    dispatch: (queue) => time.work(() => pipeline.dispatch(queue)),
    sweep: () => time.work(pipeline.sweep),
    deliver: () => time.work(pipeline.deliver),
  };
}

function kindOf(
  report: { readonly outcome: string; readonly url: string },
  answer: string,
): CheckKind {
  if (report.outcome === 'unreadable' || report.outcome === 'gone') return report.outcome;
  if (report.url.endsWith('/feed.xml')) return 'source';
  if (report.outcome === 'new-version') return 'new version';
  return answer === 'not-modified' ? 'not modified' : 'read, nothing new';
}
