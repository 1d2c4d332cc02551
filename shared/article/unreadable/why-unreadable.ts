import type { UnreadableReason } from '../../domain/article.ts';
import type { PageFacts } from '../metadata/page-facts.ts';

/** Why the page cannot be read as news, or null when it can. */
export function whyUnreadable(_facts: PageFacts, text: string): UnreadableReason | null {
  return text.trim() === '' ? 'empty' : null;
}
