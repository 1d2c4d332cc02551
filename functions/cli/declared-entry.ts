import { RecountError } from '../../shared/domain/recount-error.ts';
import { UsageError } from './options.ts';

interface Named {
  readonly id: string;
}

/** One entry of a file's list: the one that is named, or the only one. */
export function declaredEntry<T extends Named>(
  entries: readonly T[],
  {
    name,
    file,
    what,
  }: { readonly name: string | null; readonly file: string; readonly what: string },
): T {
  const ids = entries.map(({ id }) => id);
  const [only] = entries;
  if (only === undefined)
    throw new RecountError('config.nothing', `${file} has no ${what}: it needs ${what}s:.`);
  if (name === null && entries.length === 1) return only;
  if (name === null)
    throw new UsageError(`${file} has ${entries.length} ${what}s; name one: ${ids.join(', ')}.`);
  const found = entries.find(({ id }) => id === name);
  if (found !== undefined) return found;
  throw new RecountError(
    `not-found.${what}`,
    `${file} has no ${what} ${name}; it has ${ids.join(', ')}.`,
  );
}
