import type { CommandSpec } from '../command-spec.ts';
import { asking, sinceOption, urlOption } from './shared-options.ts';

const labelOption = { flags: '--label <label>', about: 'only pages under this label' };
const limitOption = {
  flags: '--limit <n>',
  about: 'findings shown, the newest; 1 to 1000',
  default: '20',
};

/** Commands that try a setting on the past before it is switched on. */
export const backtestCommands: readonly CommandSpec[] = [
  {
    name: 'tracker test',
    group: 'Ask',
    args: [['[tracker]', 'the id of one that is applied, or of one in --file']],
    summary: 'show what a tracker would have caught over the stored versions',
    detail:
      'Goes through every stored version with the matching and the rules of the running service, as if the tracker had been there from the first: each change on its line, disagreement between outlets, new high or low and departure from the house value, with both sentences; its line outlet by outlet; how many alerts a week that makes; and what it leaves out that is near, with the reason. Writes nothing, and works beside a running service.',
    options: [
      {
        flags: '--file <yaml>',
        about: 'take the tracker from this file: a whole configuration, or trackers: alone',
      },
      {
        flags: '--severity <severity>',
        about: 'the least that is told: none, low, medium, high',
        default: 'medium',
      },
      urlOption,
      labelOption,
      sinceOption,
      limitOption,
      ...asking,
    ],
    examples: [
      ['recount tracker test --file tracker.yaml', 'before it is applied'],
      ['recount tracker test hostages-held --since 30d', 'one that is applied, over a month'],
      ['recount tracker test hostages-held --label "Port Ansel" --json', 'for a program'],
    ],
    load: () => import('../commands/tracker-test.ts'),
  },
  {
    name: 'tracker suggest',
    group: 'Ask',
    summary: 'propose trackers for what changed, or stands on several pages',
    detail:
      'Goes through the stored versions and proposes figure trackers (a measure in a status, with the synonyms that were seen) and position trackers (a speaker on the topics most spoken of), the busiest first, each with why. What a tracker follows already is left out. Prints YAML for recount.yaml; tracker test tries one before it is applied.',
    options: [
      urlOption,
      labelOption,
      { flags: '--limit <n>', about: 'trackers proposed at most, 1 to 1000', default: '10' },
      ...asking,
    ],
    examples: [
      ['recount tracker suggest > tracker.yaml', 'from everything that was seen'],
      ['recount tracker suggest --label "Port Ansel" --limit 3', 'of one story'],
    ],
    load: () => import('../commands/tracker-suggest.ts'),
  },
  {
    name: 'rule test',
    group: 'Ask',
    args: [['[rule]', 'the id of one; all that are applied by default']],
    summary: 'show what a rule would have told over the stored changes',
    detail:
      'Holds the rule against every stored change and event: what would have alerted, on which channel, how many a week, and what is left out for which reason. A removal counts once a second check confirmed it; tracker events are those on record (tracker test replays them for a tracker that is new). Changes of one story within minutes go out in one message, so there are fewer messages than alerts. Writes nothing, and works beside a running service.',
    options: [
      {
        flags: '--file <yaml>',
        about: 'take the rule from this file: a whole configuration, or rules: alone',
      },
      urlOption,
      labelOption,
      sinceOption,
      limitOption,
      ...asking,
    ],
    examples: [
      ['recount rule test --file rule.yaml', 'before it is applied'],
      ['recount rule test desk-alerts --since 30d', 'one that is applied, over a month'],
      ['recount rule test --json', 'all rules together, for a program'],
    ],
    load: () => import('../commands/rule-test.ts'),
  },
];
