import type { ChangeKind, Nature, Notice, Severity, Signal } from './change.ts';
import type { EventKind } from './event.ts';
import type { DigestTimes } from './telling-times.ts';
import type { ManagedBy } from './watch.ts';

/** Which changes and events are told, and to whom. An empty or null condition asks for nothing. */
export interface Rule {
  readonly id: string;
  readonly channels: readonly string[];
  readonly kinds: readonly (ChangeKind | EventKind)[];
  readonly minSeverity: Severity;
  readonly trackers: readonly string[];
  readonly labels: readonly string[];
  readonly watches: readonly string[];
  readonly notices: readonly Notice[];
  readonly natures: readonly Nature[];
  /** Only what carries one of these signals; absent: asks for none. */
  readonly signals?: readonly Signal[];
  readonly direction: 'up' | 'down' | null;
  /** Least change of value, in the figure's own unit. */
  readonly by: number | null;
  /** Least change of value, in per cent of the old value. */
  readonly byPercent: number | null;
  /** When what it asks for leaves as one message; absent: as the channel says. */
  readonly digest?: DigestTimes;
  readonly managedBy: ManagedBy;
}
