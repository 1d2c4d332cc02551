/** What `verify` can find wrong. */
export type DamageKind =
  | 'version-unreadable'
  | 'versions-missing'
  | 'chain-broken'
  | 'facts-altered'
  | 'item-differs'
  | 'erasure-unknown'
  | 'expiry-unfounded'
  | 'copy-unexpected'
  | 'out-of-order'
  | 'changes-differ'
  | 'document-missing'
  | 'document-altered'
  | 'document-unreadable'
  | 'copy-missing'
  | 'copy-altered'
  | 'copy-unreadable'
  | 'root-altered'
  | 'root-broken'
  | 'version-not-as-rooted'
  | 'anchor-differs';

/** What is wrong with one version, before it is said where. */
export interface Found {
  readonly kind: DamageKind;
  readonly detail: string;
}

export const found = (kind: DamageKind, detail: string): Found => ({ kind, detail });

/** One thing that is not as it was recorded: what, where, and what to do. */
export interface Damage {
  readonly kind: DamageKind;
  /** Null for damage of daily roots. */
  readonly page: { readonly id: string; readonly url: string } | null;
  readonly version: number | null;
  /** Null for damage of pages. */
  readonly day: string | null;
  readonly detail: string;
  readonly advice: string;
}

const fromCopy = 'Restore the data folder (or the table) from a copy and verify again.';
const oneFile =
  'Restore this one file of the archive from a copy; without it the facts stand and the copy is lost.';

/** What to do about each kind, in steps that several have in common. */
const steps: Readonly<Record<DamageKind, readonly string[]>> = {
  'version-unreadable': [fromCopy],
  'versions-missing': [fromCopy],
  'chain-broken': ['Something wrote versions that Recount did not.', fromCopy],
  'facts-altered': ['Somebody or something changed the record.', fromCopy],
  'item-differs': ['Somebody or something changed the record; its document stands.', fromCopy],
  'erasure-unknown': ['No erasure on record took it: see recount erase --list.', fromCopy],
  'expiry-unfounded': ['Retention did not take it.', fromCopy],
  'copy-unexpected': [
    'Somebody or something changed the record; the copy is in the archive.',
    fromCopy,
  ],
  'out-of-order': ['Somebody or something changed the record.', fromCopy],
  'changes-differ': [fromCopy],
  'document-missing': [fromCopy, 'Or give the version up with recount erase.'],
  'document-altered': ['Do not rely on this version.', fromCopy],
  'document-unreadable': [fromCopy, 'Or give the version up with recount erase.'],
  'copy-missing': [oneFile],
  'copy-altered': ['Do not rely on this copy.', oneFile],
  'copy-unreadable': [oneFile],
  'root-altered': ['Compare with the roots that were mailed (--anchor).', fromCopy],
  'root-broken': ['Compare with the roots that were mailed (--anchor).', fromCopy],
  'version-not-as-rooted': ['The history was changed or cut after that day.', fromCopy],
  'anchor-differs': [
    'Make sure that the root was copied whole and is of this store. If it is, the history was changed after it was mailed: restore from a copy made before.',
  ],
};

/** What to do about one kind. */
export const damageAdvice = (kind: DamageKind): string => steps[kind].join(' ');

/** What to do about all of these, each step once with the kinds that it is for. */
export function adviceFor(
  kinds: readonly DamageKind[],
): readonly { readonly kinds: readonly DamageKind[]; readonly advice: string }[] {
  const known = [...new Set(kinds)];
  const wanted = new Set(known.flatMap((kind) => steps[kind]));
  return [...wanted].map((advice) => ({
    kinds: known.filter((kind) => steps[kind].includes(advice)),
    advice,
  }));
}
