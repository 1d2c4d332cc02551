import type { Alarm, DeadLetterQueue } from './alarm.ts';

const overdueSeconds = 15 * 60;

const pagesOverdue = (dispatchMinutes: number): Alarm => ({
  id: 'pages-overdue',
  means:
    'Watched pages are not read when they should be: changes are noticed late, or not at all while this lasts.',
  watched: { kind: 'told', metric: 'OldestDueSeconds', statistic: 'Maximum' },
  from: overdueSeconds + 60 * dispatchMinutes,
  minutes: Math.max(5, 2 * dispatchMinutes),
  periods: 2,
  silence: 'alarm',
});

/** Of every function, whatever it does. */
export const functionAlarms = [
  {
    id: 'functions-failing',
    means:
      'This function ends in an error again and again: a part of Recount does not do its work.',
    watched: { kind: 'functions', metric: 'Errors' },
    from: 1,
    minutes: 5,
    periods: 3,
    silence: 'fine',
  },
  {
    id: 'functions-throttled',
    means:
      'AWS holds this function back, for the account has too many at once: pages are read and people are told late.',
    watched: { kind: 'functions', metric: 'Throttles' },
    from: 10,
    minutes: 5,
    periods: 3,
    silence: 'fine',
  },
] as const satisfies readonly Alarm[];

const steadyAlarms: readonly Alarm[] = [
  {
    id: 'checks-failing',
    means:
      'Pages answered, but Recount failed over them by a fault of its own: what changed on them is not recorded.',
    watched: { kind: 'told', metric: 'ChecksFailed', statistic: 'Sum' },
    from: 3,
    minutes: 15,
    periods: 1,
    silence: 'fine',
  },
  {
    id: 'watches-blind',
    means:
      'A quarter or more of all checks cannot read their pages (blocked, challenged, timed out): those watches are blind, and no news from them means nothing.',
    watched: { kind: 'told', metric: 'PagesUnreadable', statistic: 'Average' },
    from: 0.25,
    minutes: 60,
    periods: 2,
    silence: 'fine',
  },
  {
    id: 'page-gone-blind',
    means:
      'At least one page can no longer be read since the last quarter of an hour; its last good version stands and nothing newer is seen.',
    watched: { kind: 'told', metric: 'PagesGoneBlind', statistic: 'Sum' },
    from: 1,
    minutes: 15,
    periods: 1,
    silence: 'fine',
  },
  {
    id: 'facts-left-behind',
    means:
      'Versions and events are recorded but not shown: they are missing from the ledger, and nobody is alerted of them.',
    watched: { kind: 'told', metric: 'FactsLeftBehind', statistic: 'Minimum' },
    from: 1,
    minutes: 10,
    periods: 2,
    silence: 'alarm',
  },
  {
    id: 'ledger-behind',
    means:
      'The ledger is more than ten minutes behind what was recorded: alerts come that much later.',
    watched: { kind: 'stream-age' },
    from: 10 * 60_000,
    minutes: 5,
    periods: 2,
    silence: 'fine',
  },
  {
    id: 'messages-piling-up',
    means:
      'Messages are not sent as fast as they come, or nobody looks for them: people are told of changes late, or not at all while this lasts.',
    watched: { kind: 'told', metric: 'DeliveriesDue', statistic: 'Minimum' },
    from: 50,
    minutes: 10,
    periods: 2,
    silence: 'alarm',
  },
  {
    id: 'deliveries-failing',
    means: 'A message was given up: somebody was not told of a change, and will not be by itself.',
    watched: { kind: 'told', metric: 'DeliveriesGivenUp', statistic: 'Sum' },
    from: 1,
    minutes: 5,
    periods: 1,
    silence: 'fine',
  },
  {
    id: 'deliveries-waiting',
    means:
      'Messages keep being refused and are tried again: whoever hears by that channel is told late.',
    watched: { kind: 'told', metric: 'DeliveriesRetried', statistic: 'Sum' },
    from: 5,
    minutes: 15,
    periods: 2,
    silence: 'fine',
  },
  ...functionAlarms,
  {
    id: 'table-throttled',
    means:
      'The table holds reads or writes back: checks and alerts come late, though nothing of them is lost.',
    watched: { kind: 'table-throttles' },
    from: 10,
    minutes: 5,
    periods: 3,
    silence: 'fine',
  },
  dead(
    'dead-checks',
    'checks',
    'Checks were given up after three tries: their pages stand as they last were, and are asked for again an hour later.',
  ),
  dead(
    'dead-deliveries',
    'deliveries',
    'Messages could not even be worked on, five times over: whom they were for has not been told.',
  ),
  dead(
    'dead-facts',
    'facts',
    'A recorded version or event could not be shown, five times over: nobody was alerted of it yet.',
  ),
  dead(
    'dead-alert-mails',
    'alert mails',
    'SNS could not hand alert mails over: someone who subscribes to alerts did not get them.',
  ),
  dead(
    'dead-operations-mails',
    'operations mails',
    'SNS could not hand over a mail like this one: someone who looks after Recount does not hear of alarms.',
  ),
];

/** Every alarm of a deployment that looks for due pages every `dispatchMinutes`. */
export const alarmsOf = (dispatchMinutes: number): readonly Alarm[] => [
  pagesOverdue(dispatchMinutes),
  ...steadyAlarms,
];

function dead(id: string, queue: DeadLetterQueue, means: string): Alarm {
  return {
    id,
    means,
    watched: { kind: 'dead-letters', queue },
    from: 1,
    minutes: 5,
    periods: 1,
    silence: 'fine',
  };
}
