import type { Channel } from '../../domain/channel.ts';
import type { Rule } from '../../domain/rule.ts';
import type { Tracker } from '../../domain/tracker.ts';
import type { ManagedBy, Watch } from '../../domain/watch.ts';

/** All that one configuration file asks for. */
export interface DeclaredSettings {
  /** The file itself: it manages all of them. */
  readonly managedBy: ManagedBy;
  readonly watches: readonly Omit<Watch, 'createdAt'>[];
  readonly trackers: readonly Tracker[];
  readonly rules: readonly Rule[];
  readonly channels: readonly Channel[];
}
