/** Wrong usage: told in one sentence, exit 2. */
export class UsageError extends Error {}

type Options = Readonly<Record<string, unknown>>;

export const flag = (options: Options, name: string): boolean => options[name] === true;

/** An option's text, or null when it was not given. */
export function textOption(options: Options, name: string): string | null {
  const value = options[name];
  return typeof value === 'string' ? value : null;
}
