import { askedInstant } from '../../shared/contracts/asked-instant.ts';
import { durationMs } from '../../shared/contracts/configuration/scalars.ts';

/** Wrong usage: told in one sentence, exit 2. */
export class UsageError extends Error {}

type Options = Readonly<Record<string, unknown>>;

export const flag = (options: Options, name: string): boolean => options[name] === true;

/** An option's text, or null when it was not given. */
export function textOption(options: Options, name: string): string | null {
  const value = options[name];
  return typeof value === 'string' ? value : null;
}

/** The texts of an option that may be given more than once. */
export function textsOption(options: Options, name: string): string[] {
  const value = options[name];
  return Array.isArray(value) ? value.filter((text) => typeof text === 'string') : [];
}

/** A number, written as people do: `1,200`, `3.5`. */
export function numberOption(options: Options, name: string): number | null {
  const text = textOption(options, name);
  if (text === null) return null;
  const value = Number(text.replace(/(?<=\d),(?=\d{3}\b)/g, ''));
  if (text.trim() !== '' && Number.isFinite(value)) return value;
  throw new UsageError(`--${name} takes a number, not “${text}”.`);
}

/** One of a few words. */
export function choiceOption<T extends string>(
  options: Options,
  name: string,
  choices: readonly T[],
): T | null {
  const text = textOption(options, name);
  if (text === null) return null;
  const choice = choices.find((word) => word === text);
  if (choice !== undefined) return choice;
  throw new UsageError(`--${name} is one of ${choices.join(', ')}, not “${text}”.`);
}

/** A duration such as 15m, in milliseconds. */
export function durationOption(options: Options, name: string): number | null {
  const text = textOption(options, name);
  if (text === null) return null;
  const ms = durationMs(text);
  if (ms !== null) return ms;
  throw new UsageError(`--${name} takes a duration such as 15m, 2h or 1d, not “${text}”.`);
}

/** An instant: a time ago (`2h`, `3d`), a day or an ISO time; days and times without an offset are UTC. */
export function instantOption(options: Options, name: string, now: string): string | null {
  const text = textOption(options, name);
  if (text === null) return null;
  const at = askedInstant(text, now);
  if (at !== null) return at;
  throw new UsageError(
    `--${name} takes a time ago (2h, 3d), a day (2026-03-01) or an ISO time, not “${text}”.`,
  );
}

/** Which stretch of a list was asked for. */
export function stretchOptions(options: Options): { limit: number; cursor: string | null } {
  const limit = numberOption(options, 'limit') ?? 20;
  if (!Number.isInteger(limit) || limit < 1 || limit > 1000)
    throw new UsageError('--limit takes a whole number from 1 to 1000.');
  return { limit, cursor: textOption(options, 'cursor') };
}

/** The object without its null values: a query names only what was asked. */
export function asked<T extends object>(values: T): Asked<T> {
  return Object.fromEntries(
    Object.entries(values).filter(([, value]) => value !== null),
  ) as Asked<T>;
}

type Asked<T> = { [K in keyof T]?: NonNullable<T[K]> };
