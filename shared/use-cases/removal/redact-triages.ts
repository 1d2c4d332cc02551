import type { Triage } from '../../domain/triage.ts';
import { everyItem } from '../every-item.ts';
import type { EraseDeps } from './erase-deps.ts';
import type { ErasedContent } from './erased-content.ts';

/** What stands for a note in which erased words stood. */
const erasedNote = 'erased';

/** Removes what the desk wrote about a page that is gone; of another, the notes that hold what is erased. */
export async function redactTriages(
  { store }: Pick<EraseDeps, 'store'>,
  pageId: string,
  content: ErasedContent,
): Promise<void> {
  for await (const triage of everyItem((s) => store.triages.ofPage(pageId, s)))
    if (content.isPageErased) await store.triages.remove(triage);
    else if (triage.log.some((step) => isTainted(step, content)))
      await store.triages.change(triage, (known) => known && redacted(known, content));
}

const isTainted = ({ note }: Triage['log'][number], content: ErasedContent): boolean =>
  note !== null && content.taints(note);

const redacted = (triage: Triage, content: ErasedContent): Triage => ({
  ...triage,
  log: triage.log.map((step) => (isTainted(step, content) ? { ...step, note: erasedNote } : step)),
});
