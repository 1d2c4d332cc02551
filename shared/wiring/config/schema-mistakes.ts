import { allowedKeys } from '../../contracts/configuration/allowed-keys.ts';
import type { ConfigurationIssue } from '../../contracts/configuration/check-configuration.ts';
import { secretRefused } from '../../contracts/configuration/scalars.ts';
import { type Mistake, settingName } from './mistake.ts';
import { nearest } from './nearest.ts';
import type { YamlText } from './read-yaml.ts';

/** Words and a place for what the schema does not allow. */
export function schemaMistake(issue: ConfigurationIssue, yaml: YamlText): Mistake {
  const setting = settingName(issue.path);
  switch (issue.kind) {
    case 'unknown-key':
      return { ...yaml.placeOfKey(issue.path), setting, message: unknownKey(issue) };
    case 'wrong-type':
      return { ...yaml.placeOfValue(issue.path), setting, message: wrongType(issue, yaml.value) };
    case 'no-choice':
      return { ...yaml.placeOfValue(issue.path), setting, message: noChoice(issue, yaml.value) };
    case 'unfit':
      return { ...yaml.placeOfValue(issue.path), setting, message: unfit(issue, yaml.value) };
  }
}

function unknownKey({ path, key }: Extract<ConfigurationIssue, { kind: 'unknown-key' }>): string {
  const known = allowedKeys(path);
  const meant = nearest(key, known);
  if (meant !== null) return `is no setting; did you mean ${meant}?`;
  return `is no setting here; there are ${known.join(', ')}`;
}

function wrongType(
  { path, expected }: Extract<ConfigurationIssue, { kind: 'wrong-type' }>,
  root: unknown,
): string {
  const value = valueAt(root, path);
  if (value === undefined) return `is missing: give it ${kindName(expected)}`;
  if (value === null) return `is empty: give it ${kindName(expected)} or leave it out`;
  if (secretNames.has(String(path.at(-1)))) return secretRefused;
  return `must be ${kindName(expected)}, not ${described(value)}${hint(expected, value)}`;
}

function noChoice(
  { path, choices }: Extract<ConfigurationIssue, { kind: 'no-choice' }>,
  root: unknown,
): string {
  const value = valueAt(root, path);
  const list = `it is one of ${choices.join(', ')}`;
  if (value === undefined) return `is missing: ${list}`;
  if (value === null) return `is empty: ${list}`;
  const meant = typeof value === 'string' ? nearest(value, choices) : null;
  return meant === null
    ? `cannot be ${described(value)}: ${list}`
    : `cannot be ${described(value)}; did you mean ${meant}?`;
}

/** Settings whose values are never repeated, even when they are of the wrong kind. */
const secretNames = new Set(['password', 'secret']);

/** The schema's own words, with the nearest name where a time zone was meant. */
function unfit(
  { path, message }: Extract<ConfigurationIssue, { kind: 'unfit' }>,
  root: unknown,
): string {
  const value = valueAt(root, path);
  if (path[0] !== 'timezone' || typeof value !== 'string') return message;
  const meant = nearest(value, Intl.supportedValuesOf('timeZone'));
  return meant === null ? message : `${message}; did you mean ${meant}?`;
}

const kindNames: Readonly<Record<string, string>> = {
  string: 'text',
  array: 'a list',
  object: 'settings below it',
  record: 'settings below it',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
};

const kindName = (expected: string): string => kindNames[expected] ?? expected;

function hint(expected: string, value: unknown): string {
  if (expected === 'array' && typeof value === 'string') return `: write [${shown(value)}]`;
  if (expected === 'string' && typeof value === 'number') return `: write it in quotes`;
  return '';
}

function described(value: unknown): string {
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object') return 'settings of its own';
  return typeof value === 'string' ? `“${shown(value)}”` : JSON.stringify(value);
}

const shown = (text: string): string => (text.length > 60 ? `${text.slice(0, 59)}…` : text);

/** The value that stands at `path`; undefined when there is none. */
export function valueAt(root: unknown, path: readonly (string | number)[]): unknown {
  let value = root;
  for (const part of path) {
    if (typeof value !== 'object' || value === null) return undefined;
    value = Object.hasOwn(value, part) ? Reflect.get(value, part) : undefined;
  }
  return value;
}
