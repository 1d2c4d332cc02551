import type { PackSetting } from '../../domain/pack.ts';
import type { Store } from '../../ports/store.ts';
import { canonicalForm } from '../check/chain.ts';
import { pageIdentity } from '../page-identity.ts';
import type { ImportDeps } from './import-deps.ts';
import { isErasedHere } from './is-erased-here.ts';

export interface SettingCounts {
  added: number;
  known: number;
  kept: string[];
}

/** Puts a setting whose name is free here; one of this store stays as it is, and is named. */
export async function takeSetting(
  deps: ImportDeps,
  taken: PackSetting,
  { settings, dryRun }: { readonly settings: SettingCounts; readonly dryRun: boolean },
): Promise<void> {
  const { record, setting } = taken;
  const own = await ownSetting(deps.store, taken);
  if (own === null && (await isOfErased(deps, taken)))
    settings.kept.push(`watch ${setting.id} (its page is erased here)`);
  else if (own === null) {
    settings.added++;
    if (!dryRun) await putSetting(deps.store, taken);
  } else if (canonicalForm(own) === canonicalForm(setting)) settings.known++;
  else settings.kept.push(`${record} ${setting.id}`);
}

function ownSetting(
  { trackers, channels, watches, rules }: Store,
  { record, setting }: PackSetting,
) {
  switch (record) {
    case 'tracker':
      return trackers.get(setting.id);
    case 'channel':
      return channels.get(setting.id);
    case 'watch':
      return watches.get(setting.id);
    case 'rule':
      return rules.get(setting.id);
  }
}

function putSetting({ trackers, channels, watches, rules }: Store, taken: PackSetting) {
  switch (taken.record) {
    case 'tracker':
      return trackers.put(taken.setting);
    case 'channel':
      return channels.put(taken.setting);
    case 'watch':
      return watches.put(taken.setting);
    case 'rule':
      return rules.put(taken.setting);
  }
}

/** A watch of an erased page is not brought back by a pack from before. */
async function isOfErased(deps: ImportDeps, taken: PackSetting): Promise<boolean> {
  if (taken.record !== 'watch') return false;
  const { target, selectors } = taken.setting;
  const identity = pageIdentity({ url: target.url, selectors }, deps.digest);
  return identity !== null && isErasedHere(deps, identity);
}
