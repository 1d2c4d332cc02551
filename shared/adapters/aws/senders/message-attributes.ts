import type { MessageAttributeValue } from '@aws-sdk/client-sns';
import type { AlertSubject } from '../../../domain/alert.ts';
import { type Severity, severities } from '../../../domain/change.ts';
import type { OutgoingMessage } from '../../../ports/message-sender.ts';

/**
 * What subscribers filter by: every `kind`, `tracker`, `label` and `notice` that the message holds,
 * as lists, and its highest `severity`. A list that would be empty is left out, so that a filter
 * may ask whether it `exists`.
 */
export function messageAttributes({
  alerts,
}: OutgoingMessage): Record<string, MessageAttributeValue> {
  const lists = {
    kind: alerts.map(({ subject }) => kindOf(subject)),
    tracker: alerts.flatMap(({ trackers }) => trackers),
    label: alerts.flatMap(({ page }) => page.labels),
    notice: alerts.flatMap(({ subject }) => subject.change?.notice ?? []),
  };
  return {
    severity: { DataType: 'String', StringValue: highestSeverity({ alerts }) },
    ...Object.fromEntries(
      Object.entries(lists)
        .filter(([, values]) => values.length > 0)
        .map(([name, values]) => [name, listOf(values)]),
    ),
  };
}

const listOf = (values: readonly string[]): MessageAttributeValue => ({
  DataType: 'String.Array',
  StringValue: JSON.stringify([...new Set(values)]),
});

function highestSeverity({ alerts }: Pick<OutgoingMessage, 'alerts'>): Severity {
  const ranks = alerts.map(({ subject }) => severities.indexOf(severityOf(subject)));
  return severities[Math.max(0, ...ranks)] ?? 'none';
}

/** A confirmed removal is of the kind and severity of the removal. */
function kindOf(subject: AlertSubject): string {
  if (subject.kind === 'root') return 'daily-root';
  return subject.change?.kind ?? (subject.kind === 'event' ? subject.event.kind : 'change');
}

const severityOf = (subject: AlertSubject): Severity =>
  subject.change?.severity ?? (subject.kind === 'event' ? subject.event.severity : 'none');
