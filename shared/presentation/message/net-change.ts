import type { Alert } from '../../domain/alert.ts';
import type { Change } from '../../domain/change.ts';
import { alertChange, alertSeverity, leadingAlert } from './alert-parts.ts';
import { cleanText } from './clean-text.ts';
import type { MessageItem } from './message.ts';
import { changeFacts, trackerFacts } from './message-facts.ts';
import { messageItem } from './message-page.ts';
import { changeSides } from './message-sides.ts';
import { betweenWords } from './seen-times.ts';
import { kindWords } from './wording.ts';

/** "hostages held: 47 → 46". */
interface Step {
  readonly alert: Alert;
  readonly change: Change;
  readonly what: string;
  readonly from: string;
  readonly to: string;
}

/**
 * Alerts of one page as items: a figure that moved several times is one, from its first value to
 * its last, with each step; everything else stands for itself.
 */
export function netItems(alerts: readonly Alert[]): readonly MessageItem[] {
  const lines = new Map<string, (Step | Alert)[]>();
  for (const alert of alerts) {
    const step = stepOf(alert);
    const key = step?.change.lineage ?? alert.id;
    lines.set(key, [...(lines.get(key) ?? []), step ?? alert]);
  }
  return [...lines.values()].flatMap(lineItems);
}

function lineItems(line: readonly (Step | Alert)[]): readonly MessageItem[] {
  const steps = line.flatMap((one) => ('change' in one ? [one] : []));
  const isLine = steps.length === line.length && steps.length > 1;
  if (!isLine) return line.map((one) => messageItem('change' in one ? one.alert : one));
  return [netItem(steps.sort(byVersion))];
}

const byVersion = (one: Step, other: Step): number => one.change.version - other.change.version;

function netItem(steps: readonly Step[]): MessageItem {
  const [first] = steps;
  const last = steps.at(-1);
  if (first === undefined || last === undefined) throw new RangeError('There is no step.');
  const between = {
    ...last.change.between,
    oldSeenAt: first.change.between.oldSeenAt,
  };
  const net: Change = { ...last.change, before: first.change.before, between };
  return {
    kind: kindWords[last.change.kind],
    severity: alertSeverity(leadingAlert(steps.map(({ alert }) => alert)) ?? last.alert),
    summary: `${last.what}: ${first.from} → ${last.to}${first.from === last.to ? ' again' : ''}`,
    sides: changeSides(net),
    facts: [
      ...steps.map(({ from, to, change }) => ({
        label: 'Step',
        text: `${from} → ${to}, ${betweenWords(change.between.oldSeenAt, change.between.newSeenAt)}`,
      })),
      ...changeFacts(net),
      ...trackerFacts(last.alert),
    ],
  };
}

/** A change of a figure whose summary gives both values; null for anything else. */
function stepOf(alert: Alert): Step | null {
  const change = alertChange(alert);
  if (change?.kind !== 'figure-changed' || change.lineage === null) return null;
  const summary = cleanText(change.summary).replace(/\.$/, '');
  const parts = /^(?<what>.+): (?<from>[^:→“]{1,50}) → (?<to>[^:→“]{1,50})$/u.exec(summary)?.groups;
  if (parts === undefined) return null;
  const { what = '', from = '', to = '' } = parts;
  return { alert, change, what, from, to };
}
