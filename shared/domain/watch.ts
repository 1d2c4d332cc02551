import type { Instant } from './instant.ts';

/** How a page is read; its hash tells two readings of one URL apart. */
export interface Selectors {
  readonly body?: string;
  readonly headline?: string;
  readonly remove?: readonly string[];
  /** Its scripts are run in a browser first; absent: the page is read as it is sent. */
  readonly render?: true;
  /** Sets a reading apart that is like another in all else: copies imported beside a history. */
  readonly name?: string;
}

export type WatchTarget =
  | { readonly kind: 'page'; readonly url: string }
  | { readonly kind: 'feed'; readonly url: string }
  | { readonly kind: 'section'; readonly url: string; readonly links: string | null };

/** Who may change a stored setting: people, or the configuration file of that name (`file` alone: applied before files had names). */
export type ManagedBy = 'hand' | 'file' | `file:${string}`;

/** What a user asked to follow. */
export interface Watch {
  readonly id: string;
  readonly name: string;
  readonly target: WatchTarget;
  /** The outlet's name as people say it; null: the page's own site name or its host. */
  readonly outlet: string | null;
  /** Story labels; alerts of one label group into one message. */
  readonly labels: readonly string[];
  /** Fixed time between checks; null: by the page's age (see `cadenceFor`). */
  readonly everyMs: number | null;
  readonly selectors: Selectors;
  readonly paused: boolean;
  readonly managedBy: ManagedBy;
  readonly createdAt: Instant;
}
