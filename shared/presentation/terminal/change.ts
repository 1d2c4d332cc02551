import type { FoundChange, Notice } from '../../domain/change.ts';
import { signalWords } from '../message/wording.ts';
import { wrap } from './marked.ts';
import { plainLine, shorten } from './plain.ts';
import type { Style } from './style.ts';

/** What a shown change must hold; `reverts` is the version it goes back to where that is known. */
export type ShownChange = Pick<
  FoundChange,
  'kind' | 'severity' | 'alert' | 'summary' | 'nature' | 'notice' | 'before' | 'after' | 'signals'
> & { readonly reverts: boolean | number | null };

const notices: Readonly<Record<Notice, string>> = {
  noted: 'a note on the page names it',
  'note-other': 'the page has a note about something else',
  stamped: 'only a time on the page moved',
  'none-found': 'no note found on the page',
};

/** One change: what it is, the summary, both sentences, and what is known around it. */
export function renderChange(change: ShownChange, style: Style): string {
  const label = change.alert ? style.strong(change.kind) : style.faint(change.kind);
  const lines = [
    `${label}  ${plainLine(change.summary)}`,
    ...sides(change, style),
    `  ${style.faint(remarks(change).join(' · '))}`,
  ];
  return lines.join('\n');
}

/** The sentence before and after, marked with - and +. */
export function sides(
  { before, after }: Pick<ShownChange, 'before' | 'after'>,
  style: Style,
): string[] {
  return [...side('-', before?.text, style), ...side('+', after?.text, style)];
}

function side(sign: '-' | '+', text: string | undefined, style: Style): string[] {
  if (text === undefined) return [];
  const paint = sign === '-' ? style.bad : style.good;
  const body = wrap(shorten(text, 600), style.width - 4);
  return body.split('\n').map((line, index) => `  ${paint(`${index === 0 ? sign : ' '} ${line}`)}`);
}

/** What is known around a change: severity, nature, notes, signals. */
export function remarks(change: ShownChange): string[] {
  return [
    `severity ${change.severity}`,
    ...(change.nature === 'unclear' ? [] : [change.nature]),
    ...(typeof change.reverts === 'number' ? [`goes back to version ${change.reverts}`] : []),
    ...(change.reverts === true ? ['goes back to an earlier version'] : []),
    ...(change.notice === null ? [] : [notices[change.notice]]),
    ...change.signals.map((signal) => signalWords[signal]),
  ];
}
