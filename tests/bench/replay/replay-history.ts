import type { Alert } from '../../../shared/domain/alert.ts';
import { elapsedMs } from '../../../shared/domain/instant.ts';
import type { Reading } from '../../../shared/domain/reading.ts';
import type { Store } from '../../../shared/ports/store.ts';
import { type Checked, makeDesk } from '../../support/make-desk.ts';
import { addNoise } from './add-noise.ts';
import type { History } from './history.ts';
import type { PageServer } from './serve-page.ts';

/** What came of one visit to the page. */
export interface Visit {
  /** From 1. */
  readonly version: number;
  /** The second visit to a version finds the same page with other noise. */
  readonly again: boolean;
  readonly at: string;
  readonly report: Checked;
  readonly alerts: readonly Alert[];
  /** The newest version as read; null when none could be. */
  readonly reading: Reading | null;
  readonly tookMs: number;
}

const minute = 60_000;
const hour = 60 * minute;

/** Serves a history version by version, each twice, and follows it with the real pipeline. */
export async function* replayHistory(history: History, server: PageServer): AsyncGenerator<Visit> {
  const startsAt = history.versions[0]?.at ?? '2026-03-04T14:00:00.000Z';
  const { store, clock, ...desk } = makeDesk({ port: server.port, startsAt });
  const pageId = await desk.follow({ kind: 'page', url: addressOn(server, history) });
  for (const [index, { bytes, at }] of history.versions.entries()) {
    if (index > 0) clock.advance(Math.max(minute, at === null ? hour : elapsedMs(clock.now(), at)));
    for (const again of [false, true]) {
      server.show(addNoise(bytes, index * 2 + Number(again)));
      const began = performance.now();
      const report = await desk.check(pageId);
      const tookMs = performance.now() - began;
      const alerts = await desk.deliver();
      const reading = await newest(store, pageId);
      yield { version: index + 1, again, at: clock.now(), report, alerts, reading, tookMs };
      clock.advance(3 * minute);
    }
  }
}

function addressOn({ port }: PageServer, { url, name }: History): string {
  const address = new URL(url ?? `http://replay.example/world/${encodeURIComponent(name)}`);
  return `http://${address.hostname}:${port}${address.pathname}${address.search}`;
}

async function newest(store: Store, pageId: string): Promise<Reading | null> {
  const head = await store.versions.head(pageId);
  const document = head === null ? null : await store.versions.documentOf(head);
  return document?.reading ?? null;
}
