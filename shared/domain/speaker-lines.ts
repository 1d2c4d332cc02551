import type { SpeakerRecord, StatementRecord } from './ledger.ts';

/** A position that its speaker no longer held at a later time. */
export interface PositionShift {
  readonly before: StatementRecord;
  readonly after: StatementRecord;
}

/** Statements about one thing. */
export interface TopicStatements {
  /** Null: what they are about was not recognised. */
  readonly topic: string | null;
  readonly records: readonly StatementRecord[];
}

/** Why two speakers are linked; they are never taken to be one. */
export type SpeakerLink = 'surname-alone' | 'role-alone' | 'of-organisation' | 'office-of-role';

export interface LinkedSpeaker extends SpeakerRecord {
  readonly link: SpeakerLink;
}
