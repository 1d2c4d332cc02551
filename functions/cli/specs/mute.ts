import type { CommandSpec, OptionSpec } from '../command-spec.ts';
import { asking } from './shared-options.ts';

const page = ['[url]', 'a page: its address, or the id of a watch'] as const;
const named: readonly OptionSpec[] = [
  { flags: '--tracker <id>', about: 'whatever is on the line of this tracker' },
  { flags: '--label <label>', about: 'every page that has this label' },
];

/** Commands that keep alerts back for a while. */
export const muteCommands: readonly CommandSpec[] = [
  {
    name: 'mute',
    group: 'Follow',
    args: [page],
    summary: 'send no alerts of a page, tracker or label until a time',
    detail:
      'They are recorded as muted (recount alerts) and never sent, not after the end either. What comes after the end is told as before. Without a name it lists what is muted.',
    options: [
      ...named,
      {
        flags: '--until <time>',
        about: 'a duration from now (8h, 3d), a day (2026-03-01) or an ISO time; UTC',
      },
      ...asking,
    ],
    examples: [
      ['recount mute --label costara --until 8h', 'its pages, for a night'],
      ['recount mute https://harbour-post.example/talks --until 2026-03-08', 'one page'],
      ['recount mute', 'what is muted, and until when'],
    ],
    load: () => import('../commands/mute.ts'),
  },
  {
    name: 'unmute',
    group: 'Follow',
    args: [page],
    summary: 'tell again what was muted',
    options: [...named, ...asking],
    examples: [['recount unmute --label costara', 'what comes from now on is told']],
    load: () => import('../commands/unmute.ts'),
  },
];
