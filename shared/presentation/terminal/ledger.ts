import type {
  ChangeRecord,
  Confirmation,
  FigureRecord,
  StatementRecord,
} from '../../domain/ledger.ts';
import { speakerTitle } from '../../domain/speaker-key.ts';
import { remarks, sides } from './change.ts';
import { amount, facets } from './figure-phrase.ts';
import { wrap } from './marked.ts';
import { plainLine, shorten } from './plain.ts';
import type { Style } from './style.ts';
import { between, minute, span } from './time.ts';

const confirmations: Readonly<Record<Confirmation, string | null>> = {
  'not-needed': null,
  waiting: 'waits for a second look',
  confirmed: 'confirmed by a second look',
  refuted: 'was back at the second look',
};

/** A change in a list: where and when, what, both sentences, and what is known around it. */
export function renderChangeRecord(record: ChangeRecord, style: Style): string {
  const { change } = record;
  const paint = change.severity === 'high' ? style.strong : (text: string) => text;
  const around = [
    ...remarks(change),
    ...[confirmations[record.confirmation]].filter((part) => part !== null),
    ...trackers(record.trackers),
  ];
  return [
    `${paint(change.kind)}  ${plainLine(change.summary)}`,
    ...sides(change, style),
    ...note(
      `${plainLine(record.outlet)}, version ${change.version}, ${between(change.between)}`,
      style,
    ),
    ...note(around.join(' · '), style),
    ...link(record.url, style),
  ].join('\n');
}

/** Whether the page that said it can be seen now. */
interface Seen {
  readonly sight: { readonly kind: 'gone' | 'blind'; readonly since: string } | null;
}

/** A value that a page asserted, with its sentence. */
export function renderFigureRecord(record: FigureRecord & Seen, style: Style): string {
  const { figure } = record;
  const number = style.strong(style.fact(plainLine(amount(figure))));
  const head = `${number}  ${shorten(facets(figure), style.width - 20)}`.trimEnd();
  return evidence(head, record, style);
}

/** A speaker of the list, with their newest statement. */
export function renderSpeaker(
  { last }: { readonly last: StatementRecord & Seen },
  style: Style,
): string {
  const { speaker, act, stance } = last.statement;
  const who = speaker === null ? 'someone' : speakerTitle(speaker);
  const how = [
    speaker?.class.replace('-', ' '),
    `last: ${stance === null ? act : `${act}, ${stance}`}`,
  ];
  return evidence(`${style.strong(style.speech(plainLine(who)))}  ${how.join(', ')}`, last, style);
}

/** A statement that a page carried, with its sentence. */
export function renderStatementRecord(record: StatementRecord & Seen, style: Style): string {
  const { speaker, act, stance, voice } = record.statement;
  const who = style.strong(style.speech(plainLine(speaker?.surface ?? 'someone')));
  const how = [act, stance, voice].filter((part) => part !== null).join(', ');
  return evidence(`${who}  ${how}`, record, style);
}

type Said = Seen &
  Pick<FigureRecord, 'sentence' | 'outlet' | 'version' | 'from' | 'until' | 'url' | 'trackers'>;

function evidence(head: string, record: Said, style: Style): string {
  const { outlet, version, from, until } = record;
  const where = [
    `${plainLine(outlet)}, version ${version}, ${span(from, until)}`,
    ...trackers(record.trackers),
  ];
  return [
    head,
    wrap(`“${shorten(record.sentence, 400)}”`, style.width, '  '),
    ...note(where.join(' · '), style),
    ...sightLine(record, style),
    ...link(record.url, style),
  ].join('\n');
}

/** What a page that is gone or blind last said is no word of today. */
function sightLine({ sight }: Seen, style: Style): string[] {
  if (sight === null) return [];
  const words = sight.kind === 'gone' ? 'page gone since' : 'page blind since';
  return [style.bad(`  ${words} ${minute(sight.since)}; this is what it last said`)];
}

const trackers = (names: readonly string[]): string[] =>
  names.length === 0 ? [] : [`on ${names.join(', ')}`];

const note = (text: string, style: Style): string[] =>
  wrap(text, style.width, '  ').split('\n').map(style.faint);

const link = (url: string, style: Style): string[] => [style.faint(`  ${plainLine(url)}`)];
