import type { CommandSpec } from '../command-spec.ts';
import { listing } from './shared-options.ts';

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
];
