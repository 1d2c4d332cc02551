import type { CommandSpec } from '../command-spec.ts';
import { asking, listing } from './shared-options.ts';

const page = ['<url>', 'the page: its address, or the id of a watch'] as const;
const versionOption = { flags: '--version-number <n>', about: 'only this version' };

/** Commands that take out of the record what must not be kept. */
export const removalCommands: readonly CommandSpec[] = [
  {
    name: 'erase',
    group: 'Keep',
    args: [['[url]', 'the page: its address, or the id of a watch']],
    summary: 'remove a page, version, paragraph or person for good',
    detail:
      'Shows what would go and asks first; without a terminal --yes is needed. The words leave the store, the archive, the ledger and alerts, a tombstone without them stays, and later checks keep them out. Sent messages, backups and exports already made are not reached (docs/keeping.md).',
    options: [
      { flags: '--version-number <n>', about: 'only this version' },
      { flags: '--block <n>', about: 'only this paragraph of the version (the newest by default)' },
      { flags: '--text <words>', about: 'only the paragraphs that hold these words' },
      {
        flags: '--person <names...>',
        about: 'a name, and other forms of it, on every page or one',
      },
      { flags: '--reason <reason>', about: 'why; it stands in the tombstone' },
      { flags: '--resume', about: 'end erasures that were cut short' },
      { flags: '--list', about: 'the erasures on record, newest first' },
      { flags: '--lift <id>', about: 'let what an erasure forbids be kept again, with --reason' },
      { flags: '--dry-run', about: 'only show what would go' },
      { flags: '--yes', about: 'do not ask' },
      ...listing,
    ],
    examples: [
      ['recount erase https://harbour-post.example/talks --reason "asked for"', 'a whole page'],
      ['recount erase --person "Adrian Holt" --reason "asked for" --dry-run', 'what would go'],
      ['recount erase --lift 20260304T180000-1a2b3c --reason "asked again"', 'take it back'],
    ],
    load: () => import('../commands/erase.ts'),
  },
  {
    name: 'withhold',
    group: 'Keep',
    args: [page],
    summary: 'show a page or a version to nobody until it is released',
    detail:
      'It is kept, checked and verified as before. Questions, alerts and announcements leave it out, with the changes that quote it; history and show say since when and why. Alerts of it are recorded as withheld and never sent, also not after a release (docs/keeping.md).',
    options: [
      versionOption,
      { flags: '--reason <reason>', about: 'why; shown to whoever asks for it here' },
      ...asking,
    ],
    examples: [
      ['recount withhold https://harbour-post.example/talks --reason "under embargo"', 'a page'],
      [
        'recount withhold https://harbour-post.example/talks --version-number 3 --reason "a mix-up"',
        'one version',
      ],
    ],
    load: () => import('../commands/withhold.ts'),
  },
  {
    name: 'release',
    group: 'Keep',
    args: [page],
    summary: 'show again what was withheld',
    options: [versionOption, ...asking],
    examples: [['recount release https://harbour-post.example/talks', 'the page as a whole']],
    load: () => import('../commands/release.ts'),
  },
  {
    name: 'withheld',
    group: 'Keep',
    summary: 'list what is withheld, since when and why',
    options: asking,
    examples: [['recount withheld', 'pages and versions that are shown to nobody']],
    load: () => import('../commands/withheld.ts'),
  },
];
