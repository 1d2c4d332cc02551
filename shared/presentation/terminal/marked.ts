import { plain } from './plain.ts';
import { escapeCode } from './style.ts';

/** A stretch of a text that is to stand out. */
export interface Mark {
  readonly start: number;
  readonly end: number;
  readonly paint: (text: string) => string;
}

/** `text` with its marks painted; where marks overlap, the one that starts first is shown. */
export function markText(text: string, marks: readonly Mark[]): string {
  const sorted = [...marks].sort((a, b) => a.start - b.start || b.end - a.end);
  const parts: string[] = [];
  let at = 0;
  for (const { start, end, paint } of sorted) {
    if (start < at || end <= start || end > text.length) continue;
    parts.push(plain(text.slice(at, start)), paint(plain(text.slice(start, end))));
    at = end;
  }
  parts.push(plain(text.slice(at)));
  return parts.join('');
}

/** Breaks `text` at spaces so that no line is wider than `width`, each line after `indent`. Escape codes take no room. */
export function wrap(text: string, width: number, indent = ''): string {
  return text
    .split('\n')
    .map((line) =>
      wrapLine(line, width - indent.length)
        .map((part) => indent + part)
        .join('\n'),
    )
    .join('\n');
}

const CODES = new RegExp(`${escapeCode.replace('[', '\\[')}\\d+m`, 'g');

/** Columns that `text` takes. */
const columns = (text: string): number => text.replace(CODES, '').length;

function wrapLine(line: string, width: number): string[] {
  const lines: string[] = [];
  let current = '';
  let room = width;
  for (const word of line.split(' ')) {
    const size = columns(word) + (current === '' ? 0 : 1);
    if (size > room && current !== '') {
      lines.push(current);
      current = word;
      room = width - columns(word);
    } else {
      current = current === '' ? word : `${current} ${word}`;
      room -= size;
    }
  }
  return [...lines, current];
}
