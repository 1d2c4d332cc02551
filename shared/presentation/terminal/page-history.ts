import type { Change } from '../../domain/change.ts';
import { counted } from '../../domain/counted.ts';
import type { PageEvent } from '../../domain/event.ts';
import type { Page, PageState, Spell } from '../../domain/page.ts';
import type { Version } from '../../domain/version.ts';
import { notWitnessed } from './not-witnessed.ts';
import { plainLine, shorten } from './plain.ts';
import type { Style } from './style.ts';
import { minute, stretch } from './time.ts';
import { goneLines } from './version.ts';

interface History {
  readonly page: Page;
  readonly state: PageState | null;
  readonly versions: readonly { readonly version: Version; readonly changes: readonly Change[] }[];
  readonly spells: readonly Spell[];
  readonly events: readonly PageEvent[];
}

/** A page through time: how it stands, its versions with what each changed, and what else happened. */
export function renderHistory(history: History, style: Style): string {
  const { page, versions, events } = history;
  return [
    `${style.strong(plainLine(page.url))}${page.outlet === null ? '' : `  ${plainLine(page.outlet)}`}`,
    ...standing(history).map((line) => style.faint(line)),
    '',
    ...(versions.length === 0
      ? ['No version yet.']
      : versions.flatMap((entry) => version(entry, style))),
    ...(events.length === 0 ? [] : ['', style.strong('Events'), ...events.map(event)]),
    ...spellList(history, style),
    '',
  ].join('\n');
}

function standing({ page, state }: History): string[] {
  const watches = page.watches.length === 0 ? 'no watch' : page.watches.join(', ');
  return [
    `followed by ${watches} since ${minute(page.firstSeenAt)}`,
    ...(state === null ? [] : [stateLine(state)]),
  ];
}

function stateLine({ spell, blindSince, goneSince, nextDueAt }: PageState): string {
  const next = nextDueAt === null ? 'not checked any more' : `next check ${minute(nextDueAt)}`;
  if (goneSince !== null) return `gone since ${minute(goneSince)}; ${next}`;
  if (blindSince !== null) return `blind since ${minute(blindSince)}; ${next}`;
  if (spell === null) return `never checked; ${next}`;
  const was = spell.imported === true ? 'last saved copy' : 'last checked';
  return `${was} ${minute(spell.lastSeen)}; ${next}`;
}

function version(
  entry: { readonly version: Version; readonly changes: readonly Change[] },
  style: Style,
): string[] {
  const { number, fetchedAt, headline, counts } = entry.version;
  const isWithheld = entry.version.withheld !== undefined;
  const title = shorten(headline ?? 'no headline', style.width - 40);
  const facts = `${counted(counts.figures, 'figure')}, ${counted(counts.statements, 'statement')}`;
  return [
    `${style.strong(`version ${number}`)}  ${minute(fetchedAt)}${isWithheld ? '' : `  ${title}`}`,
    ...(isWithheld ? [] : [`  ${style.faint(facts)}`]),
    ...notWitnessed(entry.version.imported).map((line) => `  ${style.bad(line)}`),
    ...goneLines(entry.version).map((line) => `  ${style.bad(line)}`),
    ...entry.changes.map((change) => `  ${changeLine(change, style)}`),
  ];
}

function changeLine({ kind, summary, alert }: Change, style: Style): string {
  const line = shorten(`${kind}  ${summary}`, style.width - 4);
  return alert ? `${style.bad('!')} ${line}` : `  ${line}`;
}

const event = ({ at, kind, summary }: PageEvent): string =>
  `  ${minute(at)}  ${kind}  ${plainLine(summary)}`;

function spellList({ state, spells }: History, style: Style): string[] {
  const all = [...(state?.spell == null ? [] : [state.spell]), ...spells];
  if (all.length === 0) return [];
  return ['', style.strong('Checks'), ...all.map(spellLine)];
}

function spellLine({ outcome, reason, from, lastSeen, count, imported }: Spell): string {
  const noun = imported === true ? 'saved copies' : 'checks';
  const what = reason === null ? outcome : `${outcome} (${reason})`;
  return `  ${stretch(from, lastSeen)}  ${what}${count > 1 || imported === true ? `, ${count} ${noun}` : ''}`;
}
