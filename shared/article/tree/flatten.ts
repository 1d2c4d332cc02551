import type { DomNode } from './dom-node.ts';
import type { DataScript, PageTree, Piece, Place } from './place.ts';
import { inlineTags, rootTag, silentTags, strongTags } from './tags.ts';

type Building = { -readonly [Key in keyof Place]: Place[Key] };

interface Walk {
  readonly places: Building[];
  readonly pieces: Piece[];
  readonly dataScripts: DataScript[];
  pending: Piece['after'];
}

interface Frame {
  readonly place: Building | null;
  readonly nodes: readonly DomNode[];
  at: number;
}

/** Beyond this many elements a page is no longer read; the largest real pages stay far below. */
const MOST_PLACES = 400_000;

/** Lists the elements and texts under `root` in document order; never recurses, however deep. */
export function flatten(root: DomNode): PageTree {
  const walk: Walk = { places: [], pieces: [], dataScripts: [], pending: 'nothing' };
  // Text outside any element is text too: fragments come without `html` and `body`.
  const page = enter(walk, { node: root, tag: rootTag, parent: null });
  const open: Frame[] = [{ place: page, nodes: root.children ?? [], at: 0 }];
  for (let frame = open.at(-1); frame !== undefined; frame = open.at(-1)) {
    const node = frame.nodes[frame.at++];
    if (node === undefined) {
      if (frame.place !== null) leave(walk, frame.place);
      open.pop();
      continue;
    }
    const entered = visit(walk, node, frame.place);
    if (entered !== null) open.push({ place: entered, nodes: node.children ?? [], at: 0 });
  }
  return { ...walk, ...countsOf(walk.pieces) };
}

/** Takes in one node; gives its place when its children are to be visited. */
function visit(walk: Walk, node: DomNode, parent: Building | null): Building | null {
  if (node.type === 'text') {
    if (parent !== null) addText(walk, node.data ?? '', parent);
    return null;
  }
  const tag = node.name;
  if (tag === undefined || walk.places.length >= MOST_PLACES) return null;
  if (tag === 'br') {
    if (walk.pending === 'line-break') walk.pending = 'block';
    else if (walk.pending === 'nothing') walk.pending = 'line-break';
    return null;
  }
  if (tag === 'script') addScript(walk, node);
  return enter(walk, { node, tag, parent });
}

function enter(
  walk: Walk,
  {
    node,
    tag,
    parent,
  }: { readonly node: DomNode; readonly tag: string; readonly parent: Building | null },
): Building | null {
  const isInline = inlineTags.has(tag);
  const place: Building = {
    index: walk.places.length,
    tag,
    attribs: node.attribs ?? {},
    parent,
    node,
    isInLink: parent?.isInLink === true || tag === 'a',
    isStrong: strongTags.has(tag) || (isInline && parent?.isStrong === true),
    block: isInline ? (parent?.block ?? parent) : null,
    end: walk.places.length + 1,
    pieceFrom: walk.pieces.length,
    pieceTo: walk.pieces.length,
  };
  walk.places.push(place);
  if (!isInline) walk.pending = 'block';
  return silentTags.has(tag) && tag !== 'head' ? null : place;
}

function leave(walk: Walk, place: Building): void {
  place.end = walk.places.length;
  place.pieceTo = walk.pieces.length;
  if (!inlineTags.has(place.tag)) walk.pending = 'block';
}

function addText(walk: Walk, text: string, place: Place): void {
  if (place.tag === 'head') return;
  if (walk.pending !== 'nothing' && /^\s*$/.test(text)) return;
  walk.pieces.push({ text, place, after: walk.pending });
  walk.pending = 'nothing';
}

/** `window.__APOLLO_STATE__ = {`: a script that only hands data over. */
const STATE = /^\s*(?:window|self|globalThis)\s*(?:\.|\[)[\w."'\]]{1,60}\s*=\s*[{[]/;

function addScript(walk: Walk, node: DomNode): void {
  const type = (node.attribs?.['type'] ?? '').toLowerCase();
  const text = (node.children ?? []).map((child) => child.data ?? '').join('');
  if (!type.includes('json') && !STATE.test(text.slice(0, 200))) return;
  walk.dataScripts.push({ type, id: node.attribs?.['id'] ?? '', text });
}

/** Pieces this long outside links are running text. */
const PROSE_LENGTH = 40;

function countsOf(
  pieces: readonly Piece[],
): Pick<PageTree, 'textBefore' | 'proseBefore' | 'linkBefore'> {
  const textBefore = [0];
  const proseBefore = [0];
  const linkBefore = [0];
  let text = 0;
  let prose = 0;
  let link = 0;
  for (const piece of pieces) {
    const length = piece.text.trim().length;
    text += length;
    if (piece.place.isInLink) link += length;
    else if (length >= PROSE_LENGTH) prose += length;
    textBefore.push(text);
    proseBefore.push(prose);
    linkBefore.push(link);
  }
  return { textBefore, proseBefore, linkBefore };
}
