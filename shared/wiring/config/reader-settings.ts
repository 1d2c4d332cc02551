import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { durationMs } from '../../contracts/configuration/scalars.ts';
import type { ConfigurationFile } from '../../contracts/configuration/schema.ts';
import { parseReaderSettings, type ReaderSettings } from '../../contracts/reader-settings.ts';

import { stageOf } from '../store-address.ts';

export type { ReaderSettings } from '../../contracts/reader-settings.ts';

/** How pages are read under a configuration: the contact, the time zone and single hosts. */
export function toReaderSettings(file: ConfigurationFile): ReaderSettings {
  const hosts = Object.entries(file.hosts ?? {});
  return {
    contact: file.contact,
    timezone: file.timezone,
    ignoreRobotsHosts: hosts.filter(([, { robots }]) => robots === 'ignore').map(([name]) => name),
    hostDelaysMs: Object.fromEntries(
      hosts.flatMap(([name, { delay }]) => {
        const ms = delay === undefined ? null : durationMs(delay);
        return ms === null ? [] : [[name, ms] as const];
      }),
    ),
    ...(file.reader?.render === undefined ? {} : { render: file.reader.render }),
    ...(file.serve === undefined
      ? {}
      : { serve: { port: file.serve.port, token: file.serve.token ?? null } }),
    ...(file.retention === undefined
      ? {}
      : {
          retention: {
            bytesMs: durationMs(file.retention.bytes),
            documentsMs: durationMs(file.retention.documents),
          },
        }),
  };
}

const fileName = 'reader.json';

/** A file that is there and cannot be read is a fault, not a configuration never applied. */
function nullIfAbsent(fault: unknown): null {
  if (fault instanceof Error && 'code' in fault && fault.code === 'ENOENT') return null;
  throw fault;
}

/** What `apply` left in a data folder or a deployment; null when nothing was applied yet. */
export async function storedReaderSettings(dataDir: string): Promise<ReaderSettings | null> {
  const stage = stageOf(dataDir);
  if (stage !== null) return (await import('../aws/remote-store.ts')).remoteReaderSettings(stage);
  const text = await readFile(join(dataDir, fileName), 'utf8').catch(nullIfAbsent);
  return text === null ? null : parseReaderSettings(text);
}

/** Leaves how pages are read in a data folder, whole or not at all, for `check` and `run`. */
export async function storeReaderSettings(
  dataDir: string,
  settings: ReaderSettings,
): Promise<void> {
  const stage = stageOf(dataDir);
  if (stage !== null)
    return (await import('../aws/remote-store.ts')).putRemoteReaderSettings(stage, settings);
  const path = join(dataDir, fileName);
  await mkdir(dataDir, { recursive: true, mode: 0o700 });
  await writeFile(`${path}.new`, `${JSON.stringify(settings, null, 2)}\n`, { mode: 0o600 });
  await rename(`${path}.new`, path);
}
