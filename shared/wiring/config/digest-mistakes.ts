import type { IssuePath } from '../../contracts/configuration/check-configuration.ts';
import { valueAt } from './schema-mistakes.ts';

interface Idle {
  readonly path: IssuePath;
  readonly about: 'value';
  readonly message: string;
}

/** What a rule or channel says of digests that no digest of it heeds. */
export function digestMistakes(path: IssuePath, setting: unknown): readonly Idle[] {
  const digest = valueAt(setting, ['digest']);
  const idle = (name: string, message: string): readonly Idle[] =>
    valueAt(setting, [name]) !== undefined
      ? [{ path: [...path, name], about: 'value', message }]
      : [];
  if (digest === undefined)
    return ['at', 'day', 'daily-line'].flatMap((name) =>
      idle(name, 'says nothing without digest: add digest: daily, or leave it out'),
    );
  return [
    ...(digest === 'hourly' ? idle('at', 'says nothing of an hourly digest: leave it out') : []),
    ...(digest === 'weekly' ? [] : idle('day', 'belongs to a weekly digest only: leave it out')),
  ];
}
