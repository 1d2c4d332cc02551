import type { DomNode } from './dom-node.ts';

/** An element of the page in document order. Its descendants are the places up to `end`. */
export interface Place {
  readonly index: number;
  readonly tag: string;
  readonly attribs: Readonly<Record<string, string>>;
  readonly parent: Place | null;
  readonly node: DomNode;
  readonly isInLink: boolean;
  /** Bold or emphasised. */
  readonly isStrong: boolean;
  /** The nearest element that is not inline, itself or around it. */
  readonly block: Place | null;
  /** One past the index of the last descendant. */
  readonly end: number;
  /** The pieces of text inside, from and up to. */
  readonly pieceFrom: number;
  readonly pieceTo: number;
}

/** A run of text as it stands in one node. */
export interface Piece {
  readonly text: string;
  readonly place: Place;
  /** What parts it from the piece before. */
  readonly after: 'nothing' | 'line-break' | 'block';
}

/** A page flattened once: every later step is a loop over these lists, never a recursion. */
export interface PageTree {
  readonly places: readonly Place[];
  readonly pieces: readonly Piece[];
  /** Character counts of the pieces before each index, and of those in links. */
  readonly textBefore: readonly number[];
  readonly proseBefore: readonly number[];
  readonly linkBefore: readonly number[];
  /** Raw contents of `script` elements with a type of data, in order. */
  readonly dataScripts: readonly DataScript[];
}

export interface DataScript {
  readonly type: string;
  readonly id: string;
  readonly text: string;
}

/** Whether `inner` stands inside `outer` or is it. */
export const isWithin = (inner: Place, outer: Place): boolean =>
  inner.index >= outer.index && inner.index < outer.end;

/** Characters of text inside `place`. */
export const textLength = (tree: PageTree, place: Place): number =>
  (tree.textBefore[place.pieceTo] ?? 0) - (tree.textBefore[place.pieceFrom] ?? 0);

/** Characters of running text inside `place`: long pieces outside links. */
export const proseLength = (tree: PageTree, place: Place): number =>
  (tree.proseBefore[place.pieceTo] ?? 0) - (tree.proseBefore[place.pieceFrom] ?? 0);

/** Characters of linked text inside `place`. */
export const linkLength = (tree: PageTree, place: Place): number =>
  (tree.linkBefore[place.pieceTo] ?? 0) - (tree.linkBefore[place.pieceFrom] ?? 0);
