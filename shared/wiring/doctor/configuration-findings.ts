import { existsSync } from 'node:fs';
import { type Finding, finding } from '../../domain/finding.ts';
import { RecountError } from '../../domain/recount-error.ts';
import type { Store } from '../../ports/store.ts';
import { planApply } from '../../use-cases/settings/plan-apply.ts';
import { loadConfiguration } from '../config/load-configuration.ts';
import { type ReaderSettings, storedReaderSettings } from '../config/reader-settings.ts';

const messageOf = (fault: unknown): string =>
  fault instanceof Error ? fault.message : 'unknown fault';

export interface Applied {
  readonly settings: ReaderSettings | null;
  readonly findings: readonly Finding[];
}

/** Whether a configuration was applied to the folder, so that pages can be read at all. */
export async function appliedFindings(dataDir: string): Promise<Applied> {
  try {
    const settings = await storedReaderSettings(dataDir);
    const said =
      settings === null
        ? finding('configuration', 'bad', [
            'No configuration was applied: there is no contact, so nothing is read.',
            'recount init asks for it; recount apply recount.yaml applies it.',
          ])
        : finding('configuration', 'ok', [`Applied; pages are read as ${settings.contact}.`]);
    return { settings, findings: [said] };
  } catch (fault) {
    const damaged = finding('configuration', 'bad', [
      messageOf(fault),
      'recount apply recount.yaml',
    ]);
    return { settings: null, findings: [damaged] };
  }
}

/** Whether the file at hand asks for what the store holds. */
export async function fileFindings(file: string, store: Store): Promise<readonly Finding[]> {
  if (!existsSync(file))
    return [finding('configuration', 'note', [`There is no ${file} here to compare with.`])];
  try {
    const { declared } = await loadConfiguration(file);
    const plan = await planApply(store, declared, { prune: false });
    const open = plan.filter(({ action }) => action !== 'unchanged');
    if (open.length === 0) return [finding('configuration', 'ok', [`${file} is what is applied.`])];
    const names = open.slice(0, 10).map(({ room, id }) => `${room}.${id}`);
    return [
      finding('configuration', 'warn', [
        `${file} differs from what is applied: ${names.join(', ')}${open.length > 10 ? '…' : ''}.`,
        `recount apply ${file} --dry-run shows how.`,
      ]),
    ];
  } catch (fault) {
    const isOurs = fault instanceof RecountError;
    return [finding('configuration', 'bad', [messageOf(fault), isOurs ? `Mend ${file}.` : null])];
  }
}
