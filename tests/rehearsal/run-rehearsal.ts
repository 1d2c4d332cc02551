import { setTimeout as sleep } from 'node:timers/promises';
import { makeHttpPageReader } from '../../shared/adapters/http/page-reader.ts';
import { sha256 } from '../../shared/adapters/local/sha256.ts';
import { after, type Instant } from '../../shared/domain/instant.ts';
import type { Archive } from '../../shared/ports/archive.ts';
import type { Clock } from '../../shared/ports/clock.ts';
import type { MessageSender } from '../../shared/ports/message-sender.ts';
import type { Store } from '../../shared/ports/store.ts';
import type { CheckReport } from '../../shared/use-cases/check/check-context.ts';
import { makePipeline, type Pipeline } from '../../shared/wiring/pipeline.ts';
import type { RehearsalServer } from './server.ts';
import { type Step, steps } from './steps.ts';

export interface Rehearsal {
  readonly server: RehearsalServer;
  readonly store: Store;
  readonly archive: Archive;
  readonly sender: MessageSender;
  readonly clock: StoryClock;
  /** The pages that the configuration watches. */
  readonly pageIds: readonly string[];
  /** Real milliseconds to leave for reading after each step. */
  readonly pauseMs: number;
  readonly onStep: (step: Step, at: { index: number; of: number; now: Instant }) => void;
  readonly onCheck: (report: CheckReport) => void;
}

/** A clock that stands still until it is moved: a day of the story takes seconds. */
export interface StoryClock extends Clock {
  advance(ms: number): void;
}

export function makeStoryClock(start: Instant): StoryClock {
  let now = start;
  return {
    now: () => now,
    advance: (ms) => {
      now = after(now, ms);
    },
  };
}

/** When the rehearsal's story begins. */
export const storyBegins = '2026-03-04T14:02:00.000Z';

const minute = 60_000;
const betweenSteps = 12 * minute;
const toSecondCheck = 3 * minute;

/**
 * Plays the rehearsal through the real pipeline: at each step the outlets change their pages, every
 * page is read over HTTP twice, three minutes apart, and what is due is delivered.
 */
export async function runRehearsal(rehearsal: Rehearsal): Promise<void> {
  const { server, clock, onStep, pauseMs } = rehearsal;
  const pipeline = rehearsalPipeline(rehearsal);
  for (const [index, step] of steps.entries()) {
    if (index > 0) clock.advance(betweenSteps);
    onStep(step, { index, of: steps.length, now: clock.now() });
    for (const round of [0, 1]) {
      server.show({ step: index, round });
      await checkAll(pipeline, rehearsal);
      clock.advance(toSecondCheck);
      await pipeline.deliver();
    }
    await sleep(pauseMs);
  }
}

async function checkAll(pipeline: Pipeline, { pageIds, onCheck }: Rehearsal): Promise<void> {
  for (const pageId of pageIds) onCheck(await pipeline.check({ pageId, slot: null }));
}

function rehearsalPipeline({ server, store, archive, sender, clock }: Rehearsal): Pipeline {
  return makePipeline({
    store,
    archive,
    sender,
    clock,
    digest: sha256,
    reader: makeHttpPageReader({
      contact: 'rehearsal@recount.example',
      clock,
      allowAddresses: [`127.0.0.1:${server.port}`],
      resolve: async () => Promise.resolve([{ address: '127.0.0.1', family: 4 }]),
    }),
    settings: { confirmAfterMs: 2 * minute, holdMs: minute, ignoreRobotsHosts: new Set() },
  });
}
