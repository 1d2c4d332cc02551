import {
  DomHandler,
  Parser,
  type ParserOptions,
  Tokenizer,
  type TokenizerCallbacks,
} from 'htmlparser2';
import { inlineTags } from './tags.ts';

/**
 * Elements open at once; browsers stop at the same depth. The parser looks through all that are
 * open at every end tag, so without a bound a page of end tags costs the square of its size.
 */
export const mostLevels = 512;

/** Their contents are not markup, so they hold no further level. */
const rawTags: ReadonlySet<string> = new Set(['script', 'style', 'title', 'textarea', 'xmp']);

/**
 * Parses markup into a tree at most `mostLevels` deep, in time linear in its length. Elements nested
 * deeper are left out, their text is not: it stands in the deepest element that is kept, with the
 * lines that it was parted into.
 */
export function shallowTree(html: string): DomHandler['root'] {
  const tree = new CountedTree();
  const options: ShallowOptions = { Tokenizer: ShallowTokenizer, page: { tree, html } };
  new Parser(tree, options).end(html);
  return tree.root;
}

/** The parser hands its options on, what is read among them. */
interface ShallowOptions extends ParserOptions {
  readonly page: Reading;
}

interface Reading {
  readonly tree: CountedTree;
  readonly html: string;
}

/** One class for all pages: the engine would compile the tokenizer anew for a class of each page. */
class ShallowTokenizer extends Tokenizer {
  constructor(options: ConstructorParameters<typeof Tokenizer>[0], parser: TokenizerCallbacks) {
    super(options, withoutTheDeepest(parser, (options as ShallowOptions).page));
  }
}

class CountedTree extends DomHandler {
  isFull(): boolean {
    // The document itself is on the stack too.
    return this.tagStack.length > mostLevels;
  }

  /** A line ends where an element stood. */
  addEmpty(name: string): void {
    this.onopentag(name, {});
    this.onclosetag();
  }
}

/** The parser's ears, deaf to start tags while the tree is full and to the end tags of those. */
function withoutTheDeepest(
  parser: TokenizerCallbacks,
  { tree, html }: Reading,
): TokenizerCallbacks {
  const leftOut = new Map<string, number>();
  let isLeavingOut = false;
  const nameAt = (start: number, end: number): string => html.slice(start, end).toLowerCase();
  const startTag = (start: number, end: number): void => {
    const name = tree.isFull() ? nameAt(start, end) : '';
    isLeavingOut = name !== '' && !rawTags.has(name);
    if (isLeavingOut) {
      leftOut.set(name, (leftOut.get(name) ?? 0) + 1);
      if (!inlineTags.has(name)) tree.addEmpty(name);
    } else parser.onopentagname(start, end);
  };
  const endTag = (start: number, end: number): void => {
    const name = leftOut.size === 0 ? '' : nameAt(start, end);
    const count = leftOut.get(name) ?? 0;
    if (count > 0) {
      leftOut.set(name, count - 1);
      return;
    }
    parser.onclosetag(start, end);
    if (!tree.isFull()) leftOut.clear();
  };
  const ofATag = <Given extends readonly unknown[]>(hear: (...given: Given) => void) => {
    return (...given: Given): void => {
      if (!isLeavingOut) hear(...given);
    };
  };
  return {
    ...heardAlways(parser),
    onopentagname: startTag,
    onclosetag: endTag,
    onopentagend: ofATag(parser.onopentagend.bind(parser)),
    onselfclosingtag: ofATag(parser.onselfclosingtag.bind(parser)),
    onattribname: ofATag(parser.onattribname.bind(parser)),
    onattribdata: ofATag(parser.onattribdata.bind(parser)),
    onattribentity: ofATag(parser.onattribentity.bind(parser)),
    onattribend: ofATag(parser.onattribend.bind(parser)),
  };
}

type Heard =
  | 'oncdata'
  | 'oncomment'
  | 'ondeclaration'
  | 'onend'
  | 'onprocessinginstruction'
  | 'ontext'
  | 'ontextentity';

const heardAlways = (parser: TokenizerCallbacks): Pick<TokenizerCallbacks, Heard> => ({
  oncdata: parser.oncdata.bind(parser),
  oncomment: parser.oncomment.bind(parser),
  ondeclaration: parser.ondeclaration.bind(parser),
  onend: parser.onend.bind(parser),
  onprocessinginstruction: parser.onprocessinginstruction.bind(parser),
  ontext: parser.ontext.bind(parser),
  ontextentity: parser.ontextentity.bind(parser),
});
