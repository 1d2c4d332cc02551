import type { CommandSpec } from '../command-spec.ts';
import { asking, dataOption, jsonOption, listing } from './shared-options.ts';

const watchName = ['<watch>', 'its id, or its address'] as const;

/** Commands that say what is followed. */
export const followCommands: readonly CommandSpec[] = [
  {
    name: 'init',
    group: 'Follow',
    args: [['[file]', 'where to write it; recount.yaml by default']],
    summary: 'write a commented configuration to start from',
    detail:
      'At a terminal it asks for what the options do not say: a contact, one page, where alerts go, the time zone; Ctrl-C leaves nothing behind. Elsewhere it asks nothing. A typed password goes into a file that only you can read, and the configuration refers to it. A file that is there is never overwritten. The JSON Schema for editors goes beside it.',
    options: [
      { flags: '--contact <address>', about: 'the e-mail address or page that sites can write to' },
      { flags: '--url <url>', about: 'the page to follow first' },
      { flags: '--timezone <name>', about: "an IANA name; this machine's by default" },
      { flags: '--mail-host <name>', about: 'alerts by mail: the server' },
      { flags: '--mail-port <n>', about: '587 by default; 465 is TLS from the first byte' },
      { flags: '--mail-security <how>', about: 'tls, starttls or none; by the port by default' },
      { flags: '--mail-user <name>', about: 'who logs in; nobody by default' },
      { flags: '--mail-password <reference>', about: 'env:NAME or file:/path, never the password' },
      {
        flags: '--mail-from <address>',
        about: "the sender; recount@ the contact's domain by default",
      },
      { flags: '--mail-to <addresses...>', about: 'who is told; the contact by default' },
      { flags: '--webhook <url>', about: 'alerts to a webhook' },
      { flags: '--apply', about: 'apply it, and read the page once' },
      ...asking,
    ],
    examples: [
      ['recount init', 'asks, then writes recount.yaml'],
      ['recount init --contact desk@harbour-post.example', 'without questions in a script'],
    ],
    load: () => import('../commands/init.ts'),
  },
  {
    name: 'apply',
    group: 'Follow',
    args: [['[file]', 'the configuration; recount.yaml by default']],
    summary: 'make the watches, trackers, rules and channels what the file asks for',
    detail:
      'Shows what it changes: + added, ~ changed, - removed. Applying again changes nothing more. What is managed by hand is not touched, and what the file no longer names stays without --prune. Mistakes in the file are told all at once, and nothing is changed then.',
    options: [
      { flags: '--dry-run', about: 'only show what would change' },
      { flags: '--prune', about: 'remove what files managed and this one does not name' },
      ...asking,
    ],
    examples: [
      ['recount apply recount.yaml --dry-run', 'what would change'],
      ['recount apply recount.yaml --prune', 'and remove what is no longer in it'],
    ],
    load: () => import('../commands/apply.ts'),
  },
  {
    name: 'watch add',
    group: 'Follow',
    args: [['<url>', 'the page, feed or section']],
    summary: 'follow a page, a feed or a section, and show what is read there',
    detail:
      'Reads the address once, now, and shows its headline, times and every figure and statement marked in the text, how each was read and what it was unsure of; then offers up to five trackers. What it read is version 1. Without a terminal nothing is asked: --track or --yes accepts trackers. Exit 1: it is followed, and could not be read.',
    options: [
      { flags: '--feed', about: 'an RSS, Atom or JSON feed or a news sitemap: follow its stories' },
      { flags: '--section', about: 'a section or front page: follow the stories it links to' },
      { flags: '--links <selector>', about: 'which links of a section' },
      { flags: '--id <id>', about: 'its name here; made of the address by default' },
      { flags: '--name <name>', about: 'its name in lists' },
      { flags: '--outlet <name>', about: "the outlet's name as people say it" },
      { flags: '--label <labels...>', about: 'story labels' },
      { flags: '--every <duration>', about: 'fixed time between checks; by age by default' },
      { flags: '--body <selector>', about: 'the element that holds the story' },
      { flags: '--headline <selector>', about: 'the element that holds the headline' },
      { flags: '--remove <selectors...>', about: 'elements to leave out' },
      { flags: '--track <numbers>', about: 'accept these of the offered trackers: 1,3' },
      { flags: '--yes', about: 'accept all offered trackers' },
      { flags: '--full', about: 'show the whole text, however long' },
      { flags: '--no-read', about: 'do not read it now' },
      { flags: '--dry-run', about: 'only show what is read; nothing is stored' },
      ...asking,
    ],
    examples: [
      ['recount watch add https://harbour-post.example/world/talks --label costara', 'one page'],
      [
        'recount watch add https://harbour-post.example/world/talks --body ".story" --dry-run',
        'try a selector',
      ],
      ['recount watch add https://meridian.example/world.xml --feed --every 5m', 'a feed'],
      [
        'recount watch add https://valley.example/costara --section --links "main h3 a"',
        'a section',
      ],
    ],
    load: () => import('../commands/watch-add.ts'),
  },
  {
    name: 'watch list',
    group: 'Follow',
    summary: 'list what is followed',
    options: listing,
    examples: [['recount watch list --json', 'for machines']],
    load: () => import('../commands/watch-list.ts'),
  },
  {
    name: 'watch pause',
    group: 'Follow',
    args: [watchName],
    summary: 'stop checking the pages of a watch for now',
    options: asking,
    examples: [['recount watch pause costara-talks', 'until recount watch resume']],
    load: async () => ({ run: (await import('../commands/watch-change.ts')).pause }),
  },
  {
    name: 'watch resume',
    group: 'Follow',
    args: [watchName],
    summary: 'go on checking the pages of a paused watch',
    options: asking,
    examples: [['recount watch resume costara-talks', 'they are due at once']],
    load: async () => ({ run: (await import('../commands/watch-change.ts')).resume }),
  },
  {
    name: 'watch remove',
    group: 'Follow',
    args: [watchName],
    summary: 'follow no longer; the history stays',
    options: [dataOption, jsonOption],
    examples: [['recount watch remove costara-talks', 'its versions can still be asked for']],
    load: async () => ({ run: (await import('../commands/watch-change.ts')).remove }),
  },
];
