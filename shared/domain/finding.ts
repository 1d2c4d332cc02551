export type FindingArea =
  | 'configuration'
  | 'store'
  | 'disk'
  | 'channels'
  | 'network'
  | 'time'
  | 'pages';

/** `note` is worth knowing; `warn` and `bad` ask for something to be done. */
export type FindingLevel = 'ok' | 'note' | 'warn' | 'bad';

/** One thing that was looked at: how it is, and what to do about it. */
export interface Finding {
  readonly area: FindingArea;
  readonly level: FindingLevel;
  readonly says: string;
  /** Null where there is nothing to do. */
  readonly advice: string | null;
}

/** A finding of `area`. */
export const finding = (
  area: FindingArea,
  level: FindingLevel,
  [says, advice = null]: readonly [says: string, advice?: string | null],
): Finding => ({ area, level, says, advice });
