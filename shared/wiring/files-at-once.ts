import { sha256 } from '../adapters/local/sha256.ts';
import { packWarc } from '../adapters/local/transfer/write-warc.ts';
import { zip } from '../adapters/local/zip.ts';
import { version } from '../domain/release.ts';
import type { Archive } from '../ports/archive.ts';
import type { Files } from '../ports/files.ts';
import { makeFile } from '../use-cases/files/make-file.ts';

/** Files that come with the answer, made as they are sent. */
export const filesAtOnce = (archive: Pick<Archive, 'get'>): Files => ({
  kind: 'at-once',
  make: (store, wish) =>
    makeFile(
      {
        store,
        archive,
        digest: sha256,
        zip,
        packWarc: (captures) => packWarc(`Recount ${version}`, captures),
      },
      wish,
    ),
});
