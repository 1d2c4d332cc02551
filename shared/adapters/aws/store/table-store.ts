import type { ApiToken } from '../../../domain/api-token.ts';
import type { Channel } from '../../../domain/channel.ts';
import type { Mute } from '../../../domain/mute.ts';
import type { PageWalk } from '../../../domain/retention.ts';
import type { Rule } from '../../../domain/rule.ts';
import type { Tracker } from '../../../domain/tracker.ts';
import type { Watch } from '../../../domain/watch.ts';
import type { Withholding } from '../../../domain/withholding.ts';
import type { Store } from '../../../ports/store.ts';
import { makeErasureStore } from './erasure-store.ts';
import type { ItemTable } from './item-table.ts';
import { makeLedgerStore } from './ledger-store.ts';
import { makeMonths } from './months.ts';
import { makeOutboxStore } from './outbox-store.ts';
import { makePageStore } from './page-store.ts';
import { makeRebuildStore } from './rebuild-store.ts';
import { makeRootStore } from './root-store.ts';
import { makeSettingStore } from './setting-store.ts';
import type { TableStoreDeps } from './table-deps.ts';
import { makeTriageStore } from './triage-store.ts';
import { makeVersionStore } from './version-store.ts';

/** The store over one table of items: the same words on DynamoDB, on one machine and in memory. */
export function makeTableStore(table: ItemTable, deps: TableStoreDeps): Store {
  const parts = { ...deps, table, months: makeMonths(table) };
  return {
    watches: makeSettingStore<Watch>(table, 'WATCH'),
    trackers: makeSettingStore<Tracker>(table, 'TRACKER'),
    rules: makeSettingStore<Rule>(table, 'RULE'),
    channels: makeSettingStore<Channel>(table, 'CHANNEL'),
    withholdings: makeSettingStore<Withholding>(table, 'WITHHELD'),
    mutes: makeSettingStore<Mute>(table, 'MUTE'),
    tokens: makeSettingStore<ApiToken>(table, 'TOKEN'),
    pages: makePageStore(table),
    versions: makeVersionStore(parts),
    ledger: makeLedgerStore(parts),
    triages: makeTriageStore(parts),
    outbox: makeOutboxStore(parts),
    roots: makeRootStore(parts),
    rebuild: makeRebuildStore(parts),
    erasures: makeErasureStore(table),
    walks: makeSettingStore<PageWalk>(table, 'RETENTION'),
  };
}
