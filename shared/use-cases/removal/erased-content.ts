import type { Erasure } from '../../domain/erasure.ts';
import { splitSentences } from '../../language/sentences.ts';
import type { Digest } from '../../ports/digest.ts';
import { type Marks, makeMarks } from './marks.ts';
import { linesOfBytes } from './text-of-bytes.ts';
import { folded } from './words.ts';

/** All that standing erasures say of one page. */
export interface ErasedContent {
  readonly isPageErased: boolean;
  readonly versions: ReadonlySet<number>;
  readonly marks: Marks;
  /** Whether a loose text (a sentence, a summary) holds what is erased. */
  readonly taints: (text: string) => boolean;
  /** Whether the bytes of a page do. */
  readonly holds: (bytes: Uint8Array) => boolean;
}

/** What `erasures` (those of one page) take from it, whoever brings it: a check, an import, the store. */
export function erasedContent(erasures: readonly Erasure[], digest: Digest): ErasedContent {
  const marks = makeMarks(erasures, digest);
  const taints = (text: string): boolean => {
    const words = folded(text);
    return (
      marks.holdsWhole('sentence', words) ||
      marks.holdsWhole('block', words) ||
      (marks.hasNames && marks.names([text]).some((spans) => spans.length > 0))
    );
  };
  return {
    isPageErased: erasures.some(({ target }) => target.kind === 'page'),
    versions: new Set(
      erasures.flatMap(({ target }) => (target.kind === 'version' ? [target.number] : [])),
    ),
    marks,
    taints,
    holds: (bytes) =>
      linesOfBytes(bytes).some((line) => taints(line) || holdsSentence(line, taints)),
  };
}

const holdsSentence = (line: string, taints: (text: string) => boolean): boolean =>
  splitSentences(line).some(([start, end]) => taints(line.slice(start, end)));
