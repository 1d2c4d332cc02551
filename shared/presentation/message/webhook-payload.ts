import type { Alert, AlertPage, Delivery } from '../../domain/alert.ts';
import type { Change, ChangeSide } from '../../domain/change.ts';
import type { DailyRoot } from '../../domain/daily-root.ts';
import type { PageEvent } from '../../domain/event.ts';
import { outageOf } from '../../domain/watch-health.ts';
import { withoutRepeats } from './alert-parts.ts';
import { composeMessage } from './compose-message.ts';
import type { MessageInput } from './message.ts';
import { outageCounts } from './outage-words.ts';
import { machineReadWords } from './wording.ts';

/** The version of the webhook's form; fields may be added under it, none removed or given another meaning. */
const webhookSchema = 'recount.alert/1';

/** Alerts of an outage in one body: a body of hundreds is refused by many who take webhooks. */
const OUTAGE_ALERTS = 50;
/** Of a digest; what is beyond is counted. */
const MOST_ALERTS = 200;

/**
 * The body of a webhook: the same for every attempt at one delivery. Text is as pages wrote it,
 * not escaped for any sink; settings of the channel are not in it.
 */
export function webhookPayload(input: MessageInput): object {
  const { channel, delivery } = input;
  return {
    schema: webhookSchema,
    ...(delivery.test === true ? { test: true } : {}),
    ...digestJson(delivery),
    delivery: delivery.id,
    channel: channel.id,
    story: delivery.story,
    createdAt: delivery.createdAt,
    subject: composeMessage(input).subject,
    machineRead: machineReadWords,
    ...alertsJson(withoutRepeats(input.alerts)),
  };
}

/** What the alerts waited for, and the line of a digest that has none. */
const digestJson = ({ heldFor, nothing }: Delivery): object => ({
  ...(heldFor === undefined ? {} : { heldFor }),
  ...(nothing === undefined ? {} : { nothing }),
});

/** Of an outage the first pages stand for all; `outage` says of how many. */
function alertsJson(alerts: readonly Alert[]): object {
  const kind = outageOf(alerts);
  const more = alerts.length - MOST_ALERTS;
  if (kind === null)
    return {
      alerts: alerts.slice(0, MOST_ALERTS).map(alertJson),
      ...(more > 0 ? { more } : {}),
    };
  return {
    outage: { kind, ...outageCounts(alerts) },
    alerts: alerts.slice(0, OUTAGE_ALERTS).map(alertJson),
  };
}

function alertJson(alert: Alert): object {
  const { subject } = alert;
  return {
    id: alert.id,
    rule: alert.ruleId,
    trackers: alert.trackers,
    createdAt: alert.createdAt,
    ...(alert.escalatedFrom === undefined ? {} : { escalatedFrom: alert.escalatedFrom }),
    page: subject.kind === 'root' ? null : pageJson(alert.page),
    change: subject.change && changeJson(subject.change),
    event: subject.kind === 'event' ? eventJson(subject.event) : null,
    other: subject.kind === 'event' ? subject.other && pageJson(subject.other) : null,
    root: subject.kind === 'root' ? rootJson(subject.root) : null,
  };
}

const pageJson = ({ id, url, outlet, headline, labels }: AlertPage): object => ({
  id,
  url,
  outlet,
  headline,
  labels,
});

const rootJson = ({ day, root, previous, captures, madeAt }: DailyRoot): object => ({
  day,
  root,
  previous,
  captures,
  madeAt,
});

const changeJson = (change: Change): object => ({
  id: change.id,
  kind: change.kind,
  version: change.version,
  severity: change.severity,
  summary: change.summary,
  nature: change.nature,
  notice: change.notice,
  reverts: change.reverts,
  signals: change.signals,
  between: { oldSeenAt: change.between.oldSeenAt, newSeenAt: change.between.newSeenAt },
  before: sideJson(change.before),
  after: sideJson(change.after),
});

const eventJson = (event: PageEvent): object => ({
  id: event.id,
  kind: event.kind,
  at: event.at,
  since: event.since,
  severity: event.severity,
  summary: event.summary,
  reason: event.reason,
  tracker: event.tracker,
  before: sideJson(event.before),
  after: sideJson(event.after),
});

function sideJson(side: ChangeSide | null): object | null {
  if (side === null) return null;
  return {
    text: side.text,
    evidence: side.evidence,
    value: side.value ?? null,
    range: side.range ?? null,
    bound: side.bound ?? null,
    measure: side.measure ?? null,
    status: side.status ?? null,
    attributedTo: side.attributedTo ?? null,
    speaker: side.speaker?.surface ?? null,
    act: side.act ?? null,
    stance: side.stance ?? null,
    topic: side.topic ?? null,
  };
}
