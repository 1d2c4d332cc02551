import type { CorrectionNote } from './correction-note.ts';
import { passageSide } from './evidence.ts';
import type { Finding } from './finding.ts';
import { clip } from './summary.ts';

interface NoteComparison {
  readonly before: readonly CorrectionNote[];
  readonly after: readonly CorrectionNote[];
}

/** Notes of the version after that the version before did not carry word for word. */
export function postedNotes({ before, after }: NoteComparison): CorrectionNote[] {
  const old = new Set(before.map(keyOf));
  return after.filter((note) => !old.has(keyOf(note)));
}

/** Notes to readers that came, or came to say otherwise. */
export function findNoteChanges(notes: NoteComparison): Finding[] {
  const now = new Set(notes.after.map(keyOf));
  const gone = notes.before.filter((note) => !now.has(keyOf(note)));
  return postedNotes(notes).map((note, rank) => {
    const old = gone[rank] ?? null;
    return {
      kind: old === null ? 'note-posted' : 'note-changed',
      severity: note.corrects ? 'medium' : 'low',
      summary: `Note: “${clip(note.text, 140)}”`,
      nature: note.corrects ? 'correction' : 'unclear',
      before: old === null ? null : passageSide(old.passage),
      after: passageSide(note.passage),
    };
  });
}

const keyOf = (note: CorrectionNote): string => [...note.words, ...note.was, ...note.now].join(' ');
