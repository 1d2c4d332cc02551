import type { Segment } from '../../changes/word-diff.ts';
import { RecountError } from '../../domain/recount-error.ts';
import { diffVersions, type VersionDiff } from './diff-versions.ts';
import type { LoadedVersion } from './load-version.ts';

/** A comparison past these sizes could take longer than somebody waits for it. */
const mostCharacters = 400_000;
const mostFacts = 4_000;

const mostSegments = 2_000;
const longestSame = 240;
const longestOther = 4_000;

export interface ShownSegment extends Segment {
  /** A long stretch is given by its two ends. */
  readonly shortened: boolean;
}

export interface BoundedDiff extends Omit<VersionDiff, 'words'> {
  readonly words: readonly {
    readonly field: string;
    readonly segments: readonly ShownSegment[];
    /** False: there are more segments than are shown. */
    readonly complete: boolean;
  }[];
}

/** As `diffVersions`, bounded in time and size. Throws `diff.too-large`. */
export function boundedDiff(before: LoadedVersion, after: LoadedVersion): BoundedDiff {
  refuseTooLarge(before, after);
  const diff = diffVersions(before, after);
  const words = diff.words.map(({ field, segments }) => ({
    field,
    segments: segments.slice(0, mostSegments).map(shorten),
    complete: segments.length <= mostSegments,
  }));
  return { ...diff, words };
}

function refuseTooLarge(...versions: readonly LoadedVersion[]): void {
  const sum = (size: (version: LoadedVersion) => number): number =>
    versions.reduce((total, version) => total + size(version), 0);
  const characters = sum(({ document }) => document.reading.article.text.length);
  const facts = sum(
    ({ document: { reading } }) => reading.figures.length + reading.statements.length,
  );
  if (characters <= mostCharacters && facts <= mostFacts) return;
  throw new RecountError(
    'diff.too-large',
    `The two versions hold ${characters} characters and ${facts} facts; at most ${mostCharacters} and ${mostFacts} are compared here. recount diff compares them without these limits.`,
  );
}

function shorten({ kind, text }: Segment): ShownSegment {
  const most = kind === 'same' ? longestSame : longestOther;
  if (text.length <= most) return { kind, text, shortened: false };
  const half = most / 2;
  const head = text.slice(0, half);
  const tail = text.slice(-half);
  // Paragraphs stay apart, and words whole where they are shorter than an end.
  const gap = text.slice(half, -half).includes('\n') ? '\n…\n' : ' … ';
  const start = head.replace(/\S*$/u, '').trimEnd() || head;
  const end = tail.replace(/^\S*/u, '').trimStart() || tail;
  return { kind, text: `${start}${gap}${end}`, shortened: true };
}
