import type { ItemTable } from '../../shared/adapters/aws/store/item-table.ts';
import { makeTableStore } from '../../shared/adapters/aws/store/table-store.ts';
import { sha256 } from '../../shared/adapters/local/sha256.ts';
import { makeMemoryArchive } from '../../shared/adapters/memory/memory-archive.ts';
import { makeMemoryTable } from '../../shared/adapters/memory/memory-table.ts';
import type { Alert } from '../../shared/domain/alert.ts';
import type { Channel } from '../../shared/domain/channel.ts';
import type { Page } from '../../shared/domain/page.ts';
import type { PageReader, ReadRequest, ReadResult } from '../../shared/ports/page-reader.ts';
import type { Store } from '../../shared/ports/store.ts';
import type { CheckReport } from '../../shared/use-cases/check/check-context.ts';
import type { FactReader } from '../../shared/use-cases/check/check-deps.ts';
import { makeCheck } from '../../shared/use-cases/check/check-page.ts';
import { factReader } from '../../shared/use-cases/check/fact-reader.ts';
import { firstState } from '../../shared/use-cases/check/next-state.ts';
import { makeProject, makeSweep } from '../../shared/use-cases/project/project-fact.ts';
import { makeStoryClock } from '../rehearsal/run-rehearsal.ts';
import { makePage } from './make-page.ts';

/** A page of news as HTML: a headline and paragraphs. */
export const newsHtml = (
  paragraphs: readonly string[],
  headline = 'Talks stall in Verun',
): string =>
  `<!doctype html><html lang="en"><head><title>${headline}</title></head><body><main><article><h1>${headline}</h1>${paragraphs
    .map((text) => `<p>${text}</p>`)
    .join('')}</article></main></body></html>`;

/** Paragraphs that never change, so that a page has the length of an article. */
export const filler = [
  'Adrian Holt, the envoy of the Lake States, met the delegation of the Northern Front in Verun on Tuesday evening, and left the town before midnight.',
  'The talks in Verun began in January under the mediation of the Lake States, and have been held behind closed doors ever since.',
  'On the square of Port Ansel the names are read aloud every evening, one after another, while the bells of the harbour church are rung.',
];

export const fetched = (
  html: string,
  given: Partial<Extract<ReadResult, { kind: 'fetched' }>> = {},
): ReadResult => ({
  kind: 'fetched',
  url: 'https://harbour-post.example/talks',
  status: 200,
  hops: [],
  headers: {},
  contentType: 'text/html; charset=utf-8',
  bytes: new TextEncoder().encode(html),
  validators: {},
  noArchive: false,
  ...given,
});

const channel: Channel = { id: 'desk', settings: { kind: 'terminal' }, managedBy: 'hand' };

/** Everything of Recount but the network: what the page answers is `answer`, time moves by `pass`. */
export async function makeNewsroom(
  options: { page?: Partial<Page>; wrap?: (store: Store) => Store; table?: ItemTable } = {},
) {
  const clock = makeStoryClock('2026-03-04T14:00:00.000Z');
  const archive = makeMemoryArchive();
  const memory = makeTableStore(options.table ?? makeMemoryTable(), {
    archive,
    digest: sha256,
    clock,
  });
  const store = options.wrap?.(memory) ?? memory;
  const page = makePage({ ...options.page, firstSeenAt: clock.now() });
  await memory.pages.create(page, firstState(page.id, clock.now()));
  await memory.channels.put(channel);
  let respond: PageReader['read'] = () => Promise.resolve(fetched(newsHtml(filler)));
  let facts: FactReader = factReader;
  const reader: PageReader = { read: (request) => respond(request), delayMs: () => 0 };
  const settings = { confirmAfterMs: 120_000, ignoreRobotsHosts: new Set<string>(), holdMs: 0 };
  const check = (slot: string | null = null): Promise<CheckReport> =>
    makeCheck({ store, archive, reader, facts, clock, digest: sha256, settings })({
      pageId: page.id,
      slot,
    });
  const project = makeProject({ store: memory, clock, settings });
  return {
    store: memory,
    archive,
    page,
    clock,
    check,
    project,
    sweep: makeSweep({ store: memory, clock, settings }),
    pass: (minutes: number) => {
      clock.advance(minutes * 60_000);
    },
    answer: (next: ReadResult) => {
      respond = () => Promise.resolve(next);
    },
    /** By what is asked, such as the validators it comes with. */
    answerBy: (next: (request: ReadRequest) => ReadResult) => {
      respond = (request) => Promise.resolve(next(request));
    },
    /** After something that happens while the page is read. */
    answerAfter: (next: () => Promise<ReadResult>) => {
      respond = next;
    },
    publish: (paragraphs: readonly string[]) => {
      respond = () => Promise.resolve(fetched(newsHtml([...paragraphs, ...filler])));
    },
    readWith: (next: FactReader) => {
      facts = next;
    },
    /** Checks, projects, and says what came of it. */
    checkAndProject: async () => {
      const report = await check();
      if (report.kind === 'checked') await project(report.committed);
      return report;
    },
    versions: async () => (await memory.versions.list(page.id, { limit: 100 })).items,
    events: async () => (await memory.versions.events(page.id, { limit: 100 })).items,
    alerts: async (): Promise<readonly Alert[]> =>
      memory.outbox.waiting('desk', '2100-01-01T00:00:00.000Z', 100),
  };
}
