import type { Store } from '../../ports/store.ts';
import { allItems } from '../every-item.ts';
import { readWithheld } from '../withhold/withheld.ts';
import { defaultRule } from './default-rule.ts';
import type { Wishes } from './project-deps.ts';

/** What users ask for now: trackers, channels and rules, or the default rule where there is none. */
export async function readWishes({
  store,
}: {
  readonly store: Pick<Store, 'channels' | 'rules' | 'trackers' | 'withholdings'>;
}): Promise<Wishes> {
  const channels = await allItems((at) => store.channels.list(at));
  const rules = await allItems((at) => store.rules.list(at));
  const trackers = await allItems((at) => store.trackers.list(at));
  return {
    quiet: false,
    channels,
    trackers,
    withheld: await readWithheld(store),
    rules: rules.length > 0 ? rules : [defaultRule(channels)],
  };
}
