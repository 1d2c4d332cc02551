import type { ChangeKind, ChangeSide, Nature, Severity, Signal } from '../domain/change.ts';

/** A change before its notice is known: what each part of the comparison hands on. */
export interface Finding {
  readonly kind: ChangeKind;
  readonly severity: Severity;
  readonly summary: string;
  /** By the texts alone; a note makes it a correction. */
  readonly nature: Nature;
  readonly before: ChangeSide | null;
  readonly after: ChangeSide | null;
  readonly lineage?: string | null;
  readonly reverts?: number | null;
  readonly signals?: readonly Signal[];
  /** For figures: what they count, so that one change said twice is known. */
  readonly counts?: string;
  readonly needsConfirmation?: boolean;
}
