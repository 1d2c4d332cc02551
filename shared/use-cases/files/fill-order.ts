import type { FileOrder, FileOutcome } from '../../domain/file-order.ts';
import { RecountError } from '../../domain/recount-error.ts';
import type { Clock } from '../../ports/clock.ts';
import type { FileShelf, MadeFile } from '../../ports/files.ts';
import type { Store } from '../../ports/store.ts';
import { readWithheld } from '../withhold/withheld.ts';
import { withoutWithheld } from '../withhold/without-withheld.ts';
import { type FileDeps, makeFile } from './make-file.ts';

export interface FillDeps extends Omit<FileDeps, 'store'> {
  /** With what is withheld; none of it goes into a file. */
  readonly store: Store;
  readonly shelf: FileShelf;
  readonly clock: Clock;
  /** Whether there is time to go on. */
  readonly hasTime: () => boolean;
}

/**
 * Makes what was ordered and lays it down. An order that came twice is made once, or made again as it
 * was. What cannot be made as it was asked for is an outcome too; a fault of ours rejects.
 */
export async function fillOrder(deps: FillDeps, order: FileOrder): Promise<FileOutcome> {
  const standing = await deps.shelf.outcomeOf(order.id);
  if (standing !== null) return standing;
  const outcome = await made(deps, order);
  await deps.shelf.settle(order.id, outcome);
  return outcome;
}

async function made(deps: FillDeps, { id, wish }: FileOrder): Promise<FileOutcome> {
  const { clock, shelf } = deps;
  try {
    const store = withoutWithheld(deps.store, await readWithheld(deps.store));
    const file = await makeFile({ ...deps, store }, wish);
    const bytes = await shelf.keep(id, { ...file, content: inTime(file, deps.hasTime) });
    return { kind: 'made', name: file.name, bytes, at: clock.now() };
  } catch (fault) {
    if (!(fault instanceof RecountError) || !/^(?:not-found|file)\./.test(fault.code)) throw fault;
    return { kind: 'refused', code: fault.code, message: fault.message, at: clock.now() };
  }
}

/** A file that is cut short is none: it would look whole. */
async function* inTime(
  { content }: MadeFile,
  hasTime: () => boolean,
): AsyncGenerator<Uint8Array, void> {
  for await (const piece of content) {
    if (!hasTime())
      throw new RecountError(
        'file.too-long',
        'This is more than can be made in one go. Ask for less of it: one page, one tracker, or since a later time.',
      );
    yield piece;
  }
}
