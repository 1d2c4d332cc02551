import { cleanText } from '../../message/clean-text.ts';

/** A run of text that both versions have, or only one of them. */
export interface Segment {
  readonly kind: 'same' | 'removed' | 'added';
  readonly text: string;
}

/** One paragraph as both versions have it, with what stands on one side only. */
export interface TextRow {
  readonly segments: readonly Segment[];
  /** Nothing differs in it. */
  readonly isSame: boolean;
}

/**
 * Segments as paragraphs that stand beside each other: a paragraph ends where both versions end
 * one, so that the sides never come apart. Each text is clean, and keeps the gaps at its ends.
 */
export function textRows(segments: readonly Segment[]): readonly TextRow[] {
  const rows: Segment[][] = [[]];
  for (const { kind, text } of segments) {
    const parts = kind === 'same' ? text.split('\n') : [text];
    for (const [index, part] of parts.entries()) {
      if (index > 0) rows.push([]);
      const clean = cleanPart(part);
      if (clean !== '') rows.at(-1)?.push({ kind, text: clean });
    }
  }
  return rows
    .filter((row) => row.some(({ text }) => text.trim() !== ''))
    .map((row) => ({ segments: row, isSame: row.every(({ kind }) => kind === 'same') }));
}

function cleanPart(text: string): string {
  const inner = cleanText(text);
  if (inner === '') return text === '' ? '' : ' ';
  return `${/^\s/u.test(text) ? ' ' : ''}${inner}${/\s$/u.test(text) ? ' ' : ''}`;
}
