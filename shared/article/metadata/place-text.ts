import { clean } from '../body/segment.ts';
import type { PageTree, Place } from '../tree/place.ts';

const MOST_PIECES = 400;

/**
 * The text inside `place` on one line, cut at a length no head line reaches; without what stands in
 * places that `noise` marks, by index (an advertisement inside the summary's own box).
 */
export function placeText(tree: PageTree, place: Place, noise: readonly boolean[] = []): string {
  const to = Math.min(place.pieceTo, place.pieceFrom + MOST_PIECES);
  let text = '';
  for (let index = place.pieceFrom; index < to; index++) {
    const piece = tree.pieces[index];
    if (piece === undefined) break;
    if (noise[piece.place.index] === true) continue;
    text += text !== '' && piece.after !== 'nothing' ? ` ${piece.text}` : piece.text;
  }
  return clean(text);
}

/** The text inside `place` with a space between elements: `<b>By</b>Ada Quill<i>Staff Writer</i>` runs no words together. */
export function spacedText(tree: PageTree, place: Place): string {
  const to = Math.min(place.pieceTo, place.pieceFrom + MOST_PIECES);
  const pieces = tree.pieces.slice(place.pieceFrom, to);
  return clean(pieces.map(({ text }) => text).join(' '));
}
