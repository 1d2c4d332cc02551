import type { ManagedBy } from '../../domain/watch.ts';
import type { SettingStore, Store } from '../../ports/store.ts';
import { allItems } from '../every-item.ts';
import type { DeclaredSettings } from './declared-settings.ts';
import { differingParts } from './same-setting.ts';

export type SettingRoom = 'channels' | 'trackers' | 'watches' | 'rules';

/** What applying a file does to one setting. */
export interface PlanEntry {
  readonly room: SettingRoom;
  readonly id: string;
  /**
   * `left`: a file managed it, this one does not name it, and `--prune` was not asked for.
   * `by-hand`: the file names a setting that is managed by hand, so the file cannot be applied.
   */
  readonly action: 'added' | 'changed' | 'unchanged' | 'removed' | 'left' | 'by-hand';
  /** Parts that change; empty unless `changed`. */
  readonly parts: readonly string[];
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
  for (const room of settingRooms)
    plans.push(...(await planRoom({ room, stored: store[room], wanted: declared[room], prune })));
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
  readonly prune: boolean;
}

async function planRoom({ room, stored, wanted, prune }: RoomPlan): Promise<PlanEntry[]> {
  const known = new Map(
    (await allItems((stretch) => stored.list(stretch))).map((setting) => [setting.id, setting]),
  );
  const named = new Set(wanted.map(({ id }) => id));
  const others = [...known.values()].filter(
    ({ id, managedBy }) => managedBy === 'file' && !named.has(id),
  );
  return [
    ...wanted.map((setting) => ({ room, ...compare(known.get(setting.id), setting) })),
    ...others.map(({ id }) => ({
      room,
      id,
      action: prune ? ('removed' as const) : ('left' as const),
      parts: [],
    })),
  ];
}

function compare(known: Setting | undefined, wanted: Setting): Omit<PlanEntry, 'room'> {
  const { id } = wanted;
  if (known === undefined) return { id, action: 'added', parts: [] };
  if (known.managedBy === 'hand') return { id, action: 'by-hand', parts: [] };
  const parts = differingParts(known, wanted);
  return { id, action: parts.length === 0 ? 'unchanged' : 'changed', parts };
}
