import type { ApiToken } from '../domain/api-token.ts';
import type { Channel } from '../domain/channel.ts';
import type { Mute } from '../domain/mute.ts';
import type { PageWalk } from '../domain/retention.ts';
import type { Rule } from '../domain/rule.ts';
import type { Tracker } from '../domain/tracker.ts';
import type { Watch } from '../domain/watch.ts';
import type { Withholding } from '../domain/withholding.ts';
import type { ErasureStore } from './erasure-store.ts';
import type { LedgerStore } from './ledger-store.ts';
import type { Listed, Stretch } from './list.ts';
import type { OutboxStore } from './outbox-store.ts';
import type { PageStore } from './page-store.ts';
import type { RebuildStore } from './rebuild-store.ts';
import type { RootStore } from './root-store.ts';
import type { TriageStore } from './triage-store.ts';
import type { VersionStore } from './version-store.ts';

/** Settings that users manage, by id. */
export interface SettingStore<T extends { readonly id: string }> {
  get(id: string): Promise<T | null>;
  put(setting: T): Promise<void>;
  /**
   * Puts what `change` makes of the setting as it stands (null: not there), and makes it again of
   * what another writer put between. Null from `change` writes nothing. Gives what stands then.
   */
  change(id: string, change: (known: T | null) => T | null): Promise<T | null>;
  remove(id: string): Promise<void>;
  /** In the order of ids. */
  list(stretch: Stretch): Promise<Listed<T>>;
}

/**
 * The truth. Every write is one conditional put or update of one item; nothing scans.
 * Reads of versions, states, alerts and settings are strongly consistent; index hits are
 * hints and the item is read before it is returned.
 */
export interface Store {
  readonly watches: SettingStore<Watch>;
  readonly trackers: SettingStore<Tracker>;
  readonly rules: SettingStore<Rule>;
  readonly channels: SettingStore<Channel>;
  readonly withholdings: SettingStore<Withholding>;
  readonly mutes: SettingStore<Mute>;
  /** What programs of people's may use the API with. */
  readonly tokens: SettingStore<ApiToken>;
  readonly pages: PageStore;
  readonly versions: VersionStore;
  readonly ledger: LedgerStore;
  readonly triages: TriageStore;
  readonly outbox: OutboxStore;
  readonly roots: RootStore;
  readonly rebuild: RebuildStore;
  readonly erasures: ErasureStore;
  /** How far retention has come, and each erasure of every page. */
  readonly walks: Pick<SettingStore<PageWalk>, 'get' | 'put'>;
}
