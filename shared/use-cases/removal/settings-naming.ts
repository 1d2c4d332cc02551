import type { ManagedBy } from '../../domain/watch.ts';
import type { Store } from '../../ports/store.ts';
import { everyItem } from '../every-item.ts';
import { managerWords } from '../settings/managed-by.ts';
import { folded, holdsWords } from './words.ts';

type SettingKind = 'watch' | 'tracker' | 'rule' | 'channel';

/** A setting that holds erased words: it is the team's own and stays until the team changes it. */
export interface NamingSetting {
  readonly kind: SettingKind;
  readonly id: string;
  /** Which of its parts hold them. */
  readonly parts: readonly string[];
  readonly managedBy: ManagedBy;
  /** What to do about it, as a sentence. */
  readonly remedy: string;
}

interface Setting {
  readonly id: string;
  readonly managedBy: ManagedBy;
}

/**
 * Watches, trackers, rules and channels in which one of `names` stands: ids, names, addresses, labels,
 * aliases, terms, house values. An erasure leaves settings alone; whoever erases is told.
 */
export async function settingsNaming(
  store: Store,
  names: readonly string[],
): Promise<readonly NamingSetting[]> {
  const asked = names.map(folded).filter((words) => words !== '');
  const found: NamingSetting[] = [];
  const look = (kind: SettingKind, setting: Setting): void => {
    const parts = Object.entries(setting).flatMap(([part, value]) =>
      part !== 'managedBy' && textsIn(value).some((text) => holdsAny(text, asked)) ? [part] : [],
    );
    const { id, managedBy } = setting;
    if (parts.length > 0)
      found.push({ kind, id, parts, managedBy, remedy: remedyOf(kind, setting) });
  };
  if (asked.length === 0) return found;
  for await (const watch of everyItem((s) => store.watches.list(s))) look('watch', watch);
  for await (const tracker of everyItem((s) => store.trackers.list(s))) look('tracker', tracker);
  for await (const rule of everyItem((s) => store.rules.list(s))) look('rule', rule);
  for await (const channel of everyItem((s) => store.channels.list(s))) look('channel', channel);
  return found;
}

const holdsAny = (text: string, asked: readonly string[]): boolean => {
  const words = folded(text);
  return asked.some((one) => holdsWords(words, one));
};

/** Every text in a value, however deep: settings are small. */
function textsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  if (Array.isArray(value)) return value.flatMap(textsIn);
  if (typeof value === 'object' && value !== null) return Object.values(value).flatMap(textsIn);
  return [];
}

function remedyOf(kind: SettingKind, { id, managedBy }: Setting): string {
  if (managedBy !== 'hand')
    return `It is managed ${managerWords(managedBy)}: take the words out there, then recount apply --prune.`;
  return kind === 'watch'
    ? `Remove it with recount watch remove ${id}, and add it again without them if it is needed.`
    : 'It was made by hand, and no command changes it yet.';
}
