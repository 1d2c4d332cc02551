import { type CheerioAPI, load } from 'cheerio/slim';
import type { DomNode } from './dom-node.ts';
import { shallowTree } from './shallow-tree.ts';

/** Characters of markup that are read; what stands behind them is left out. */
const MOST_CHARACTERS = 20_000_000;

/** A parsed page: the nodes, and the elements that a user's selector names. */
export interface ParsedPage {
  readonly root: DomNode;
  /** The elements that match; none when the selector cannot be understood. */
  readonly select: (selector: string) => readonly DomNode[];
}

/** Parses `html` leniently; never throws, on any text. */
export function parseHtml(html: string): ParsedPage {
  const root = shallowTree(html.length > MOST_CHARACTERS ? html.slice(0, MOST_CHARACTERS) : html);
  const $ = load(root);
  return { root, select: (selector) => select($, selector) };
}

function select($: CheerioAPI, selector: string): readonly DomNode[] {
  try {
    return $(selector).toArray();
  } catch {
    return [];
  }
}
