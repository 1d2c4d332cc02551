import { s3Client } from '../../adapters/aws/clients/s3.ts';
import { makeFileShelf } from '../../adapters/aws/files/file-shelf.ts';
import { sha256 } from '../../adapters/local/sha256.ts';
import { systemClock } from '../../adapters/local/system-clock.ts';
import { packWarc } from '../../adapters/local/transfer/write-warc.ts';
import { zip } from '../../adapters/local/zip.ts';
import { readEnvironment } from '../../contracts/environment.ts';
import type { FileOrder } from '../../domain/file-order.ts';
import { version } from '../../domain/release.ts';
import { fillOrder } from '../../use-cases/files/fill-order.ts';
import { openCloudStore } from './cloud-store.ts';
import { type Journal, makeJournal } from './journal.ts';

/** What the export door calls. */
export interface ExportFunction {
  readonly fill: (order: FileOrder, hasTime: () => boolean) => Promise<void>;
  readonly journal: Journal<'export'>;
}

export function openExportFunction(): ExportFunction {
  const told = readEnvironment('export', process.env);
  const { store, archive } = openCloudStore(told.table, told.archive);
  const shelf = makeFileShelf({ client: s3Client(), bucket: told.filesBucket });
  const journal = makeJournal('export', told.stage);
  const deps = {
    store,
    archive,
    shelf,
    zip,
    digest: sha256,
    clock: systemClock,
    packWarc: (captures: Parameters<typeof packWarc>[1]) =>
      packWarc(`Recount ${version}`, captures),
  };
  return {
    fill: async (order, hasTime) => {
      const outcome = await fillOrder({ ...deps, hasTime }, order);
      const about = { fileId: order.id, file: order.wish.kind, outcome: outcome.kind };
      journal.count({ FilesMade: outcome.kind === 'made' ? 1 : 0 }, about);
    },
    journal,
  };
}
