import { type Document, isMap, isScalar, isSeq, LineCounter, type Pair, parseDocument } from 'yaml';
import { RecountError } from '../../domain/recount-error.ts';

type Path = readonly (string | number)[];

export interface Place {
  readonly line: number;
  readonly column: number;
}

/** A YAML text as a plain value that knows where each part of it stands. */
export interface YamlText {
  readonly value: unknown;
  /** Faults of the YAML itself, and settings that stand twice. */
  readonly faults: readonly (Place & { readonly message: string; readonly path: Path })[];
  /** Where the name at `path` stands. */
  readonly placeOfKey: (path: Path) => Place;
  /** Where the value at `path` stands; its nearest holder where it is missing. */
  readonly placeOfValue: (path: Path) => Place;
}

const mostBytes = 1_000_000;

/** Reads YAML within bounds: 1 MB, few aliases, no tags of its own. Throws `config.too-large` and `config.too-deep` only. */
export function readYaml(text: string): YamlText {
  if (text.length > mostBytes)
    throw new RecountError(
      'config.too-large',
      'The configuration is over 1 MB; split it or shorten it.',
    );
  try {
    return inspect(text);
  } catch (cause) {
    if (cause instanceof RecountError) throw cause;
    throw new RecountError(
      'config.too-deep',
      'The configuration nests or repeats (aliases) far too much to be read.',
      { cause },
    );
  }
}

function inspect(text: string): YamlText {
  const lines = new LineCounter();
  const document = parseDocument(text, {
    lineCounter: lines,
    prettyErrors: false,
    uniqueKeys: false,
    strict: true,
  });
  const place = (offset: number | undefined): Place => {
    const { line, col } = lines.linePos(offset ?? 0);
    return { line: Math.max(1, line), column: Math.max(1, col) };
  };
  // The library turns a stack that ran out into an error of the text.
  if (document.errors.some(({ message }) => /call stack/i.test(message)))
    throw new RangeError('too deep');
  const finder = makeFinder(document);
  const twice = setDoublesApart(document.contents, []);
  return {
    value: document.toJS({ maxAliasCount: 50 }) as unknown,
    faults: [
      ...[...document.errors, ...document.warnings].map(({ pos, message }) => ({
        ...place(pos[0]),
        path: [],
        message: plainFault(message),
      })),
      ...twice.map(({ path, offset, first }) => ({
        ...place(offset),
        path,
        message: `stands twice; it is first on line ${place(first).line}. Keep one of them`,
      })),
    ],
    placeOfKey: (path) => place(finder(path).key),
    placeOfValue: (path) => place(finder(path).value),
  };
}

/** The library's words without what only its own users understand. */
const plainFault = (message: string): string =>
  `is no valid YAML here: ${message.charAt(0).toLowerCase()}${message.slice(1).replace(/\s+/g, ' ')}`;

interface Found {
  readonly key: number | undefined;
  readonly value: number | undefined;
}

/** Follows paths through the document; a path that ends early gives the last part that is there. */
function makeFinder(document: Document): (path: Path) => Found {
  return (path) => {
    let node: unknown = document.contents;
    let found: Found = { key: startOf(node), value: startOf(node) };
    for (const part of path) {
      const next = step(node, part);
      if (next === null) return found;
      found = { key: next.key ?? startOf(next.node), value: startOf(next.node) ?? next.key };
      node = next.node;
    }
    return found;
  };
}

function step(node: unknown, part: string | number) {
  if (isSeq(node)) {
    const item: unknown = node.items[Number(part)];
    return item === undefined ? null : { key: undefined, node: item };
  }
  if (!isMap(node)) return null;
  const pair = node.items.find(({ key }) => nameOf(key) === String(part));
  return pair === undefined ? null : { key: startOf(pair.key), node: pair.value };
}

function startOf(node: unknown): number | undefined {
  if (typeof node !== 'object' || node === null || !('range' in node)) return undefined;
  const { range } = node;
  const start: unknown = Array.isArray(range) ? range[0] : undefined;
  return typeof start === 'number' ? start : undefined;
}

const nameOf = (key: unknown): string => String(isScalar(key) ? key.value : key);

interface Double {
  readonly path: Path;
  readonly offset: number | undefined;
  readonly first: number | undefined;
}

/**
 * Finds names that stand twice in one place, and takes the later ones out of the document so that
 * it has one value: a whole watch, rule or such gets a name of its own and is still looked at.
 */
function setDoublesApart(node: unknown, path: Path): Double[] {
  if (isSeq(node))
    return node.items.flatMap((item, index) => setDoublesApart(item, [...path, index]));
  if (!isMap(node)) return [];
  const seen = new Map<string, Pair>();
  const found: Double[] = [];
  for (const pair of [...node.items]) {
    const name = nameOf(pair.key);
    const first = seen.get(name);
    seen.set(name, first ?? pair);
    if (first === undefined) continue;
    found.push({ path: [...path, name], offset: startOf(pair.key), first: startOf(first.key) });
    if (path.length === 1 && isScalar(pair.key)) pair.key.value = `${name}-${found.length + 1}`;
    else node.items.splice(node.items.indexOf(pair), 1);
  }
  const below = node.items.flatMap(({ key, value }) =>
    setDoublesApart(value, [...path, nameOf(key)]),
  );
  return [...found, ...below];
}
