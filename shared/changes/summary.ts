import type { Bound, Figure } from '../domain/figure.ts';
import type { Speaker, Statement } from '../domain/statement.ts';
import { isVague } from './quantity.ts';

const MOST = 160;

/** `text` on one line of at most `most` characters, cut between words, never inside a number. */
export function clip(text: string, most = MOST): string {
  const line = text.replace(/\s+/g, ' ').trim();
  const points = Array.from(line);
  if (points.length <= most) return line;
  const cut = points.slice(0, most - 1).join('');
  const space = cut.lastIndexOf(' ');
  return `${(space > most / 2 ? cut.slice(0, space) : cut).replace(/[\s,;:.–—-]+$/, '')}…`;
}

const BOUND_WORDS: Readonly<Record<Bound, string>> = {
  exactly: '',
  'at-least': 'at least ',
  'more-than': 'more than ',
  about: 'about ',
  'at-most': 'at most ',
  'less-than': 'less than ',
};

/** What a figure says, as people write it: "at least 1,234", "30 to 35", "dozens". */
export function quantityText(figure: Figure): string {
  const bound = BOUND_WORDS[figure.bound];
  if (isVague(figure)) return clip(figure.surface, 40);
  if (figure.range !== null)
    return `${figure.range.map(numberText).join(' to ')}${unitText(figure)}`;
  return `${bound}${figure.value === null ? figure.surface : numberText(figure.value)}${unitText(figure)}`;
}

function unitText(figure: Figure): string {
  if (figure.unit === null) return '';
  return figure.unit === 'percent' ? '%' : ` ${figure.unit}`;
}

/** A number with its thousands marked; no exponent. */
export function numberText(value: number): string {
  const [whole = '', fraction] = String(value).split('.');
  if (whole.includes('e')) return whole;
  const grouped = whole.replace(/\B(?=(?:\d{3})+$)/g, ',');
  return fraction === undefined ? grouped : `${grouped}.${fraction}`;
}

/** What a figure counts, as its page says it: "hostages held"; "figure" when the page does not say. */
export function countedText(figure: Figure): string {
  const counted = figure.counted ?? figure.measure ?? '';
  const status = figure.status ?? '';
  const text = saysStatus(counted, status) ? counted : `${counted} ${status}`.trim();
  return clip(text === '' ? 'figure' : text, 60);
}

/** Whether what is counted says its status itself: "injuries" that are injured, "deaths" that are dead. */
function saysStatus(counted: string, status: string): boolean {
  const said = counted.toLowerCase();
  const stem = status === 'dead' ? 'death' : status.replace(/e?d$/, '');
  return said.includes(status.toLowerCase()) || (stem.length > 3 && said.includes(stem));
}

/** Who a statement is by, as its page names them. */
export function speakerText(speaker: Speaker | null): string {
  return speaker === null ? 'the page' : clip(speaker.surface, 50);
}

const ACT_WORDS: Readonly<Record<Statement['act'], string>> = {
  state: 'says',
  claim: 'claims',
  confirm: 'confirms',
  deny: 'denies',
  'not-aware': 'is not aware',
  accept: 'accepts',
  reject: 'rejects',
  support: 'supports',
  oppose: 'opposes',
  demand: 'demands',
  urge: 'urges',
  threaten: 'threatens',
  warn: 'warns',
  promise: 'promises',
  accuse: 'accuses',
  decline: 'declines',
  agree: 'agrees',
  announce: 'announces',
  believe: 'believes',
  ask: 'asks',
  praise: 'praises',
  criticise: 'criticises',
  estimate: 'estimates',
  report: 'reports',
};

/** What a speaker does by a statement, as a verb: "denies", of several "deny". */
export function actText({ act, speaker }: Pick<Statement, 'act' | 'speaker'>): string {
  const verb = ACT_WORDS[act];
  if (!isSeveral(speaker)) return verb;
  if (verb.startsWith('is ')) return verb.replace('is ', 'are ');
  return verb.replace(/ies$/, 'y').replace(/s$/, '');
}

/** "two officials", "families of the missing"; not "the United States" or "Reuters". */
function isSeveral(speaker: Speaker | null): boolean {
  if (speaker?.name !== null) return false;
  const head = speaker.surface.split(/,| (?:of|in|at|from|for|with|who|close) /u)[0] ?? '';
  return /(?:^|\s)(?:\p{Ll}+[^s\s]s|people|women|men|police)$/u.test(head);
}

/** Words that someone said, in quotation marks of our own: theirs and the comma before them go. */
export function quotedText(content: string, most = 70): string {
  const bare = content.trim().replace(/^["“„«'‘]+|[,.]?["”“»'’]+$|,$/gu, '');
  return `“${clip(bare, most)}”`;
}
