import { articleKey } from '../../changes/same-article.ts';
import type { Reading } from '../../domain/reading.ts';
import type { CheckContext } from '../check/check-context.ts';
import type { Look } from '../check/interpret.ts';
import { erasedContent } from './erased-content.ts';
import { redactReading } from './redact-reading.ts';
import { folded } from './words.ts';

/** A look at a page without what is erased; `withheld`: it shows what an erased version showed. */
export type HeededLook = Look | { readonly kind: 'withheld' } | { readonly kind: 'erased' };

/**
 * Takes what was erased out of what a check brought, before anything of it is compared or kept. Bytes
 * that hold erased words are not archived. Erasures are asked for after the page was fetched: one that
 * begins later finds what this check commits, or is done again when that is projected.
 */
export async function heedErasures(
  context: Pick<CheckContext, 'deps' | 'page'>,
  look: Look,
): Promise<HeededLook> {
  if (look.kind !== 'article' && look.kind !== 'unreadable') return look;
  const { deps, page } = context;
  const erasures = await deps.store.erasures.of(page.id);
  if (erasures.length === 0) return look;
  const content = erasedContent(erasures, deps.digest);
  if (content.isPageErased) return { kind: 'erased' };
  if (look.kind === 'unreadable') {
    const keeps = look.bytes !== null && !content.holds(look.bytes);
    return keeps ? look : { ...look, bytes: null };
  }
  const { marks } = content;
  const { article, capture } = look;
  const isWithheld =
    marks.holdsWhole('article', articleKey(article)) ||
    marks.holdsWhole('text', folded(article.text)) ||
    marks.holdsWhole('bytes', deps.digest(capture.bytes));
  if (isWithheld) return { kind: 'withheld' };
  const reading: Reading = deps.facts.facts(article);
  const redaction = redactReading(reading, marks);
  const noArchive = capture.noArchive || redaction !== null || content.holds(capture.bytes);
  const left = redaction?.reading ?? reading;
  const isRedacted = redaction !== null;
  return {
    ...look,
    article: left.article,
    reading: left,
    isRedacted,
    capture: { ...capture, noArchive },
  };
}
