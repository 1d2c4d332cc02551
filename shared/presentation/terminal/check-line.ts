import type { UnreadableReason } from '../../domain/article.ts';
import { counted } from '../../domain/counted.ts';
import type { Outcome } from '../../domain/page.ts';
import { reasonWords } from '../message/wording.ts';
import { plainLine } from './plain.ts';
import type { Style } from './style.ts';

/** What one check came to, as lists of checks show it. */
export interface CheckLine {
  readonly url: string;
  readonly outcome: Outcome;
  readonly reason: UnreadableReason | null;
  readonly version: number | null;
  readonly changes: number;
  readonly discovered: number;
}

/** One line: the outcome, and the page it is of. */
export function renderCheckLine(check: CheckLine, style: Style): string {
  return `${outcomeWords(check, style)}  ${plainLine(check.url)}`;
}

function outcomeWords(check: CheckLine, style: Style): string {
  switch (check.outcome) {
    case 'unchanged':
      return style.faint(
        check.discovered > 0 ? counted(check.discovered, 'new page') : 'unchanged',
      );
    case 'new-version':
      return style.good(newVersion(check));
    case 'unreadable':
      return style.bad(`unreadable: ${check.reason === null ? '' : reasonWords[check.reason]}`);
    case 'gone':
      return style.bad('gone');
  }
}

function newVersion({ version, changes }: CheckLine): string {
  if (version === 1) return 'version 1, first sight';
  return `version ${version}, ${counted(changes, 'change')}`;
}
