import { RecountError } from '../../domain/recount-error.ts';
import type { ManagedBy } from '../../domain/watch.ts';
import type { ReaderSettings } from './reader-settings.ts';

/** One thing about how pages are read, before and after; null: nothing is said of it. */
export interface ReaderChange {
  readonly setting: string;
  readonly before: string | null;
  readonly after: string | null;
}

/**
 * How pages are read once the file `managedBy` is applied, and what that changes; nothing was
 * changed when nothing was applied before. What another file says stands: a second file may leave
 * things out or say the same. Throws `config.held` where it says otherwise.
 */
export function settledReaderSettings(
  stored: ReaderSettings | null,
  wanted: ReaderSettings,
  managedBy: ManagedBy,
): { readonly settings: ReaderSettings; readonly changes: readonly ReaderChange[] } {
  const own = { ...wanted, file: managedBy };
  if (stored === null) return { settings: own, changes: [] };
  const changes = changesBetween(stored, wanted);
  if (stored.file === undefined || stored.file === managedBy) return { settings: own, changes };
  refuseOthers(stored, changes);
  return { settings: stored, changes: [] };
}

function refuseOthers({ file = '' }: ReaderSettings, changes: readonly ReaderChange[]): void {
  const held = changes.filter(
    ({ setting, after }) => after !== null && !(setting === 'timezone' && after === 'UTC'),
  );
  if (held.length === 0) return;
  const owner = file.replace(/^file:/, '');
  const words = held.map(({ setting, before }) => `${setting} (${before ?? 'nothing'} there)`);
  throw new RecountError(
    'config.held',
    `Managed by ${owner} already: ${words.join(', ')}. Write the same here or change it there. A file that was renamed keeps its settings with name: ${owner}. Nothing was changed.`,
  );
}

function changesBetween(before: ReaderSettings, after: ReaderSettings): readonly ReaderChange[] {
  const [old, now] = [described(before), described(after)];
  return [...new Set([...old.keys(), ...now.keys()])]
    .map((setting) => ({
      setting,
      before: old.get(setting) ?? null,
      after: now.get(setting) ?? null,
    }))
    .filter((change) => change.before !== change.after);
}

function described(settings: ReaderSettings): ReadonlyMap<string, string> {
  const { contact, timezone, ignoreRobotsHosts, hostDelaysMs, retention, serve, render } = settings;
  const hosts = new Set([...ignoreRobotsHosts, ...Object.keys(hostDelaysMs)]);
  return new Map([
    ['contact', contact],
    ['timezone', timezone],
    ...[...hosts].map((host): [string, string] => [`hosts.${host}`, hostWords(settings, host)]),
    ...(serve === undefined ? [] : [['serve', serveWords(serve)] as const]),
    ...(render === undefined ? [] : [['reader.render', renderWords(render)] as const]),
    ...(retention === undefined
      ? []
      : [
          ['retention.bytes', keptWords(retention.bytesMs)] as const,
          ['retention.documents', keptWords(retention.documentsMs)] as const,
        ]),
  ]);
}

const renderWords = ({ executable, sandbox }: NonNullable<ReaderSettings['render']>): string =>
  sandbox ? executable : `${executable} without its sandbox`;

const serveWords = ({ port, token }: NonNullable<ReaderSettings['serve']>): string =>
  `port ${port}, ${token === null ? 'no token' : `token ${token}`}`;

const keptWords = (keptMs: number | null): string =>
  keptMs === null ? 'forever' : `${keptMs / 86_400_000} days`;

function hostWords({ ignoreRobotsHosts, hostDelaysMs }: ReaderSettings, host: string): string {
  const delay = hostDelaysMs[host];
  return [
    ...(ignoreRobotsHosts.includes(host) ? ['robots.txt is not obeyed'] : []),
    ...(delay === undefined ? [] : [`${delay / 1000} s between two reads`]),
  ].join(', ');
}
