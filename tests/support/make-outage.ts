import { sha256 } from '../../shared/adapters/local/sha256.ts';
import { makeMemoryArchive } from '../../shared/adapters/memory/memory-archive.ts';
import { makeMemoryStore } from '../../shared/adapters/memory/memory-store.ts';
import type { Page } from '../../shared/domain/page.ts';
import type { OutgoingMessage } from '../../shared/ports/message-sender.ts';
import { firstState } from '../../shared/use-cases/check/next-state.ts';
import { defaultPipelineSettings, makePipeline } from '../../shared/wiring/pipeline.ts';
import { makeStoryClock } from '../rehearsal/run-rehearsal.ts';
import { channel } from './alert-builders.ts';
import { fetched, filler, newsHtml } from './make-newsroom.ts';
import { makePage } from './make-page.ts';

export interface OutageSetting {
  readonly count: number;
  readonly hosts: number;
  /** Whether the page cannot be reached now. */
  readonly isDown: (url: string) => boolean;
}

/** The whole pipeline over pages of several hosts, and what it sends to the one channel. */
export async function makeOutage({ count, hosts, isDown }: OutageSetting) {
  const clock = makeStoryClock('2026-03-04T14:00:00.000Z');
  const archive = makeMemoryArchive();
  const store = makeMemoryStore({ archive, clock, digest: sha256 });
  const sent: OutgoingMessage[] = [];
  const pipeline = makePipeline({
    store,
    archive,
    clock,
    digest: sha256,
    reader: {
      delayMs: () => 0,
      read: ({ url }) =>
        Promise.resolve(
          isDown(url)
            ? { kind: 'unreadable', reason: 'unreachable', detail: 'no route' }
            : fetched(newsHtml(filler), { url }),
        ),
    },
    sender: {
      send: (message) => {
        sent.push(message);
        return Promise.resolve({ kind: 'sent' });
      },
    },
    settings: defaultPipelineSettings,
  });
  await store.channels.put(channel());
  const pages: readonly Page[] = Array.from({ length: count }, (_, number) => {
    const host = `outlet-${number % hosts}.example`;
    return makePage({
      id: sha256(`${number}`),
      url: `https://${host}/story/${number}`,
      host,
      outlet: `Outlet ${number % hosts}`,
      labels: [`label-${number % 20}`],
      firstSeenAt: clock.now(),
    });
  });
  for (const page of pages) await store.pages.create(page, firstState(page.id, clock.now()));
  return { clock, pipeline, pages, sent };
}
