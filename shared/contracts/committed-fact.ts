/** A committed fact as its item's key names it. */
export type CommittedFact =
  | { readonly kind: 'version'; readonly pageId: string; readonly number: number }
  | { readonly kind: 'event'; readonly pageId: string; readonly id: string };

/** Partition keys of committed facts begin with one of these; the stream is filtered by them. */
export const committedPrefixes = ['VERSION#', 'EVENT#'] as const;

/** The fact that an item of this key is; null for items of other kinds. */
export function committedFactOf(pk: string, sk: string): CommittedFact | null {
  const [versions, events] = committedPrefixes;
  if (pk.startsWith(versions))
    return { kind: 'version', pageId: pk.slice(versions.length), number: Number(sk) };
  if (pk.startsWith(events)) return { kind: 'event', pageId: pk.slice(events.length), id: sk };
  return null;
}
