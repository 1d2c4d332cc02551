import { sha256 } from '../../shared/adapters/local/sha256.ts';
import type { Archive } from '../../shared/ports/archive.ts';
import type { PageReader } from '../../shared/ports/page-reader.ts';
import type { Store } from '../../shared/ports/store.ts';
import { makeCheck } from '../../shared/use-cases/check/check-page.ts';
import { factReader } from '../../shared/use-cases/check/fact-reader.ts';
import { makeProject } from '../../shared/use-cases/project/project-fact.ts';
import type { StoryClock } from '../rehearsal/run-rehearsal.ts';
import { fetched } from './make-newsroom.ts';

interface ServedChecks {
  readonly store: Store;
  readonly archive: Archive;
  readonly clock: StoryClock;
  /** What stands at an address now, as HTML. */
  readonly htmlAt: (url: string) => string;
}

/** Checks a page and projects what came of it; nothing goes over a network. */
export function servedChecks({ store, archive, clock, htmlAt }: ServedChecks) {
  const reader: PageReader = {
    delayMs: () => 0,
    read: ({ url }) => Promise.resolve(fetched(htmlAt(url), { url })),
  };
  const settings = { confirmAfterMs: 120_000, ignoreRobotsHosts: new Set<string>(), holdMs: 0 };
  const deps = { store, archive, reader, facts: factReader, clock, digest: sha256, settings };
  const check = makeCheck(deps);
  const project = makeProject({ store, clock, settings });
  return async (pageId: string): Promise<void> => {
    const report = await check({ pageId, slot: null });
    if (report.kind === 'dropped') throw new Error(`${pageId} was dropped`);
    await project(report.committed);
  };
}
