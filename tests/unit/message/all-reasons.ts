import type { UnreadableReason } from '../../../shared/domain/article.ts';
import { reasonWords } from '../../../shared/presentation/message/wording.ts';

/** Every reason there are words for; the table has one for each, or it would not compile. */
export const unreadableReasons: readonly UnreadableReason[] = Object.keys(reasonWords).filter(
  (reason): reason is UnreadableReason => reason in reasonWords,
);
