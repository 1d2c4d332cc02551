import type { ApiDeps } from '../../functions/api/api-deps.ts';
import { serveHere } from '../../functions/api/serve-here.ts';
import { sha256 } from '../../shared/adapters/local/sha256.ts';
import type { Archive } from '../../shared/ports/archive.ts';
import type { Files } from '../../shared/ports/files.ts';
import type { Store } from '../../shared/ports/store.ts';
import { privateAddress } from '../../shared/wiring/config/private-address.ts';
import { filesAtOnce } from '../../shared/wiring/files-at-once.ts';
import { apiParts } from './api-parts.ts';

export interface ServiceSetting {
  readonly store: Store;
  readonly now?: string;
  readonly token?: string;
  readonly look?: ApiDeps['look'];
  readonly erase?: ApiDeps['erase'];
  readonly archive?: Pick<Archive, 'get'>;
  readonly files?: Files;
}

/** The whole service over HTTP on a free port, over a store of the test's own. */
export async function startService({
  store,
  now,
  token,
  look,
  erase,
  archive,
  files,
}: ServiceSetting) {
  const faults: unknown[] = [];
  const serving = await serveHere({
    store,
    clock: { now: () => now ?? '2026-03-04T18:00:00.000Z' },
    digest: sha256,
    version: '0.0.0-test',
    look: look ?? apiParts.look,
    erase: erase ?? apiParts.erase,
    files: files ?? (archive === undefined ? apiParts.files : filesAtOnce(archive)),
    whyPrivate: privateAddress,
    onFault: (fault) => faults.push(fault),
    port: 0,
    token: token ?? null,
  });
  const ask = (path: string, init: RequestInit = {}): Promise<Response> =>
    fetch(new URL(path, serving.url), { redirect: 'manual', ...init });
  return { ...serving, faults, ask };
}
