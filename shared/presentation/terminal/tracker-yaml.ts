import type { Tracker } from '../../domain/tracker.ts';

/** Trackers as they stand in a configuration file. */
export const trackersYaml = (trackers: readonly Tracker[]): string =>
  ['trackers:', ...trackers.flatMap(entry)].join('\n');

function entry(tracker: Tracker): string[] {
  const head = [`  ${tracker.id}:`, `    kind: ${tracker.kind}`];
  if (tracker.kind === 'position')
    return [
      ...head,
      `    speakers: ${list(tracker.speakers)}`,
      `    topics: ${list(tracker.topics)}`,
    ];
  return [
    ...head,
    `    measures: ${list(tracker.measures)}`,
    ...(tracker.statuses.length === 0 ? [] : [`    statuses: ${list(tracker.statuses)}`]),
  ];
}

/** Quoted as JSON is, which YAML reads: words from a page may hold anything. */
const list = (words: readonly string[]): string =>
  `[${words.map((word) => (/^[a-z][a-z -]*[a-z]$/.test(word) && !/^(?:yes|no|on|off|true|false|null)$/.test(word) ? word : JSON.stringify(word))).join(', ')}]`;
