import type { Archive } from '../ports/archive.ts';
import type { PageReader, ReadResult } from '../ports/page-reader.ts';
import type { CheckReport } from '../use-cases/check/check-context.ts';
import { factReader } from '../use-cases/check/fact-reader.ts';
import { type FirstLook, type LookRequest, lookAt } from '../use-cases/preview/look-at.ts';
import type { SettingsDeps } from '../use-cases/settings/settings-deps.ts';
import { storedReaderSettings } from './config/reader-settings.ts';
import { sha256 } from './digest.ts';
import { politeReader } from './machine.ts';
import { defaultPipelineSettings, makePipeline } from './pipeline.ts';

/** Reads a page for the first time, and puts what it read on record without asking the site again. */
export interface FirstCheck {
  look(request: LookRequest): Promise<FirstLook>;
  record(deps: RecordDeps, look: FirstLook): Promise<CheckReport>;
}

export type RecordDeps = SettingsDeps & { readonly archive: Archive };

/** Null when no configuration was applied to the folder: nothing is read without a contact. */
export async function openFirstCheck(
  dataDir: string,
  clock: SettingsDeps['clock'],
): Promise<FirstCheck | null> {
  const settings = await storedReaderSettings(dataDir);
  if (settings === null) return null;
  const reader = politeReader(settings);
  const ignoreRobotsHosts = new Set(settings.ignoreRobotsHosts);
  return {
    look: (request) =>
      lookAt({ reader, facts: factReader, clock, digest: sha256, ignoreRobotsHosts }, request),
    record: (deps, look) =>
      makePipeline({
        ...deps,
        reader: replaying(reader, look),
        sender: { send: () => Promise.resolve({ kind: 'failed', detail: '', retryAfterMs: null }) },
        settings: { ...defaultPipelineSettings, ignoreRobotsHosts },
      }).check({ pageId: look.page.id, slot: null, readAt: look.at }),
  };
}

/** Gives what was read of the page already; other addresses (the sitemaps of an index) are read. */
const replaying = (reader: PageReader, { page, result }: FirstLook): PageReader => ({
  read: (request): Promise<ReadResult> =>
    request.url === page.url ? Promise.resolve(result) : reader.read(request),
  delayMs: (url) => reader.delayMs(url),
});
