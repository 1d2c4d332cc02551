import type { CommandSpec } from '../command-spec.ts';
import { asking, listing, sinceOption, trackerOption, urlOption } from './shared-options.ts';

const page = ['<url>', 'the page: its address, or the id of a watch'] as const;
const current = { flags: '--current', about: 'only what pages say now' };
const at = { flags: '--at <time>', about: 'only what pages said at that time' };

/** Commands that ask the history. */
export const askCommands: readonly CommandSpec[] = [
  {
    name: 'history',
    group: 'Ask',
    args: [page],
    summary: "show a page's versions, changes, events and checks",
    options: listing,
    examples: [
      ['recount history https://harbour-post.example/world/talks', 'newest version first'],
    ],
    load: () => import('../commands/history.ts'),
  },
  {
    name: 'show',
    group: 'Ask',
    args: [page, ['[version]', 'its number, or -1 for the one before; the newest by default']],
    summary: 'show one version of a page with its figures and statements',
    options: asking,
    examples: [['recount show https://harbour-post.example/world/talks 3', 'version 3']],
    load: () => import('../commands/show.ts'),
  },
  {
    name: 'diff',
    group: 'Ask',
    args: [
      page,
      ['[a]', 'the older version; the one before the newest by default'],
      ['[b]', 'the newer version; the newest by default'],
    ],
    summary: 'compare two versions of a page: facts first, then the words',
    options: asking,
    examples: [
      ['recount diff https://harbour-post.example/world/talks', 'what the newest version changed'],
      ['recount diff https://harbour-post.example/world/talks 1 4', 'any two'],
    ],
    load: () => import('../commands/diff.ts'),
  },
  {
    name: 'changes',
    group: 'Ask',
    summary: 'list changes, newest first',
    options: [
      sinceOption,
      { flags: '--until <time>', about: 'only before this' },
      { flags: '--kind <kind>', about: 'figure-changed, quotation-altered… (docs/cli.md has all)' },
      urlOption,
      trackerOption,
      { flags: '--no-note', about: 'only those that no note on the page names' },
      ...listing,
    ],
    examples: [
      ['recount changes --since 24h --no-note', 'changed today, with no note found'],
      ['recount changes --kind figure-changed --tracker hostages-held', 'one line'],
    ],
    load: () => import('../commands/changes.ts'),
  },
  {
    name: 'figures',
    group: 'Ask',
    summary: 'list figures: which pages say, or said, what number',
    options: [
      { flags: '--value <n>', about: 'only this value' },
      { flags: '--measure <word>', about: 'what is counted: hostage' },
      { flags: '--status <word>', about: 'held, killed, released…' },
      current,
      at,
      sinceOption,
      urlOption,
      trackerOption,
      ...listing,
    ],
    examples: [
      ['recount figures --value 59 --current', 'which pages still say 59'],
      ['recount figures --measure hostage --status held --at 2026-03-01', 'as it stood that day'],
    ],
    load: () => import('../commands/figures.ts'),
  },
  {
    name: 'statements',
    group: 'Ask',
    summary: 'list statements and positions: who says, or said, what',
    options: [
      { flags: '--speaker <words>', about: 'name, role or organisation, whole words' },
      { flags: '--topic <word>', about: 'what it is about' },
      current,
      at,
      sinceOption,
      urlOption,
      trackerOption,
      ...listing,
    ],
    examples: [['recount statements --speaker "Adrian Holt" --since 7d', 'a week of one envoy']],
    load: () => import('../commands/statements.ts'),
  },
  {
    name: 'search',
    group: 'Ask',
    args: [['[words...]', 'words that must all stand in one headline or sentence']],
    summary: 'find pages by words and numbers of their headlines, figures and statements',
    options: [
      { flags: '--value <n>', about: 'a figure of this value' },
      current,
      { ...at, about: 'only what was on record at that time' },
      { ...sinceOption, about: 'only what came to its page since then' },
      { flags: '--kind <kind>', about: 'headline, figure or statement' },
      ...listing,
    ],
    examples: [
      ['recount search hostages Verun', 'both words in one sentence'],
      ['recount search --value 59 --current', 'which pages say 59 now'],
      ['recount search talks --at 2026-03-01', 'what was on record that day'],
    ],
    load: () => import('../commands/search.ts'),
  },
  {
    name: 'speakers',
    group: 'Ask',
    args: [['[name]', 'the first letters of a name, role or organisation; all by default']],
    summary: 'list officials, organisations and public figures whose words are on record',
    options: listing,
    examples: [
      ['recount speakers', 'all of them, by name'],
      ['recount speakers adrian', 'those whose name, role or organisation begins so'],
    ],
    load: () => import('../commands/speakers.ts'),
  },
  {
    name: 'alerts',
    group: 'Ask',
    summary: 'list messages sent, and those that could not be',
    options: [
      { flags: '--status <status>', about: 'waiting, sent, failed, emptied, withheld or muted' },
      ...listing,
    ],
    examples: [['recount alerts --status failed', 'what did not reach its channel, and why']],
    load: () => import('../commands/alerts.ts'),
  },
];
