import type { Alert } from '../../domain/alert.ts';
import { type Severity, severities } from '../../domain/change.ts';
import { counted } from '../../domain/counted.ts';
import type { Instant } from '../../domain/instant.ts';
import type { HealthKind } from '../../domain/watch-health.ts';
import { alertSeverity, outletName } from './alert-parts.ts';
import { cleanText, cleanUrl } from './clean-text.ts';
import { clip } from './clip.ts';
import type { MessageFact, MessagePage } from './message.ts';
import { escalationFacts } from './message-facts.ts';
import { fullTimeWords, timeWords } from './seen-times.ts';
import { SUBJECT_MAX } from './subject-line.ts';
import { reasonWords } from './wording.ts';

/** Pages named one by one; `recount doctor` names more. */
const PAGES_NAMED = 10;
const OUTLETS_NAMED = 10;
const NAME_MAX = 120;

const turnWords: Readonly<Record<HealthKind, string>> = {
  'page-unreadable': 'cannot be read',
  'page-readable': 'can be read again',
  'page-gone': 'are gone',
  'page-back': 'are back',
};

/** How many pages of how many outlets, and since when the first of them. */
export function outageCounts(alerts: readonly Alert[]): {
  readonly pages: number;
  readonly outlets: number;
  readonly since: Instant;
} {
  return {
    pages: new Set(alerts.map(({ page }) => page.id)).size,
    outlets: outlets(alerts).length,
    since: alerts.map(beganAt).sort()[0] ?? '',
  };
}

/** "Watch health: 500 pages cannot be read since 14:00 UTC (37 outlets)". */
export function outageSubject(kind: HealthKind, alerts: readonly Alert[]): string {
  const { pages, since } = outageCounts(alerts);
  const names = outlets(alerts);
  const only = names.length === 1 ? names[0]?.[0] : undefined;
  const what = `${pages} pages ${turnWords[kind]} since ${timeWords(since, lastAt(alerts))}`;
  return clip(
    only === undefined ? `Watch health: ${what} (${names.length} outlets)` : `${only}: ${what}`,
    SUBJECT_MAX,
  );
}

/** An outage as a whole: how many pages, of which outlets, why, and ten of them by name. */
export function outagePage(kind: HealthKind, alerts: readonly Alert[]): MessagePage {
  const { pages, since } = outageCounts(alerts);
  const names = outlets(alerts);
  const of = counted(names.length, 'outlet', 'outlets');
  return {
    outlet: 'Watch health',
    headline: null,
    links: [],
    command: 'recount doctor',
    items: [
      {
        kind: 'Watch health',
        severity: gravest(alerts),
        summary: `${pages} pages of ${of} ${turnWords[kind]} since ${fullTimeWords(since)}.`,
        sides: [],
        facts: [
          ...reasonFacts(alerts),
          { label: 'Outlets', text: tally(names) },
          ...pageFacts(alerts),
          ...alerts.slice(0, 1).flatMap(escalationFacts),
        ],
      },
    ],
  };
}

const beganAt = ({ subject, createdAt }: Alert): Instant => {
  if (subject.kind !== 'event') return createdAt;
  const { kind, at, since } = subject.event;
  return kind === 'page-unreadable' || kind === 'page-gone' ? (since ?? at) : at;
};

const lastAt = (alerts: readonly Alert[]): Instant =>
  alerts
    .map(({ createdAt }) => createdAt)
    .sort()
    .at(-1) ?? '';

const gravest = (alerts: readonly Alert[]): Severity =>
  severities[Math.max(0, ...alerts.map((alert) => severities.indexOf(alertSeverity(alert))))] ??
  'none';

const outlets = (alerts: readonly Alert[]): readonly Counted[] =>
  countedBy(alerts.map(({ page }) => clip(outletName(page), NAME_MAX)));

function reasonFacts(alerts: readonly Alert[]): readonly MessageFact[] {
  const reasons = alerts.flatMap(({ subject }) =>
    subject.kind === 'event' && subject.event.reason !== null ? [subject.event.reason] : [],
  );
  const words = countedBy(reasons.map((reason) => reasonWords[reason]));
  return words.length === 0 ? [] : [{ label: 'Reasons', text: tally(words) }];
}

function pageFacts(alerts: readonly Alert[]): readonly MessageFact[] {
  const pages = [...new Map(alerts.map(({ page }) => [page.id, page])).values()];
  const named = pages.slice(0, PAGES_NAMED).map((page) => ({
    label: clip(outletName(page), NAME_MAX),
    text: [clip(cleanText(page.headline ?? ''), NAME_MAX), cleanUrl(page.url) ?? '']
      .filter((part) => part !== '')
      .join(' '),
  }));
  const more = pages.length - named.length;
  if (more <= 0) return named;
  return [...named, { label: 'And', text: `${more} more pages` }];
}

type Counted = readonly [words: string, times: number];

/** Each with how often it comes, the commonest first. */
function countedBy(words: readonly string[]): readonly Counted[] {
  const times = new Map<string, number>();
  for (const one of words) times.set(one, (times.get(one) ?? 0) + 1);
  return [...times].sort(([, one], [, other]) => other - one);
}

/** "Harbour Post (40), Meridian Wire (12) and 35 more". */
function tally(all: readonly Counted[]): string {
  const named = all.slice(0, OUTLETS_NAMED).map(([words, times]) => `${words} (${times})`);
  const more = all.length - named.length;
  return `${named.join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
}
