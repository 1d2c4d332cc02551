import type { Archive } from '../ports/archive.ts';
import type { CheckQueue } from '../ports/check-queue.ts';
import type { Clock } from '../ports/clock.ts';
import type { Digest } from '../ports/digest.ts';
import type { MessageSender } from '../ports/message-sender.ts';
import type { PageReader } from '../ports/page-reader.ts';
import type { Store } from '../ports/store.ts';
import type { CheckReport, CheckRequest } from '../use-cases/check/check-context.ts';
import { makeCheck } from '../use-cases/check/check-page.ts';
import { factReader } from '../use-cases/check/fact-reader.ts';
import { makeDeliver } from '../use-cases/deliver/deliver.ts';
import { makeDispatch } from '../use-cases/dispatch/dispatch-due.ts';
import { makeProject, makeSweep, type Sweep } from '../use-cases/project/project-fact.ts';
import { makeEraseLate } from '../use-cases/removal/erase.ts';
import { makeRoots } from '../use-cases/roots/make-roots.ts';

/** The adapters that a pipeline runs on. */
export interface PipelineParts {
  readonly store: Store;
  readonly archive: Archive;
  readonly reader: PageReader;
  readonly sender: MessageSender;
  readonly clock: Clock;
  readonly digest: Digest;
  readonly settings: PipelineSettings;
}

export interface PipelineSettings {
  readonly confirmAfterMs: number;
  readonly holdMs: number;
  readonly ignoreRobotsHosts: ReadonlySet<string>;
}

export const defaultPipelineSettings: PipelineSettings = {
  confirmAfterMs: 2 * 60_000,
  holdMs: 60_000,
  ignoreRobotsHosts: new Set(),
};

/** The use-cases over one set of adapters. */
export interface Pipeline {
  readonly check: (request: CheckRequest) => Promise<CheckReport>;
  readonly dispatch: (queue: CheckQueue) => Promise<number>;
  readonly sweep: () => Promise<Sweep>;
  readonly deliver: ReturnType<typeof makeDeliver>;
}

/** Wires the pipeline of one process: what a check commits is projected right after it. */
export function makePipeline(parts: PipelineParts): Pipeline {
  const { store, archive, reader, clock, digest, settings } = parts;
  const check = makeCheck({ store, archive, reader, facts: factReader, clock, digest, settings });
  const eraseLate = makeEraseLate({ store, archive, clock, digest });
  const projecting = { store, clock, settings, eraseLate };
  const project = makeProject(projecting);
  return {
    check: async (request) => {
      const report = await check(request);
      if (report.kind === 'checked') await project(report.committed);
      return report;
    },
    dispatch: async (queue) => (await makeDispatch({ store, queue, clock })()).length,
    sweep: sweepWithRoots(makeSweep(projecting), makeRoots(parts)),
    deliver: makeDeliver({ store, sender: parts.sender, clock, digest }),
  };
}

/** A sweep makes the daily roots that are due as well; their fault is told beside its own. */
function sweepWithRoots(sweep: () => Promise<Sweep>, roots: () => Promise<number>) {
  return async (): Promise<Sweep> => {
    const swept = await sweep();
    const faults = await roots().then(
      () => [],
      (fault: unknown) => [fault],
    );
    return { ...swept, faults: [...swept.faults, ...faults] };
  };
}
