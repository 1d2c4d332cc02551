import type { Article } from '../domain/article.ts';
import type { Notice } from '../domain/change.ts';
import type { CorrectionNote } from './correction-note.ts';
import type { Finding } from './finding.ts';

/** What the version after tells its readers about changes. */
export interface Notices {
  /** Notes that the version before did not have. */
  readonly posted: readonly CorrectionNote[];
  /** Whether the page's own modified time moved. */
  readonly isStamped: boolean;
}

/** Gathers the new notes and the moved time stamp. */
export function readNotices(
  posted: readonly CorrectionNote[],
  before: Article,
  after: Article,
): Notices {
  return { posted, isStamped: after.modifiedAt !== null && after.modifiedAt !== before.modifiedAt };
}

/** What a reader of the page was told about `finding`. */
export function noticeOf(notices: Notices, finding: Finding): Notice {
  if (notices.posted.some((note) => explains(note, finding))) return 'noted';
  if (notices.posted.length > 0) return 'note-other';
  return notices.isStamped ? 'stamped' : 'none-found';
}

const SHARED_WORDS = 4;

/** Whether a note names the change: its old or new number, or enough of the words that changed. */
export function explains(note: CorrectionNote, finding: Finding): boolean {
  if (!note.corrects) return false;
  const [was, now] = [finding.before?.value ?? null, finding.after?.value ?? null];
  if (was !== null || now !== null) return names(note.was, was) || names(note.now, now);
  const words = `${finding.before?.text ?? ''} ${finding.after?.text ?? ''}`.toLowerCase();
  const shared = [...note.words].filter((word) => words.includes(word)).length;
  return shared >= Math.min(SHARED_WORDS, note.words.size);
}

const names = (numbers: readonly number[], value: number | null): boolean =>
  value !== null && numbers.includes(value);

/**
 * The findings, with the notes among them that explain another finding of weight set low: that one
 * carries the note, and telling both would tell one thing twice.
 */
export function quietNotes(findings: readonly Finding[], { posted }: Notices): Finding[] {
  const weighty = findings.filter(({ kind, severity }) => !isNote(kind) && tells(severity));
  return findings.map((finding) => {
    const note = isNote(finding.kind) ? posted.find((other) => isOf(other, finding)) : undefined;
    const told = note !== undefined && weighty.some((other) => explains(note, other));
    return told ? { ...finding, severity: 'low' } : finding;
  });
}

const isNote = (kind: Finding['kind']): boolean =>
  kind === 'note-posted' || kind === 'note-changed';

const tells = (severity: Finding['severity']): boolean =>
  severity === 'medium' || severity === 'high';

const isOf = (note: CorrectionNote, finding: Finding): boolean =>
  finding.after?.text === note.passage.text;
