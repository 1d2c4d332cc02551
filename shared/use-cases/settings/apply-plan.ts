import { RecountError } from '../../domain/recount-error.ts';
import type { DeclaredSettings } from './declared-settings.ts';
import { dropWatch, keepWatch } from './keep-watch.ts';
import { type PlanEntry, settingRooms } from './plan-apply.ts';
import type { SettingsDeps } from './settings-deps.ts';

/**
 * Does what the plan says, and makes sure of the pages of all watches that the file names: a plan
 * cut short is finished by applying again. Throws `config.by-hand` before anything is changed when
 * the file names a setting that is managed by hand.
 */
export async function applyPlan(
  deps: SettingsDeps,
  declared: DeclaredSettings,
  plan: readonly PlanEntry[],
): Promise<void> {
  refuseHandManaged(plan);
  const { store } = deps;
  for (const channel of changed(declared.channels, plan, 'channels'))
    await store.channels.put(channel);
  for (const tracker of changed(declared.trackers, plan, 'trackers'))
    await store.trackers.put(tracker);
  for (const watch of declared.watches) await keepWatch(deps, watch);
  for (const rule of changed(declared.rules, plan, 'rules')) await store.rules.put(rule);
  await removeOthers(deps, plan);
}

function refuseHandManaged(plan: readonly PlanEntry[]): void {
  const held = plan.filter(({ action }) => action === 'by-hand');
  if (held.length === 0) return;
  const names = held.map(({ room, id }) => `${room}.${id}`).join(', ');
  throw new RecountError(
    'config.by-hand',
    `Managed by hand already: ${names}. Remove what was made by hand, or give it another name in the file. Nothing was changed.`,
  );
}

function changed<T extends { readonly id: string }>(
  settings: readonly T[],
  plan: readonly PlanEntry[],
  room: PlanEntry['room'],
): readonly T[] {
  const ids = new Set(
    plan
      .filter((entry) => entry.room === room && /^(?:added|changed)$/.test(entry.action))
      .map(({ id }) => id),
  );
  return settings.filter(({ id }) => ids.has(id));
}

/** Last named goes first: rules before the channels that they name. */
async function removeOthers(deps: SettingsDeps, plan: readonly PlanEntry[]): Promise<void> {
  for (const room of [...settingRooms].reverse()) {
    const gone = plan.filter((entry) => entry.room === room && entry.action === 'removed');
    for (const { id } of gone) {
      if (room === 'watches') await dropWatch(deps, id);
      else await deps.store[room].remove(id);
    }
  }
}
