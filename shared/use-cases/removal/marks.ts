import type { Erasure, ErasureMark } from '../../domain/erasure.ts';
import type { Span } from '../../domain/span.ts';
import type { Digest } from '../../ports/digest.ts';
import { type PlacedWord, placedWords } from './words.ts';

/** Shorter sentences stand on many pages: alone they mark nothing. */
export const leastSentenceWords = 5;

type ContentKind = Exclude<ErasureMark['kind'], 'name'>;

/** What is known of erased words: it can tell whether a text holds them, and not what they are. */
export interface Marks {
  /** Whether `content` (in its comparable form) is marked as a whole. */
  holdsWhole(kind: ContentKind, content: string): boolean;
  /** Where names stand in each of `texts`, which are one article: a surname counts where a text holds the whole name. */
  names(texts: readonly string[]): readonly (readonly Span[])[];
  readonly hasNames: boolean;
}

/** The hash of marked content: the salt keeps tables made elsewhere from naming it. */
const markHash = (digest: Digest, salt: string, words: string): string =>
  digest(`${salt}\n${words}`);

/** The marks of some erasures, made ready. */
export function makeMarks(
  erasures: readonly Pick<Erasure, 'salt' | 'marks'>[],
  digest: Digest,
): Marks {
  const whole = new Set<string>();
  const names: NameMark[] = [];
  for (const { salt, marks } of erasures)
    for (const mark of marks)
      if (mark.kind === 'name') names.push({ ...mark, salt });
      else whole.add(`${mark.kind} ${mark.hash}`);
  const salts = [...new Set(erasures.map(({ salt }) => salt))];
  return {
    hasNames: names.length > 0,
    holdsWhole: (kind, content) =>
      salts.some((salt) => whole.has(`${kind} ${markHash(digest, salt, content)}`)),
    names: (texts) => findNames(texts, names, digest),
  };
}

type NameMark = Extract<ErasureMark, { kind: 'name' }> & { readonly salt: string };

function findNames(texts: readonly string[], marks: readonly NameMark[], digest: Digest) {
  const words = texts.map(placedWords);
  const spans = texts.map((): Span[] => []);
  const hashes = makeHashes(digest);
  for (const { salt, hash, words: length, surname } of marks) {
    const find = (wanted: string, count: number): number => {
      const before = spans.flat().length;
      each(words, count, (run, text) => {
        if (hashes(salt, run) === wanted) spans[text]?.push(spanOf(run));
      });
      return spans.flat().length - before;
    };
    if (find(hash, length) > 0 && surname !== null) find(surname, 1);
  }
  return spans;
}

function each(
  texts: readonly (readonly PlacedWord[])[],
  length: number,
  visit: (run: readonly PlacedWord[], text: number) => void,
): void {
  for (const [text, words] of texts.entries())
    for (let from = 0; from + length <= words.length; from++)
      visit(words.slice(from, from + length), text);
}

const spanOf = (run: readonly PlacedWord[]): Span => [run[0]?.start ?? 0, run.at(-1)?.end ?? 0];

/** Each run of words is hashed once, however many names are looked for. */
function makeHashes(digest: Digest) {
  const known = new Map<string, string>();
  return (salt: string, run: readonly PlacedWord[]): string => {
    const key = `${salt}\n${run.map(({ word }) => word).join(' ')}`;
    const hash = known.get(key) ?? digest(key);
    known.set(key, hash);
    return hash;
  };
}

/** The marks of a name: the whole, and its last word where it has several. */
export function nameMark(digest: Digest, salt: string, name: string): ErasureMark | null {
  const words = placedWords(name).map(({ word }) => word);
  const last = words.at(-1);
  if (last === undefined) return null;
  return {
    kind: 'name',
    hash: markHash(digest, salt, words.join(' ')),
    words: words.length,
    surname: words.length > 1 ? markHash(digest, salt, last) : null,
  };
}

/** The mark of content as a whole. */
export const wholeMark = (
  digest: Digest,
  salt: string,
  { kind, content }: { readonly kind: ContentKind; readonly content: string },
): ErasureMark => ({ kind, hash: markHash(digest, salt, content) });
