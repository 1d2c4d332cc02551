import type { Alert, Delivery } from '../../domain/alert.ts';
import { counted } from '../../domain/counted.ts';
import type { HeldFor } from '../../domain/telling-times.ts';
import { healthOf, outageOf } from '../../domain/watch-health.ts';
import { leadingAlert, outletName } from './alert-parts.ts';
import { cleanText } from './clean-text.ts';
import { clip } from './clip.ts';
import type { MessagePage } from './message.ts';
import { groupByPage, messagePage } from './message-page.ts';
import { netItems } from './net-change.ts';
import { outagePage } from './outage-words.ts';
import { fullTimeWords } from './seen-times.ts';
import { SUBJECT_MAX, subjectLine } from './subject-line.ts';

/** Pages shown in full; the others are counted. */
const PAGES_SHOWN = 50;
const STORY_MAX = 80;
const OUTLET_MAX = 32;

const heldWords: Readonly<Record<HeldFor, string>> = {
  hourly: 'Hourly digest',
  daily: 'Daily digest',
  weekly: 'Weekly digest',
  'quiet-hours': 'After quiet hours',
};

/** "Daily digest: 12 alerts on 5 pages; Harbour Post: hostages held 47 → 45 (no note found)". */
export function digestSubject(heldFor: HeldFor, alerts: readonly Alert[]): string {
  const lead = leadingAlert(alerts);
  const pages = new Set(alerts.map(({ page }) => page.id)).size;
  const count = `${counted(alerts.length, 'alert')} on ${counted(pages, 'page')}`;
  const words = `${heldWords[heldFor]}: ${count}`;
  if (lead === undefined) return words;
  const net = netLead(lead, alerts);
  return clip(`${words}; ${net ?? subjectLine(lead, 0)}`, SUBJECT_MAX);
}

/** The leading figure from its first value to its last, when it moved more than once. */
function netLead(lead: Alert, alerts: readonly Alert[]): string | null {
  const line = lead.subject.change?.lineage ?? null;
  const own = alerts.filter(
    ({ page, subject }) => page.id === lead.page.id && subject.change?.lineage === line,
  );
  if (line === null || own.length < 2) return null;
  const [item, ...others] = netItems(own);
  if (item === undefined || others.length > 0) return null;
  return `${clip(outletName(lead.page), OUTLET_MAX)}: ${item.summary}`;
}

/** All that waited: by story, then by page, each figure from its first value to its last; outages last. */
export function digestPages(alerts: readonly Alert[]): readonly MessagePage[] {
  const outages = [...by(alerts, (alert) => healthOf(alert) ?? '').values()].flatMap((own) => {
    const kind = outageOf(own);
    return kind === null ? [] : [{ own, page: outagePage(kind, own) }];
  });
  const ofOutages = new Set(outages.flatMap(({ own }) => own));
  const rest = alerts.filter((alert) => !ofOutages.has(alert));
  const pages = [...by(rest, ({ story }) => story)].flatMap(([story, own]) =>
    storyPages(story, own),
  );
  const more = pages.length - PAGES_SHOWN;
  return [
    ...pages.slice(0, PAGES_SHOWN),
    ...(more > 0 ? [morePage(more)] : []),
    ...outages.map(({ page }) => page),
  ];
}

function storyPages(story: string, alerts: readonly Alert[]): readonly MessagePage[] {
  return groupByPage(alerts).map((own, index) => {
    const page = messagePage(own, netItems(own));
    // A page without a label is its own story: its headline says what it is.
    if (index > 0 || story === own[0].page.id) return page;
    return { ...page, story: clip(cleanText(story), STORY_MAX) };
  });
}

const morePage = (more: number): MessagePage => ({
  outlet: `And ${counted(more, 'page')} more`,
  headline: null,
  links: [],
  command: 'recount alerts',
  items: [],
});

type Nothing = NonNullable<Delivery['nothing']>;

/** "Daily digest: nothing to tell, 214 pages read". */
export const nothingSubject = (heldFor: HeldFor, { pagesRead }: Nothing): string =>
  `${heldWords[heldFor]}: nothing to tell, ${counted(pagesRead, 'page')} read`;

/** The one line of a digest that has nothing to tell. */
export const nothingPage = (heldFor: HeldFor, { pagesRead, since }: Nothing): MessagePage => ({
  outlet: heldWords[heldFor],
  headline: null,
  links: [],
  command: null,
  items: [
    {
      kind: 'Nothing to tell',
      severity: 'none',
      summary: `Nothing changed that this channel is told of since ${fullTimeWords(since)}; ${counted(pagesRead, 'page')} read.`,
      sides: [],
      facts: [],
    },
  ],
});

function by(
  alerts: readonly Alert[],
  keyOf: (alert: Alert) => string,
): ReadonlyMap<string, readonly Alert[]> {
  const groups = new Map<string, Alert[]>();
  for (const alert of alerts) {
    const key = keyOf(alert);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [alert]);
    else group.push(alert);
  }
  return groups;
}
