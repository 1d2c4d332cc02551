import type { ManagedBy } from '../../domain/watch.ts';
import type { SettingStore, Store } from '../../ports/store.ts';
import { allItems } from '../every-item.ts';
import type { DeclaredSettings } from './declared-settings.ts';
import { mayManage } from './managed-by.ts';
import { differingParts } from './same-setting.ts';

export type SettingRoom = 'channels' | 'trackers' | 'watches' | 'rules';

/** What applying a file does to one setting. */
export interface PlanEntry {
  readonly room: SettingRoom;
  readonly id: string;
  /**
   * `left`: this file managed it, no longer names it, and `--prune` was not asked for.
   * `held`: the file names a setting that people or another file manage, so it cannot be applied.
   */
  readonly action: 'added' | 'changed' | 'unchanged' | 'removed' | 'left' | 'held';
  /** Parts that change; empty unless `changed`. */
  readonly parts: readonly string[];
  /** Who manages what is held; null for all else. */
  readonly heldBy: ManagedBy | null;
}

/** In the order in which they must be put: what others name comes first. */
export const settingRooms: readonly SettingRoom[] = ['channels', 'trackers', 'watches', 'rules'];

/** The settings that a plan is held against. */
export type PlannedStore = {
  readonly [Room in SettingRoom]: Pick<Store[Room], 'list'>;
};

const nothing = { list: () => Promise.resolve({ items: [], cursor: null }) };

/** The settings of a store that is not there yet. */
export const emptySettings: PlannedStore = {
  channels: nothing,
  trackers: nothing,
  watches: nothing,
  rules: nothing,
};

/** What it would take for the store to hold what the file asks for. Changes nothing. */
export async function planApply(
  store: PlannedStore,
  declared: DeclaredSettings,
  { prune }: { readonly prune: boolean },
): Promise<readonly PlanEntry[]> {
  const plans: PlanEntry[] = [];
  const { managedBy } = declared;
  for (const room of settingRooms) {
    const wanted = declared[room];
    plans.push(...(await planRoom({ room, stored: store[room], wanted, managedBy, prune })));
  }
  return plans;
}

interface Setting {
  readonly id: string;
  readonly managedBy: ManagedBy;
}

interface RoomPlan {
  readonly room: SettingRoom;
  readonly stored: Pick<SettingStore<Setting>, 'list'>;
  readonly wanted: readonly Setting[];
  readonly managedBy: ManagedBy;
  readonly prune: boolean;
}

async function planRoom(plan: RoomPlan): Promise<PlanEntry[]> {
  const { room, stored, wanted, managedBy, prune } = plan;
  const known = new Map(
    (await allItems((stretch) => stored.list(stretch))).map((setting) => [setting.id, setting]),
  );
  const named = new Set(wanted.map(({ id }) => id));
  const others = [...known.values()].filter(
    (setting) => mayManage(setting.managedBy, managedBy) && !named.has(setting.id),
  );
  const action = prune ? ('removed' as const) : ('left' as const);
  return [
    ...wanted.map((setting) => ({ ...same, room, ...compare(known.get(setting.id), setting) })),
    ...others.map(({ id }) => ({ ...same, room, id, action })),
  ];
}

const same = { parts: [], heldBy: null } as const;

function compare(
  known: Setting | undefined,
  wanted: Setting,
): Pick<PlanEntry, 'id' | 'action'> & Partial<PlanEntry> {
  const { id } = wanted;
  if (known === undefined) return { id, action: 'added' };
  if (!mayManage(known.managedBy, wanted.managedBy))
    return { id, action: 'held', heldBy: known.managedBy };
  const parts = differingParts(known, wanted);
  return parts.length === 0 ? { id, action: 'unchanged' } : { id, action: 'changed', parts };
}
