import type { HouseValue, Tracker } from '../../domain/tracker.ts';
import { plainLine } from './plain.ts';

/** Trackers as they stand in a configuration file; above each, what `notes` says of it. */
export const trackersYaml = (
  trackers: readonly Tracker[],
  notes: ReadonlyMap<string, readonly string[]> = new Map(),
): string =>
  ['trackers:', ...trackers.flatMap((each) => entry(each, notes.get(each.id) ?? []))].join('\n');

function entry(tracker: Tracker, notes: readonly string[]): string[] {
  const head = [
    ...notes.map((note) => `  # ${plainLine(note)}`),
    `  ${tracker.id}:`,
    `    kind: ${tracker.kind}`,
  ];
  if (tracker.kind === 'position')
    return [
      ...head,
      `    speakers: ${list(tracker.speakers)}`,
      `    topics: ${list(tracker.topics)}`,
    ];
  const { measures, statuses, places, terms, houseValue, outlets, partOf, range, authorities } =
    tracker;
  return [
    ...head,
    `    measures: ${list(measures)}`,
    ...someOf('statuses', statuses),
    ...someOf('places', places),
    ...someOf('terms', terms),
    ...someOf('outlets', outlets ?? []),
    ...(partOf?.length === 0 ? ['    part-of: none'] : someOf('part-of', partOf ?? [])),
    ...(range === undefined ? [] : [`    range: [${range.join(', ')}]`]),
    ...someOf('authorities', authorities ?? []),
    ...(tracker.onlyAuthorities === true ? ['    only-authorities: true'] : []),
    ...(houseValue === null ? [] : house(houseValue)),
  ];
}

const someOf = (name: string, words: readonly string[]): string[] =>
  words.length === 0 ? [] : [`    ${name}: ${list(words)}`];

const house = ({ value, source, asOf }: HouseValue): string[] => [
  '    house-value:',
  `      value: ${value}`,
  `      source: ${JSON.stringify(source)}`,
  `      as-of: ${JSON.stringify(asOf)}`,
];

/** Quoted as JSON is, which YAML reads: words from a page may hold anything. */
const list = (words: readonly string[]): string =>
  `[${words.map((word) => (/^[a-z][a-z -]*[a-z]$/.test(word) && !/^(?:yes|no|on|off|true|false|null)$/.test(word) ? word : JSON.stringify(word))).join(', ')}]`;
