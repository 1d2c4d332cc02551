import type { ItemTable } from '../../shared/adapters/aws/store/item-table.ts';
import { makeTableStore } from '../../shared/adapters/aws/store/table-store.ts';
import type { Limits } from '../../shared/adapters/http/limits.ts';
import { makeHttpPageReader } from '../../shared/adapters/http/page-reader.ts';
import { sha256 } from '../../shared/adapters/local/sha256.ts';
import { makeMemoryArchive } from '../../shared/adapters/memory/memory-archive.ts';
import { makeMemoryTable } from '../../shared/adapters/memory/memory-table.ts';
import type { Alert } from '../../shared/domain/alert.ts';
import type { Page } from '../../shared/domain/page.ts';
import type { Selectors, WatchTarget } from '../../shared/domain/watch.ts';
import type { MessageSender } from '../../shared/ports/message-sender.ts';
import type { CheckReport } from '../../shared/use-cases/check/check-context.ts';
import { allItems } from '../../shared/use-cases/every-item.ts';
import { addWatch } from '../../shared/use-cases/settings/hand-watches.ts';
import { defaultPipelineSettings, makePipeline } from '../../shared/wiring/pipeline.ts';
import { makeStoryClock, storyBegins } from '../rehearsal/run-rehearsal.ts';

export type Checked = Extract<CheckReport, { kind: 'checked' }>;

export interface DeskOptions {
  /** Where every host name leads to, on this machine. */
  readonly port: number;
  readonly startsAt?: string;
  readonly table?: ItemTable;
  readonly limits?: Partial<Limits>;
  readonly sender?: MessageSender;
}

/** The whole pipeline over HTTP on a store in memory, with a clock that is moved by hand. */
export function makeDesk({ port, startsAt, table, limits, sender }: DeskOptions) {
  const clock = makeStoryClock(startsAt ?? storyBegins);
  const archive = makeMemoryArchive();
  const told: Alert[] = [];
  const store = makeTableStore(table ?? makeMemoryTable(), { archive, digest: sha256, clock });
  const pipeline = makePipeline({
    store,
    archive,
    clock,
    digest: sha256,
    sender: sender ?? {
      send: ({ alerts }) => {
        told.push(...alerts);
        return Promise.resolve({ kind: 'sent' });
      },
    },
    reader: makeHttpPageReader({
      contact: 'desk@recount.example',
      clock,
      allowAddresses: [`127.0.0.1:${port}`],
      resolve: () => Promise.resolve([{ address: '127.0.0.1', family: 4 }]),
      ...(limits === undefined ? {} : { limits }),
    }),
    settings: { ...defaultPipelineSettings, holdMs: 0 },
  });
  const pages = (): Promise<Page[]> =>
    allItems((stretch) => store.pages.listByWatch('desk', stretch));
  const check = async (pageId: string): Promise<Checked> => {
    const report = await pipeline.check({ pageId, slot: null });
    if (report.kind === 'dropped') throw new Error(`The check was dropped: ${report.why}.`);
    return report;
  };
  return {
    store,
    archive,
    clock,
    pipeline,
    pages,
    check,
    /** Follows what `target` names with the one watch of this desk; returns its own page's id. */
    follow: async (
      target: WatchTarget,
      given: { readonly labels?: readonly string[]; readonly selectors?: Selectors } = {},
    ): Promise<string> => {
      await store.channels.put({ id: 'desk', settings: { kind: 'terminal' }, managedBy: 'hand' });
      const wanted = {
        id: 'desk',
        name: null,
        target,
        outlet: null,
        labels: given.labels ?? [],
        everyMs: null,
        selectors: given.selectors ?? {},
        paused: false,
      };
      await addWatch({ store, clock, digest: sha256 }, wanted);
      const [page] = await pages();
      return page?.id ?? '';
    },
    /** Delivers what is due, and says what was told. */
    deliver: async (): Promise<readonly Alert[]> => {
      await pipeline.deliver();
      return told.splice(0);
    },
    pass: (minutes: number) => {
      clock.advance(minutes * 60_000);
    },
  };
}
