import type { CommandSpec } from '../command-spec.ts';
import { asking } from './shared-options.ts';

/** Commands for the first hour, and for the day something does not arrive. */
export const firstCommands: readonly CommandSpec[] = [
  {
    name: 'rehearse',
    group: 'Follow',
    args: [['<url>', 'a page: its address, or the id of a watch']],
    summary: 'send the alert that one altered figure would give, marked TEST, to the real channels',
    detail:
      'Takes the newest version of the page (an address that is not followed is read), alters one figure in a copy, compares as a check would and sends what rules would tell. Of the page nothing is recorded; the delivery is, as a test. Exit 1: a channel did not take it, or no rule would tell anybody.',
    options: [
      {
        flags: '--figure <n>',
        about: 'the figure to alter, by its number; the most prominent by default',
      },
      { flags: '--channel <names...>', about: 'only these channels, whatever rules say' },
      ...asking,
    ],
    examples: [
      ['recount rehearse https://harbour-post.example/world/talks', 'to whom rules would tell it'],
      ['recount rehearse costara-talks --channel desk', 'one channel'],
    ],
    load: () => import('../commands/rehearse.ts'),
  },
  {
    name: 'doctor',
    group: 'Follow',
    args: [['[file]', 'the configuration to compare with; recount.yaml by default']],
    summary: 'say what works, what does not, and what to do',
    detail:
      'Looks at the configuration, the store, the disk, the channels (mail servers are logged in to, nothing is sent), a few watched hosts, the clock, and what cannot be read and why. Works while recount run runs, and on a store that is damaged or not there. ✓ works, · worth knowing, ! and ✗ need doing: exit 1 then.',
    options: [{ flags: '--offline', about: 'ask nobody outside this machine' }, ...asking],
    examples: [
      ['recount doctor', 'everything'],
      ['recount doctor --offline --json', 'for a monitor'],
    ],
    load: () => import('../commands/doctor.ts'),
  },
];
