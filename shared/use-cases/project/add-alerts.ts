import type { Alert, AlertPage, FactSubject } from '../../domain/alert.ts';
import type { Change, Severity } from '../../domain/change.ts';
import type { Channel } from '../../domain/channel.ts';
import { after, type Instant } from '../../domain/instant.ts';
import type { Page } from '../../domain/page.ts';
import type { Rule } from '../../domain/rule.ts';
import { tellingTime } from '../../domain/telling-times.ts';
import type { Announcement } from '../../ports/announcer.ts';
import { shownAlert } from '../withhold/shown.ts';
import { type Candidate, eventSignals, matchesRule } from './match-rule.ts';
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

/** The alerts that rules ask for, one a channel, whatever the rules: the first of those that tell it soonest. */
export function alertsFor(
  settings: ProjectDeps['settings'],
  wishes: Pick<Wishes, 'rules' | 'channels'>,
  telling: Telling,
): readonly Alert[] {
  const candidate = candidateOf(telling);
  const alerts = new Map<string, Alert>();
  for (const rule of wishes.rules.filter((rule) => matchesRule(rule, candidate)))
    for (const channelId of rule.channels) {
      const channel = wishes.channels.find(({ id }) => id === channelId);
      const alert = {
        ...makeAlert(telling, { rule, channelId }),
        ...timeOf(telling, candidate.severity, { holdMs: settings.holdMs, rule, channel }),
      };
      const other = alerts.get(channelId);
      if (other === undefined || alert.dueAt < other.dueAt) alerts.set(channelId, alert);
    }
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
    signals: signalsOf(subject),
    change,
  };
}

const signalsOf = (subject: FactSubject): Candidate['signals'] =>
  subject.change?.signals ?? (subject.kind === 'event' ? eventSignals(subject.event) : []);

const eventKind = (subject: FactSubject): Candidate['kind'] =>
  subject.kind === 'event' ? subject.event.kind : subject.change.kind;

const severityOf = (subject: FactSubject, change: Change | null): Candidate['severity'] =>
  change?.severity ?? (subject.kind === 'event' ? subject.event.severity : 'none');

/** When it is told, and what it waits for until then. */
function timeOf(
  { at }: Telling,
  severity: Severity,
  {
    holdMs,
    rule,
    channel,
  }: { readonly holdMs: number; readonly rule: Rule; readonly channel: Channel | undefined },
): Pick<Alert, 'dueAt' | 'heldFor'> {
  const times = {
    digest: rule.digest ?? channel?.digest ?? null,
    quiet: channel?.quiet ?? null,
  };
  const { dueAt, heldFor } = tellingTime(after(at, holdMs), times, severity);
  return { dueAt, ...(heldFor === null ? {} : { heldFor }) };
}

function makeAlert(
  { page, shown, at, trackers, subject }: Telling,
  { rule, channelId }: { readonly rule: Rule; readonly channelId: string },
): Omit<Alert, 'dueAt' | 'heldFor'> {
  return {
    id: subjectId(page, subject),
    channelId,
    ruleId: rule.id,
    createdAt: at,
    story: page.labels[0] ?? page.id,
    page: alertPage(page, shown),
    subject,
    trackers,
    deliveryId: null,
    assignedAt: null,
  };
}
