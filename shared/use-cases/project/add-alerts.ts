import type { Alert, AlertPage, FactSubject } from '../../domain/alert.ts';
import type { Change } from '../../domain/change.ts';
import { after, type Instant } from '../../domain/instant.ts';
import type { Page } from '../../domain/page.ts';
import type { Rule } from '../../domain/rule.ts';
import type { Announcement } from '../../ports/announcer.ts';
import { shownAlert } from '../withhold/shown.ts';
import { type Candidate, matchesRule } from './match-rule.ts';
import type { ProjectDeps, Wishes } from './project-deps.ts';

/** Something that may be told. */
export interface Telling {
  readonly page: Page;
  readonly shown: Pick<AlertPage, 'outlet' | 'headline'>;
  /** When the fact was committed: the same whenever it is projected. */
  readonly at: Instant;
  readonly trackers: readonly string[];
  readonly subject: FactSubject;
}

/**
 * Puts an alert into the outbox for each channel that a matching rule names: one a channel, whatever
 * the rules. Then other systems are told, whom no rule limits. What is withheld is announced to
 * none; whether an alert of it goes out is decided when its turn comes.
 */
export async function addAlerts(
  deps: ProjectDeps,
  wishes: Wishes,
  telling: Telling,
): Promise<void> {
  for (const alert of alertsFor(deps.settings, wishes, telling))
    await deps.store.outbox.addAlert(alert);
  const announcement = shownAlert(wishes.withheld, announcementOf(telling));
  if (announcement !== null) await deps.announcer?.announce([announcement]);
}

/** The alerts that rules ask for, one a channel, whatever the rules. */
export function alertsFor(
  settings: ProjectDeps['settings'],
  wishes: Pick<Wishes, 'rules'>,
  telling: Telling,
): readonly Alert[] {
  const candidate = candidateOf(telling);
  const alerts = new Map<string, Alert>();
  for (const rule of wishes.rules.filter((rule) => matchesRule(rule, candidate)))
    for (const channelId of rule.channels.filter((id) => !alerts.has(id)))
      alerts.set(channelId, makeAlert(settings, telling, { rule, channelId }));
  return [...alerts.values()];
}

const announcementOf = ({ page, shown, at, trackers, subject }: Telling): Announcement => ({
  id: subjectId(page, subject),
  at,
  page: alertPage(page, shown),
  subject,
  trackers,
});

const subjectId = (page: Page, subject: FactSubject): string =>
  subject.kind === 'change' ? subject.change.id : `${page.id.slice(0, 16)}:${subject.event.id}`;

const alertPage = ({ id, url, labels }: Page, shown: Telling['shown']): AlertPage => ({
  id,
  url,
  labels,
  outlet: shown.outlet,
  headline: shown.headline,
});

function candidateOf({ page, trackers, subject }: Telling): Candidate {
  const change = subject.change;
  return {
    page,
    trackers,
    kind: change?.kind ?? eventKind(subject),
    severity: severityOf(subject, change),
    change,
  };
}

const eventKind = (subject: FactSubject): Candidate['kind'] =>
  subject.kind === 'event' ? subject.event.kind : subject.change.kind;

const severityOf = (subject: FactSubject, change: Change | null): Candidate['severity'] =>
  change?.severity ?? (subject.kind === 'event' ? subject.event.severity : 'none');

function makeAlert(
  { holdMs }: ProjectDeps['settings'],
  { page, shown, at, trackers, subject }: Telling,
  { rule, channelId }: { readonly rule: Rule; readonly channelId: string },
): Alert {
  return {
    id: subjectId(page, subject),
    channelId,
    ruleId: rule.id,
    createdAt: at,
    dueAt: after(at, holdMs),
    story: page.labels[0] ?? page.id,
    page: alertPage(page, shown),
    subject,
    trackers,
    deliveryId: null,
    assignedAt: null,
  };
}
