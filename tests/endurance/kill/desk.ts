import { writeSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { makeHttpPageReader } from '../../../shared/adapters/http/page-reader.ts';
import { makeSafeClient } from '../../../shared/adapters/http/safe-request.ts';
import { makeMessageSenders } from '../../../shared/adapters/local/channels/message-senders.ts';
import { makeSecrets } from '../../../shared/adapters/local/secrets.ts';
import { sha256 } from '../../../shared/adapters/local/sha256.ts';
import { openLocalStore } from '../../../shared/adapters/local/store/open-local-store.ts';
import type { PageReader } from '../../../shared/ports/page-reader.ts';
import { makeMessageRendering } from '../../../shared/presentation/message/rendering.ts';
import { makePipeline } from '../../../shared/wiring/pipeline.ts';
import { runUntil } from '../../../shared/wiring/runner.ts';
import { untilStopped } from '../../../shared/wiring/stop-signal.ts';
import { type Acknowledged, type Life, quickNow } from './life.ts';
import { dieAt } from './mortal.ts';
import { settings } from './story-settings.ts';

/** The service as `recount run` wires it, on a quick clock, until it is told to stop or dies. */
async function live(life: Life): Promise<void> {
  if (life.diesAt !== null) dieAt(life.diesAt);
  const clock = { now: () => quickNow(life.clock) };
  const local = await openLocalStore({
    dataDir: life.dataDir,
    clock,
    digest: sha256,
    mustOwn: true,
  });
  const marks = new Map<string, string>();
  const web = {
    allowAddresses: life.allow,
    resolve: () => Promise.resolve([{ address: '127.0.0.1', family: 4 as const }]),
  };
  const reader = marking(
    makeHttpPageReader({ ...web, contact: 'desk@recount.example', clock }),
    marks,
  );
  const pipeline = makePipeline({
    store: local.store,
    archive: local.archive,
    reader,
    clock,
    digest: sha256,
    settings,
    sender: makeMessageSenders({
      rendering: makeMessageRendering({ colour: false }),
      secrets: makeSecrets({ environment: {} }),
      clock,
      client: makeSafeClient(web),
      write: () => undefined,
    }),
  });
  const stop = untilStopped();
  await local.reconcile();
  say({ began: true });
  await runUntil(stop.signal, {
    pipeline,
    reader,
    concurrency: 8,
    tickMs: 1000,
    wait: (ms, signal) =>
      sleep(ms / life.clock.speed, undefined, { signal }).catch(() => undefined),
    onReport: (report) => {
      if (report.kind === 'dropped') return;
      const acknowledged: Acknowledged = {
        url: report.url,
        mark: marks.get(report.url) ?? null,
      };
      say(acknowledged);
    },
    onFault: (fault) => {
      say({ fault: fault instanceof Error ? `${fault.message}\n${fault.stack ?? ''}` : 'unknown' });
    },
  });
  await local.close();
}

/** Remembers the mark that each answer carried; one without forgets the one before. */
function marking(reader: PageReader, marks: Map<string, string>): PageReader {
  return {
    ...reader,
    read: async (request) => {
      marks.delete(request.url);
      const result = await reader.read(request);
      const etag = 'validators' in result ? result.validators.etag : undefined;
      if (etag !== undefined) marks.set(request.url, etag);
      return result;
    },
  };
}

/** At once, whatever becomes of this process right after it. */
const say = (line: object): void => {
  writeSync(1, `${JSON.stringify(line)}\n`);
};

await live(JSON.parse(process.argv[2] ?? '') as Life);
