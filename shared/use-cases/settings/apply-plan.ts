import { RecountError } from '../../domain/recount-error.ts';
import type { ManagedBy } from '../../domain/watch.ts';
import type { SettingStore } from '../../ports/store.ts';
import { retireChannel } from '../deliver/retire-channel.ts';
import type { DeclaredSettings } from './declared-settings.ts';
import { dropWatch, placeWatch } from './keep-watch.ts';
import { managerWords, mayManage } from './managed-by.ts';
import { type PlanEntry, type SettingRoom, settingRooms } from './plan-apply.ts';
import { refuseClash, refuseUnfit } from './refuse-unfit.ts';
import type { SettingsDeps } from './settings-deps.ts';
import { targetPage } from './target-page.ts';
import { refuseErased } from './watched-pages.ts';

/**
 * Does what the plan says, and makes sure of the pages of all watches that the file names: a plan
 * cut short is finished by applying again. Throws before anything is changed: `config.held` when
 * the file names what people or another file manage, `watch.clash` and `watch.too-many` for
 * watches that their pages could not take, `watch.erased` for an erased page.
 */
export async function applyPlan(
  deps: SettingsDeps,
  declared: DeclaredSettings,
  plan: readonly PlanEntry[],
): Promise<void> {
  refuseHeld(plan);
  await refuseUnfitWatches(deps, declared, plan);
  const { store } = deps;
  // A watch that goes makes room on its page for one that comes.
  for (const id of removed(plan, 'watches')) await dropOwn(deps, id, declared.managedBy);
  for (const channel of changed(declared, plan, 'channels')) await put(store.channels, channel);
  for (const tracker of changed(declared, plan, 'trackers')) await put(store.trackers, tracker);
  for (const watch of declared.watches) await placeWatch(deps, watch);
  for (const rule of changed(declared, plan, 'rules')) await put(store.rules, rule);
  await removeOthers(deps, declared, plan);
}

function refuseHeld(plan: readonly PlanEntry[]): void {
  const held = plan.filter(({ action }) => action === 'held');
  if (held.length === 0) return;
  const sentences = [...new Set(held.map(({ heldBy }) => heldBy ?? 'hand'))].map((heldBy) => {
    const theirs = held.filter((entry) => entry.heldBy === heldBy);
    const names = theirs.map(({ room, id }) => `${room}.${id}`).join(', ');
    return `Managed ${managerWords(heldBy)} already: ${names}.`;
  });
  throw new RecountError(
    'config.held',
    `${sentences.join(' ')} Give them other names in this file, or remove them where they are managed. A file that was renamed keeps its settings with name: set to its old name. Nothing was changed.`,
  );
}

async function refuseUnfitWatches(
  deps: SettingsDeps,
  { watches }: DeclaredSettings,
  plan: readonly PlanEntry[],
): Promise<void> {
  const moving = new Set([...removed(plan, 'watches'), ...watches.map(({ id }) => id)]);
  const firsts = new Map<string, (typeof watches)[number]>();
  for (const watch of watches) {
    await refuseUnfit(deps, watch, moving);
    const own = targetPage(deps, watch);
    await refuseErased(deps, own);
    const { id } = own;
    const first = firsts.get(id);
    if (first === undefined) firsts.set(id, watch);
    else refuseClash(deps, watch, first);
  }
}

const removed = (plan: readonly PlanEntry[], room: SettingRoom): readonly string[] =>
  plan.filter((entry) => entry.room === room && entry.action === 'removed').map(({ id }) => id);

function changed<Room extends 'channels' | 'trackers' | 'rules'>(
  declared: DeclaredSettings,
  plan: readonly PlanEntry[],
  room: Room,
): readonly DeclaredSettings[Room][number][] {
  const ids = new Set(
    plan
      .filter((entry) => entry.room === room && /^(?:added|changed)$/.test(entry.action))
      .map(({ id }) => id),
  );
  return declared[room].filter(({ id }) => ids.has(id));
}

interface Setting {
  readonly id: string;
  readonly managedBy: ManagedBy;
}

/** Puts a setting unless somebody else took its name since the plan was made. Throws `config.held`. */
async function put<T extends Setting>(settings: SettingStore<T>, setting: T): Promise<void> {
  await settings.change(setting.id, (known) => {
    if (known === null || mayManage(known.managedBy, setting.managedBy)) return setting;
    throw new RecountError(
      'config.held',
      `${setting.id} is managed ${managerWords(known.managedBy)} by now; apply again to see what is left to do.`,
    );
  });
}

async function dropOwn(deps: SettingsDeps, id: string, managedBy: ManagedBy): Promise<void> {
  const watch = await deps.store.watches.get(id);
  if (watch === null || mayManage(watch.managedBy, managedBy)) await dropWatch(deps, id);
}

/** Last named goes first: rules before the channels that they name. */
async function removeOthers(
  deps: SettingsDeps,
  { managedBy }: DeclaredSettings,
  plan: readonly PlanEntry[],
): Promise<void> {
  const { store } = deps;
  for (const room of [...settingRooms].reverse()) {
    if (room === 'watches') continue;
    for (const id of removed(plan, room)) {
      const known = await store[room].get(id);
      if (known === null || !mayManage(known.managedBy, managedBy)) continue;
      await store[room].remove(id);
      if (room === 'channels') await retireChannel(deps, id);
    }
  }
}
