import type { FileWish } from '../../domain/file-order.ts';
import type { Page } from '../../domain/page.ts';
import { RecountError } from '../../domain/recount-error.ts';
import type { MadeFile, PackWarc } from '../../ports/files.ts';
import type { Zip } from '../../ports/zip.ts';
import { type EvidenceDeps, makeEvidence } from '../evidence/make-evidence.ts';
import { captures } from '../history/captures.ts';
import { ledgerFile } from './ledger-file.ts';

export interface FileDeps extends EvidenceDeps {
  readonly zip: Zip;
  readonly packWarc: PackWarc;
}

/** The file that is wished for. Rejects with `not-found.*` for what is not there, was erased or may not be shown. */
export async function makeFile(deps: FileDeps, wish: FileWish): Promise<MadeFile> {
  switch (wish.kind) {
    case 'ledger':
      return ledgerFile(deps.store, wish);
    case 'evidence': {
      const page = await pageOf(deps, wish.pageId);
      const { changeId, isFull } = wish;
      const files = await makeEvidence(deps, { page, changeId, isFull });
      const name = `evidence-${changeId}${isFull ? '-full' : ''}.zip`;
      return { name, media: 'application/zip', content: alone(deps.zip.pack(files)) };
    }
    case 'captures': {
      const { id } = await pageOf(deps, wish.pageId);
      const content = deps.packWarc(captures(deps, { pageId: id, since: null }));
      return { name: `captures-${id.slice(0, 12)}.warc.gz`, media: 'application/warc', content };
    }
  }
}

async function pageOf({ store }: EvidenceDeps, id: string): Promise<Page> {
  const page = await store.pages.get(id);
  if (page !== null && page.erased === undefined) return page;
  throw new RecountError('not-found.page', 'This page has no record, or was erased.');
}

async function* alone(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield await Promise.resolve(bytes);
}
