import type { Store } from '../../ports/store.ts';
import { defaultRule } from './default-rule.ts';
import type { Wishes } from './project-deps.ts';

const mostSettings = 1000;

/** What users ask for now: trackers, channels and rules, or the default rule where there is none. */
export async function readWishes({
  store,
}: {
  readonly store: Pick<Store, 'channels' | 'rules' | 'trackers'>;
}): Promise<Wishes> {
  const all = { limit: mostSettings };
  const channels = (await store.channels.list(all)).items;
  const rules = (await store.rules.list(all)).items;
  const trackers = (await store.trackers.list(all)).items;
  return {
    quiet: false,
    channels,
    trackers,
    rules: rules.length > 0 ? rules : [defaultRule(channels)],
  };
}
