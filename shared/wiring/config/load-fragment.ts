import { checkConfiguration } from '../../contracts/configuration/check-configuration.ts';
import { counted } from '../../domain/counted.ts';
import { RecountError } from '../../domain/recount-error.ts';
import type { DeclaredSettings } from '../../use-cases/settings/declared-settings.ts';
import { textOfFile } from './load-configuration.ts';
import { inFileOrder, mistakeLine, settingName } from './mistake.ts';
import { readYaml } from './read-yaml.ts';
import { schemaMistake } from './schema-mistakes.ts';
import { toSettings } from './to-settings.ts';

/** What a configuration must have and a part of one need not. */
const completed = { contact: 'desk@backtest.example' };

/**
 * Reads a configuration file or a part of one, such as its trackers alone; what it names elsewhere
 * need not stand in it. Throws as `loadConfiguration` does.
 */
export async function loadFragment(path: string): Promise<DeclaredSettings> {
  const yaml = readYaml(await textOfFile(path));
  const value: unknown = yaml.value;
  const whole = typeof value === 'object' && value !== null ? { ...completed, ...value } : value;
  const checked = checkConfiguration(whole);
  const faults = yaml.faults.map((fault) => ({ ...fault, setting: settingName(fault.path) }));
  if (checked.kind === 'valid' && faults.length === 0) return toSettings(checked.file);
  const issues = checked.kind === 'valid' || faults.length > 0 ? [] : checked.issues;
  const mistakes = inFileOrder([...faults, ...issues.map((issue) => schemaMistake(issue, yaml))]);
  const lines = mistakes.map((mistake) => mistakeLine(path, mistake));
  throw new RecountError(
    'config.mistakes',
    `${lines.join('\n')}\n${counted(lines.length, 'mistake')} in ${path}; nothing was tried.`,
  );
}
