import type { Alert, AlertPage } from '../../domain/alert.ts';
import { type Change, type Severity, severities } from '../../domain/change.ts';
import { cleanText, cleanUrl } from './clean-text.ts';

/** The change an alert tells, be it fresh or confirmed by an event; null for other events. */
export const alertChange = (alert: Alert): Change | null => alert.subject.change;

/** The severity of the change or event an alert tells. */
export const alertSeverity = ({ subject }: Alert): Severity =>
  subject.change?.severity ?? (subject.kind === 'event' ? subject.event.severity : 'none');

/** The outlet's name as people say it, else the page's host. */
export function outletName(page: AlertPage): string {
  const name = cleanText(page.outlet);
  if (name !== '') return name;
  return /^https?:\/\/([^/?#]+)/iu.exec(cleanUrl(page.url) ?? '')?.[1] ?? 'unnamed outlet';
}

/** Alerts without those that tell what another tells (two rules may match one change). */
export function withoutRepeats(alerts: readonly Alert[]): readonly Alert[] {
  const told = new Map<string, Alert>();
  for (const alert of alerts) {
    const key = causeOf(alert);
    if (!told.has(key)) told.set(key, alert);
  }
  return [...told.values()];
}

function causeOf({ page, subject }: Alert): string {
  switch (subject.kind) {
    case 'change':
      return `change ${page.id} ${subject.change.id}`;
    case 'event':
      return `event ${page.id} ${subject.event.id}`;
    case 'root':
      return `root ${subject.root.day}`;
  }
}

/** The gravest alert, the earliest of equals: it gives the subject line. */
export function leadingAlert(alerts: readonly Alert[]): Alert | undefined {
  let lead: Alert | undefined;
  for (const alert of alerts) {
    if (lead === undefined || rank(alert) > rank(lead)) lead = alert;
  }
  return lead;
}

const rank = (alert: Alert): number => severities.indexOf(alertSeverity(alert));
