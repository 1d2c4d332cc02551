import {
  type ConfigurationIssue,
  checkConfiguration,
} from '../../contracts/configuration/check-configuration.ts';
import type { ConfigurationFile } from '../../contracts/configuration/schema.ts';
import { crossMistakes } from './cross-mistakes.ts';
import { inFileOrder, type Mistake, settingName } from './mistake.ts';
import type { Place } from './place-mistakes.ts';
import { readYaml, type YamlText } from './read-yaml.ts';
import { schemaMistake } from './schema-mistakes.ts';

export type ReadConfiguration =
  | { readonly kind: 'read'; readonly file: ConfigurationFile }
  | { readonly kind: 'mistakes'; readonly mistakes: readonly Mistake[] };

/** Reads a configuration's text for where it is to run: the file it is, or every mistake in it at once, in order. */
export function readConfiguration(text: string, place: Place = 'machine'): ReadConfiguration {
  const yaml = readYaml(text);
  const checked = checkConfiguration(yaml.value);
  const issues = checked.kind === 'valid' ? [] : checked.issues;
  const mistakes = inFileOrder([
    ...yaml.faults.map((fault) => ({ ...fault, setting: settingName(fault.path) })),
    ...issues.filter(isOurs(yaml)).map((issue) => schemaMistake(issue, yaml)),
    ...crossMistakes(yaml.value, place).map(({ path, about, message }) => ({
      ...(about === 'key' ? yaml.placeOfKey(path) : yaml.placeOfValue(path)),
      setting: settingName(path),
      message,
    })),
  ]);
  if (checked.kind === 'valid' && mistakes.length === 0)
    return { kind: 'read', file: checked.file };
  return { kind: 'mistakes', mistakes };
}

/** Where a line is no YAML at all, what it broke is not told a second time. */
function isOurs({ faults, placeOfKey, placeOfValue }: YamlText) {
  const broken = new Set(faults.filter(({ path }) => path.length === 0).map(({ line }) => line));
  return ({ path }: ConfigurationIssue): boolean =>
    !broken.has(placeOfKey(path).line) && !broken.has(placeOfValue(path).line);
}
