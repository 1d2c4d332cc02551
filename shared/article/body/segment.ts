import type { PageTree, Piece, Place } from '../tree/place.ts';

/** A line of text as a reader sees it: the runs of one block element up to its next break. */
export interface Segment {
  readonly text: string;
  /** The nearest element around it that is not inline. */
  readonly place: Place;
  /** The element of its first run. */
  readonly first: Place;
  readonly linkLength: number;
  /** Characters that are bold or emphasised. */
  readonly strongLength: number;
}

interface Run {
  readonly pieces: Piece[];
  readonly place: Place;
}

/** The page's lines in order, without those in noise. */
export function segmentsOf(tree: PageTree, noise: readonly boolean[]): readonly Segment[] {
  const segments: Segment[] = [];
  let run: Run | null = null;
  let broken = false;
  for (const piece of tree.pieces) {
    if (piece.after === 'block') broken = true;
    if (noise[piece.place.index] === true) continue;
    const place = piece.place.block ?? piece.place;
    if (run !== null && !broken && run.place === place && !breaksHere(run, piece)) {
      run.pieces.push(piece);
    } else {
      close(run, segments);
      run = { pieces: [piece], place };
    }
    broken = false;
  }
  close(run, segments);
  return segments;
}

/** A single line break parts two lines where a sentence has ended or a new label begins ("Positive: 11"). */
function breaksHere(run: Run, piece: Piece): boolean {
  if (piece.after !== 'line-break') return false;
  if (/^\s*\p{Lu}[\p{L} ]{0,40}:/u.test(piece.text)) return true;
  return /[.!?…:。！？][”’"'»)\]]*\s*$/u.test(run.pieces.at(-1)?.text ?? '');
}

function close(run: Run | null, segments: Segment[]): void {
  const first = run?.pieces[0];
  if (run === null || first === undefined) return;
  const text = clean(run.pieces.map(joined).join(''));
  if (text === '') return;
  let linkLength = 0;
  let strongLength = 0;
  for (const piece of run.pieces) {
    const { length } = piece.text.trim();
    if (piece.place.isInLink) linkLength += length;
    if (piece.place.isStrong) strongLength += length;
  }
  segments.push({ text, place: run.place, first: first.place, linkLength, strongLength });
}

const joined = (piece: Piece): string =>
  piece.after === 'line-break' ? ` ${piece.text}` : piece.text;

/** One space for white space, none for characters that are never seen; everything else is kept. */
export function clean(text: string): string {
  return text
    .replace(/[\u00ad\u200b\u2060\ufeff]/g, '')
    .replace(/[ \t\n\r\f\v\u2028\u2029]+/g, ' ')
    .trim();
}
