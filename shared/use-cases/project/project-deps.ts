import type { Channel } from '../../domain/channel.ts';
import type { Instant } from '../../domain/instant.ts';
import type { Page } from '../../domain/page.ts';
import type { Rule } from '../../domain/rule.ts';
import type { Tracker } from '../../domain/tracker.ts';
import type { Version, VersionDocument } from '../../domain/version.ts';
import type { Announcer } from '../../ports/announcer.ts';
import type { Clock } from '../../ports/clock.ts';
import type { Store } from '../../ports/store.ts';
import type { PendingFact } from '../../ports/version-store.ts';
import type { Withheld } from '../withhold/withheld.ts';

export interface ProjectSettings {
  /** How long an alert waits for others of its story before a message goes out. */
  readonly holdMs: number;
}

export interface ProjectDeps {
  readonly store: Store;
  /** Who is told of every change and event, whatever the rules; nobody when it is left out. */
  readonly announcer?: Announcer;
  readonly clock: Clock;
  readonly settings: ProjectSettings;
  /** Does an erasure again on a fact that was committed while it went on. */
  readonly eraseLate?: (fact: PendingFact) => Promise<void>;
}

/** What users asked for, as it stood when the fact was projected. */
export interface Wishes {
  readonly rules: readonly Rule[];
  readonly channels: readonly Channel[];
  readonly trackers: readonly Tracker[];
  /** What may be told to nobody. */
  readonly withheld: Withheld;
  /** Shows facts without telling anyone. */
  readonly quiet: boolean;
}

/** A version with all that its projection looks at. */
export interface VersionFacts {
  readonly page: Page;
  readonly outlet: string;
  readonly version: Version;
  readonly document: VersionDocument;
  /** The version before; null for the first. */
  readonly previous: VersionDocument | null;
  /** When an earlier version of the page was fetched. */
  readonly fetchedAt: (version: number) => Promise<Instant>;
}
