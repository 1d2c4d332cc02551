import type { Retention } from '../domain/retention.ts';
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
import { makeHastenAstray } from '../use-cases/deliver/hasten-astray.ts';
import { makeDispatch } from '../use-cases/dispatch/dispatch-due.ts';
import { makeProject, makeSweep, type Sweep } from '../use-cases/project/project-fact.ts';
import { makeEraseCutShort, makeEraseLate } from '../use-cases/removal/erase.ts';
import { makeTidy } from '../use-cases/retention/tidy.ts';
import { makeRoots } from '../use-cases/roots/make-roots.ts';
import { isShownChange } from '../use-cases/withhold/shown.ts';
import { readWithheld } from '../use-cases/withhold/withheld.ts';

/** The adapters that a pipeline runs on. */
export interface PipelineParts {
  readonly store: Store;
  readonly archive: Archive;
  readonly reader: PageReader;
  readonly sender: MessageSender;
  readonly clock: Clock;
  readonly digest: Digest;
  readonly settings: PipelineSettings;
  /** Takes removed bytes out of the store's files, where it has any. */
  readonly compact?: () => Promise<void>;
}

export interface PipelineSettings {
  readonly confirmAfterMs: number;
  readonly holdMs: number;
  readonly ignoreRobotsHosts: ReadonlySet<string>;
  /** How long what was replaced is kept; absent: for ever. */
  readonly retention?: Retention;
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
  const erasing = { store, archive, clock, digest };
  const eraseLate = makeEraseLate(erasing);
  const eraseCutShort = makeEraseCutShort(erasing);
  const endErasures = async (): Promise<void> => {
    if ((await eraseCutShort()) > 0) await parts.compact?.();
  };
  const projecting = { store, clock, settings, eraseLate };
  const project = makeProject(projecting);
  return {
    check: async (request) => {
      const report = await check(request);
      if (report.kind === 'checked') await project(report.committed);
      return shownReport(store, report);
    },
    dispatch: async (queue) => (await makeDispatch({ store, queue, clock })()).length,
    sweep: sweepWith(makeSweep(projecting), [
      makeRoots(parts),
      makeHastenAstray({ store, clock }),
      endErasures,
      ...(settings.retention === undefined
        ? []
        : [makeTidy({ ...erasing, retention: settings.retention })]),
    ]),
    deliver: makeDeliver({
      store,
      sender: parts.sender,
      clock,
      digest,
      // Where nothing waits for others of its story, an outage waits for no further pages.
      ...(settings.holdMs === 0 ? { settings: { outageQuietMs: 0, waveQuietMs: 0 } } : {}),
    }),
  };
}

/** A report is shown to people: it leaves out the changes that are withheld. */
async function shownReport(store: Store, report: CheckReport): Promise<CheckReport> {
  if (report.kind === 'dropped' || report.changes.length === 0) return report;
  const withheld = await readWithheld(store);
  return { ...report, changes: report.changes.filter((one) => isShownChange(withheld, one)) };
}

/** A sweep does the other chores as well; their faults are told beside its own. */
function sweepWith(sweep: () => Promise<Sweep>, chores: readonly (() => Promise<unknown>)[]) {
  return async (): Promise<Sweep> => {
    const { found, faults } = await sweep();
    const all = [...faults];
    for (const chore of chores) await chore().catch((fault: unknown) => all.push(fault));
    return { found, faults: all };
  };
}
