import { isObject, type JsonObject } from '../metadata/json-value.ts';

/** The texts of one piece of the story, in order; a piece is a paragraph, a heading or a whole body. */
export interface StatePiece {
  readonly texts: readonly string[];
  readonly isHeading: boolean;
}

const MOST_VALUES = 200_000;
const SHORTEST_PROSE = 40;
const LEAST_STORY = 300;

const bodyKeys =
  /^(?:body|bodytext|content|contents|articlebody|paragraphs|blocks|components|text|html|story|elements|bodyhtml|main)$/i;
const textKeys = /^(?:text|value|html|content|body|paragraph|markup|data|rawhtml|articlebody)$/i;
const otherKeys =
  /caption|image|photo|media|video|related|recommend|author|byline|url|href|link|seo|meta|teaser|summary|description|credit|comment|newsletter|ads?$|footer|menu|nav/i;

interface Holder {
  readonly value: unknown;
  readonly prose: number;
}

/**
 * The story in a page's state: of the values that stand under a key like `body` or `content` the one
 * with most running text, as its pieces; none when there is no story's length of it.
 */
export function findStory(state: JsonObject): readonly StatePiece[] {
  const holders: Holder[] = [];
  const walk = { state, left: MOST_VALUES, holders };
  measure(walk, { value: state, key: '', depth: 0 });
  const most = Math.max(0, ...holders.map(({ prose }) => prose));
  if (most < LEAST_STORY) return [];
  // Holders are listed inner before outer: the first that has nearly all is the innermost.
  const best = holders.find(({ prose }) => prose >= most * 0.9);
  return best === undefined ? [] : piecesOf(state, best.value);
}

interface Walk {
  readonly state: JsonObject;
  left: number;
  readonly holders: Holder[];
}

interface At {
  readonly value: unknown;
  readonly key: string;
  readonly depth: number;
}

const DEEPEST = 60;

/** The characters of running text under a value; notes those that may be a body. */
function measure(walk: Walk, { value, key, depth }: At): number {
  if (walk.left-- <= 0 || depth > DEEPEST || otherKeys.test(key)) return 0;
  const target = resolved(walk.state, value);
  const prose =
    typeof target === 'string'
      ? proseOf(target, key)
      : entriesOf(target).reduce(
          (sum, [name, inner]) =>
            sum + measure(walk, { value: inner, key: name === '' ? key : name, depth: depth + 1 }),
          0,
        );
  if (prose >= LEAST_STORY && bodyKeys.test(key)) walk.holders.push({ value: target, prose });
  return prose;
}

const proseOf = (text: string, key: string): number =>
  textKeys.test(key) || bodyKeys.test(key)
    ? text.length >= SHORTEST_PROSE && isProse(text)
      ? text.length
      : 0
    : 0;

/** Words with spaces, or a script without them; no address, no code. */
const isProse = (text: string): boolean =>
  /\p{L}+\s+\p{L}+\s+\p{L}|[\p{Script=Han}\p{Script=Hiragana}]{8}/u.test(text.slice(0, 2000)) &&
  !/^\s*(?:https?:|[{[]|function\b)/.test(text);

/** An object's own values; of a list its items, whose name is the list's. */
function entriesOf(value: unknown): readonly (readonly [string, unknown])[] {
  if (Array.isArray(value)) return value.map((item: unknown) => ['', item] as const);
  return isObject(value) ? Object.entries(value) : [];
}

/** Apollo's state names other objects by `{"__ref": "Paragraph:1"}`. */
function resolved(state: JsonObject, value: unknown): unknown {
  const name = isObject(value) ? value['__ref'] : undefined;
  return typeof name === 'string' ? (state[name] ?? null) : value;
}

function piecesOf(state: JsonObject, body: unknown): readonly StatePiece[] {
  const items: readonly unknown[] = Array.isArray(body) ? body : [body];
  return items.map((item) => {
    const target = resolved(state, item);
    const kind = isObject(target) ? JSON.stringify([target['type'], target['__typename']]) : '';
    return { texts: textsOf(state, target, 0), isHeading: /head|title/i.test(kind) };
  });
}

function textsOf(state: JsonObject, value: unknown, depth: number): readonly string[] {
  if (depth > DEEPEST) return [];
  const target = resolved(state, value);
  if (typeof target === 'string') return [target];
  return entriesOf(target).flatMap(([name, inner]) => {
    const isText = typeof inner !== 'string' || name === '' || textKeys.test(name);
    return isText && !otherKeys.test(name) ? textsOf(state, inner, depth + 1) : [];
  });
}
