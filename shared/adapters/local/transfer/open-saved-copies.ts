import type { SkipReason } from '../../../domain/saved-copy.ts';
import type { KeptCopy, SavedCopies } from '../../../ports/saved-copies.ts';
import { fileKind } from './file-kind.ts';
import { readSavedPage, type SavedPageFacts } from './read-saved-page.ts';
import { readWarc } from './read-warc.ts';
import { openSpool } from './spool.ts';

export interface SavedFiles {
  readonly paths: readonly string[];
  readonly facts: SavedPageFacts;
  /** Whether the page of an address in a WARC file is wanted. */
  readonly wants: (url: string) => boolean;
  readonly onProgress: (copies: number) => void;
}

/** Reads WARC files and saved pages once and lays their copies aside, to be read in the order of time. */
export async function openSavedCopies({
  paths,
  facts,
  wants,
  onProgress,
}: SavedFiles): Promise<SavedCopies> {
  const spool = await openSpool();
  const copies: KeptCopy[] = [];
  const skipped = new Map<SkipReason, number>();
  const onCopy = (copy: KeptCopy): void => {
    onProgress(copies.push(copy));
  };
  const onSkip = (reason: SkipReason): void => {
    skipped.set(reason, (skipped.get(reason) ?? 0) + 1);
  };
  try {
    for (const path of paths)
      if ((await fileKind(path)) === 'warc') await readWarc(path, { spool, wants, onCopy, onSkip });
      else onCopy(await readSavedPage(path, facts, spool));
  } catch (fault) {
    await spool.close();
    throw fault;
  }
  return { copies, skipped, close: () => spool.close() };
}
