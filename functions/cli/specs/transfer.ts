import type { CommandSpec } from '../command-spec.ts';
import { dataOption, jsonOption, sinceOption, trackerOption, urlOption } from './shared-options.ts';

/** Commands that take a history out and bring one in. */
export const transferCommands: readonly CommandSpec[] = [
  {
    name: 'export',
    group: 'Keep',
    args: [
      [
        '[what]',
        'changes, figures, statements or alerts; all of them by default. history: everything, for import. warc: the archived bytes',
      ],
    ],
    summary:
      'write the ledger as JSONL or CSV, the whole history as a pack, or the captures as WARC',
    detail:
      'Streams, so that it may be of any length. CSV cells that a spreadsheet would run as formulas are made harmless. A pack (recount export history) holds every version with its document and archived bytes, and recount import makes the same store of it.',
    options: [
      { flags: '--format <format>', about: 'jsonl or csv', default: 'jsonl' },
      sinceOption,
      urlOption,
      trackerOption,
      {
        flags: '--to <file>',
        about:
          'history: into this file, gzip unless it ends in .jsonl; standard output without it. warc: into this file',
      },
      { flags: '--with-settings', about: 'history: with watches, trackers, rules and channels' },
      dataOption,
    ],
    examples: [
      ['recount export > ledger.jsonl', 'the whole ledger'],
      ['recount export figures --format csv --since 30d > figures.csv', 'for a spreadsheet'],
      ['recount export history --to costara.jsonl.gz', 'everything, for another store'],
      ['recount export warc --since 30d --to march.warc.gz', 'captured pages, for an archive'],
    ],
    load: () => import('../commands/export.ts'),
  },
  {
    name: 'import',
    group: 'Keep',
    args: [['<files...>', 'packs, WARC files, saved pages (.html, .mhtml)']],
    summary: 'bring in a history, or copies of pages that others kept',
    detail:
      'A pack comes in as it went out; a page that has another history here is left out and named. Copies become versions that are marked as imported, not witnessed, in the order of their dates. Importing twice is harmless, and nobody is alerted.',
    options: [
      {
        flags: '--url <url>',
        about: 'of a WARC file: only this page; of a saved page: its address',
      },
      {
        flags: '--at <time>',
        about: 'when a saved page was read (an ISO time), or file-time: when its file was written',
      },
      {
        flags: '--as <name>',
        about: 'into a page of its own beside the recorded one, under a reading of this name',
      },
      {
        flags: '--with-settings',
        about: 'of a pack: its watches, trackers, rules and channels too; channels come unproven',
      },
      {
        flags: '--with-erasures',
        about: 'of a pack: its erasures may take what this store has already',
      },
      { flags: '--dry-run', about: 'only say what would come in' },
      dataOption,
      jsonOption,
    ],
    examples: [
      ['recount import costara.jsonl.gz --data new-folder', 'a pack'],
      ['recount import crawl.warc.gz --dry-run', 'what a web archive would bring'],
      [
        'recount import talks.html --url https://harbour-post.example/talks --at 2026-03-01T09:00',
        'one saved page',
      ],
    ],
    load: () => import('../commands/import.ts'),
  },
];
