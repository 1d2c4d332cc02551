import canonicalize from 'canonicalize';

/** Names of the parts in which two settings differ; empty when they ask for the same. */
export function differingParts(before: object, after: object): string[] {
  const names = new Set([...Object.keys(before), ...Object.keys(after)]);
  names.delete('createdAt');
  return [...names].filter((name) => form(before, name) !== form(after, name)).sort();
}

const form = (holder: object, name: string): string =>
  canonicalize(Reflect.get(holder, name) ?? null) ?? '';
