import type { Instant } from '../../domain/instant.ts';
import type { SkipReason } from '../../domain/saved-copy.ts';

export interface CopyWish {
  /** Says what would come in, and writes nothing. */
  readonly dryRun: boolean;
  /** Names a reading of its own, so that copies stand beside a recorded history; null: the page itself. */
  readonly as: string | null;
  readonly onProgress: (copies: number) => void;
}

/** One page whose copies came in. */
export interface CopiedPage {
  readonly pageId: string;
  readonly url: string;
  readonly versions: number;
  /** Copies that say what the version before them says. */
  readonly unchanged: number;
  /** Copies that agree with what is recorded for their time: they add nothing. */
  readonly known: number;
}

export interface UnreadableCopy {
  readonly url: string;
  readonly at: Instant;
  readonly reason: string;
}

export interface CopiesReport {
  readonly read: number;
  readonly pages: readonly CopiedPage[];
  readonly unreadable: readonly UnreadableCopy[];
  readonly refused: readonly { readonly url: string; readonly why: string }[];
  readonly skipped: Readonly<Partial<Record<SkipReason | 'from-the-future', number>>>;
}
