import type { ChangeKind, Notice } from '../domain/change.ts';
import type { Instant } from '../domain/instant.ts';
import type {
  ChangeRecord,
  Confirmation,
  FigureRecord,
  SpeakerRecord,
  StatementRecord,
  WordsRecord,
} from '../domain/ledger.ts';
import type { TrackerPoint } from '../domain/tracker.ts';
import type { Listed, Stretch } from './list.ts';

export interface ChangesQuery extends Stretch {
  readonly since?: Instant;
  readonly until?: Instant;
  readonly kind?: ChangeKind;
  readonly pageId?: string;
  readonly tracker?: string;
  readonly notice?: Notice;
}

export interface FiguresQuery extends Stretch {
  readonly pageId?: string;
  readonly measure?: string;
  readonly status?: string;
  readonly value?: number;
  readonly tracker?: string;
  readonly since?: Instant;
  /** Only what pages say now. */
  readonly current?: boolean;
  /** Only what pages said at that instant. */
  readonly at?: Instant;
}

export interface StatementsQuery extends Stretch {
  readonly pageId?: string;
  /** A speaker's name, role or organisation: whole words, any case. */
  readonly speaker?: string;
  /** One speaker of the list of speakers, as `publicSpeakerKey` tells them apart. */
  readonly speakerKey?: string;
  readonly topic?: string;
  readonly tracker?: string;
  readonly since?: Instant;
  readonly current?: boolean;
  readonly at?: Instant;
}

export interface SpeakersQuery extends Stretch {
  /** The first letters of a name, role or organisation, as keys hold them. */
  readonly startsWith?: string;
}

/** Projections: idempotent, rebuildable from versions and events, never read to decide a commit. */
export interface LedgerStore {
  putChange(record: ChangeRecord): Promise<void>;
  confirm(record: ChangeRecord, confirmation: Confirmation): Promise<void>;
  /** Newest first; the narrowest index that fits is used, other conditions filter. */
  changes(query: ChangesQuery): Promise<Listed<ChangeRecord>>;

  /** Puts a value with its `from`; with `until` set it is no longer current. */
  putFigure(record: FigureRecord): Promise<void>;
  /** Newest `from` first. */
  figures(query: FiguresQuery): Promise<Listed<FigureRecord>>;
  putStatement(record: StatementRecord): Promise<void>;
  statements(query: StatementsQuery): Promise<Listed<StatementRecord>>;

  /** Lists the speaker of a statement that is recorded, unless a newer one of theirs is listed. */
  putSpeaker(record: StatementRecord): Promise<void>;
  /** Officials, organisations and public figures, in the order of their keys. */
  speakers(query: SpeakersQuery): Promise<Listed<SpeakerRecord>>;

  putPoint(point: TrackerPoint): Promise<void>;
  /** Newest first; `current`: each page's standing point only. */
  points(
    tracker: string,
    query: Stretch & { readonly current?: boolean },
  ): Promise<Listed<TrackerPoint>>;

  putWords(record: WordsRecord): Promise<void>;
  /** Versions that brought a word to their page, newest first. */
  wordsOf(word: string, stretch: Stretch): Promise<Listed<WordsRecord>>;
  /** What words versions of a page brought to it, newest first. */
  wordsOfPage(pageId: string, stretch: Stretch): Promise<Listed<WordsRecord>>;

  /** Removes every record of a page with all that points to it. */
  removePage(pageId: string): Promise<void>;
}
