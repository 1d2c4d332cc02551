import { setTimeout as sleep } from 'node:timers/promises';
import { sqsClient } from '../../adapters/aws/clients/sqs.ts';
import { makeGiveBack } from '../../adapters/aws/queues/give-back.ts';
import { makeHostPace } from '../../adapters/aws/store/host-pace.ts';
import { sha256 } from '../../adapters/local/sha256.ts';
import { systemClock } from '../../adapters/local/system-clock.ts';
import { readEnvironment } from '../../contracts/environment.ts';
import type { QueuedCheck } from '../../contracts/messages.ts';
import { checkTries } from '../../contracts/tries.ts';
import type { PendingFact } from '../../ports/version-store.ts';
import { makeCheck } from '../../use-cases/check/check-page.ts';
import { factReader } from '../../use-cases/check/fact-reader.ts';
import { makePacedCheck, type PacedReport } from '../../use-cases/check/paced-check.ts';
import { defaultPipelineSettings } from '../pipeline.ts';
import { makeCloudReader } from './cloud-reader.ts';
import { openCloudStore } from './cloud-store.ts';
import { type Journal, makeJournal } from './journal.ts';

/** What the check door calls. */
export interface CheckFunction {
  readonly check: (queued: QueuedCheck, tries: number) => Promise<void>;
  /** Gives a message back to the queue, to come again soon. */
  readonly giveBack: (receiptHandle: string, fault: unknown) => Promise<void>;
  readonly journal: Journal<'check'>;
}

/** How soon a check that failed by a fault of ours is tried again. */
const retrySeconds = 20;

/** Everything that a check needs, made once. */
export function openCheckFunction(): CheckFunction {
  const told = readEnvironment('check', process.env);
  const { store, archive, table } = openCloudStore(told.table, told.archive);
  const journal = makeJournal('check', told.stage);
  const { reader, settings } = makeCloudReader({ ...told, table });
  const giveBack = makeGiveBack({ client: sqsClient(), queueUrl: told.checkQueueUrl });
  const check = makePacedCheck({
    check: async (request) => {
      const { ignoreRobotsHosts } = await settings();
      return makeCheck({
        store,
        archive,
        reader,
        facts: factReader,
        clock: systemClock,
        digest: sha256,
        settings: { ...defaultPipelineSettings, ignoreRobotsHosts: new Set(ignoreRobotsHosts) },
      })(request);
    },
    pages: store.pages,
    reader,
    pace: makeHostPace(table),
    clock: systemClock,
    wait: async (ms) => {
      if (ms > 0) await sleep(ms);
    },
  });
  return {
    check: async (queued, tries) => {
      tell(journal, await check({ ...queued, isLastTry: tries >= checkTries }));
    },
    giveBack: async (receiptHandle, fault) => {
      if (fault !== null) journal.count({ ChecksFailed: 1 });
      await giveBack(receiptHandle, fault === null ? 0 : retrySeconds);
    },
    journal,
  };
}

function tell(journal: Journal<'check'>, report: PacedReport): void {
  switch (report.kind) {
    case 'dropped':
      return;
    case 'put-off':
      journal.count({ PagesPutOff: 1 }, { pageId: report.pageId, until: report.until });
      return;
    case 'checked': {
      const { pageId, outcome, reason, changes } = report;
      journal.count(
        {
          PagesChecked: 1,
          VersionsFound: outcome === 'new-version' ? 1 : 0,
          PagesUnreadable: outcome === 'unreadable' ? 1 : 0,
          PagesGoneBlind: report.committed.some(isGoneBlind) ? 1 : 0,
        },
        { pageId, outcome, reason, changes: changes.length },
      );
    }
  }
}

const isGoneBlind = (fact: PendingFact): boolean =>
  fact.kind === 'event' && fact.id.startsWith('page-unreadable:');
