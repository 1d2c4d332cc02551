import { clean } from '../body/segment.ts';
import type { PageTree, Place } from '../tree/place.ts';

const MOST_PIECES = 400;

/** The text inside `place` on one line, cut at a length no head line reaches. */
export function placeText(tree: PageTree, place: Place): string {
  const to = Math.min(place.pieceTo, place.pieceFrom + MOST_PIECES);
  let text = '';
  for (let index = place.pieceFrom; index < to; index++) {
    const piece = tree.pieces[index];
    if (piece === undefined) break;
    text += index > place.pieceFrom && piece.after !== 'nothing' ? ` ${piece.text}` : piece.text;
  }
  return clean(text);
}
