import type { CommandSpec } from '../command-spec.ts';
import { asking, listing } from './shared-options.ts';

const pageOption = {
  flags: '--url <url>',
  about: 'only this page: its address, or the id of a watch',
};

/** Commands that hold the record against itself and make it anew from its facts. */
export const verifyCommands: readonly CommandSpec[] = [
  {
    name: 'verify',
    group: 'Keep',
    summary: 'check that the history is as it was recorded',
    detail:
      'Walks every page and version: the hash chain, the stored document and the archived bytes against their hashes, numbers without gaps, the daily roots. With --anchor it holds them against a root that was kept elsewhere, a mail for instance. Changes nothing and works beside a running service. Exit 6: damage was found.',
    options: [
      pageOption,
      { flags: '--anchor <day=root>', about: 'a root that was kept elsewhere' },
      {
        flags: '--anchors <file>',
        about: 'many of them: a saved mail, or a list of days and roots',
      },
      { flags: '--pack <file>', about: 'check an evidence pack instead of the store' },
      ...asking,
    ],
    examples: [
      ['recount verify', 'everything'],
      ['recount verify --anchors mails.txt --json', 'against the roots in saved mails'],
      ['recount verify --pack evidence.zip', 'a pack that somebody sent'],
    ],
    load: () => import('../commands/verify.ts'),
  },
  {
    name: 'evidence',
    group: 'Keep',
    args: [
      ['<url>', 'the page: its address, or the id of a watch'],
      ['<change>', 'the id of the change, as changes --json names it'],
    ],
    summary: 'write the evidence pack of one change',
    detail:
      'A ZIP with both sentences, capture times, response headers, hashes and the chain, one HTML page that opens offline, and a manifest that verify --pack checks. With --full the texts and the captured bytes are in it too: they are the outlet’s, kept as evidence and not to be published. The same history gives the same bytes.',
    options: [
      { flags: '--full', about: 'with the texts and the captured bytes' },
      { flags: '--to <file>', about: 'where it is written; evidence-CHANGE.zip by default' },
      ...asking,
    ],
    examples: [
      [
        'recount evidence https://harbour-post.example/talks 783c1d7fccfb4fc6-3-0 --full',
        'all of it',
      ],
      ['recount verify --pack evidence-783c1d7fccfb4fc6-3-0.zip', 'whether it is whole'],
    ],
    load: () => import('../commands/evidence.ts'),
  },
  {
    name: 'roots',
    group: 'Keep',
    summary: "list each day's root, newest first",
    detail:
      "A root is a SHA-256 over all that was recorded on a UTC day and over the root before it. A channel with `roots: true` is sent each day's root (docs/keeping.md).",
    options: listing,
    examples: [['recount roots --limit 1000 > roots.txt', 'to keep them elsewhere']],
    load: () => import('../commands/roots.ts'),
  },
  {
    name: 'rebuild',
    group: 'Keep',
    summary: 'make the ledger anew from committed facts',
    detail:
      'Writes again what lists and queries show, with the trackers of today: a new tracker gets its past points so. Alerts nobody, commits nothing, and works beside a running service. Stopped half-way, do it again.',
    options: [pageOption, ...asking],
    examples: [
      ['recount rebuild', 'after trackers were added or changed'],
      ['recount rebuild --url https://harbour-post.example/talks', 'one page'],
    ],
    load: () => import('../commands/rebuild.ts'),
  },
  {
    name: 'upgrade',
    group: 'Keep',
    summary: 'read stored pages again with the running reader',
    detail:
      'Lists what the running reader reads otherwise in the newest version of each page, with both sentences, and keeps what it read beside the original, to compare the next version with. An upgrade makes no version, change or alert. --dry-run writes nothing.',
    options: [
      { flags: '--dry-run', about: 'only list; write nothing' },
      { flags: '--limit <n>', about: 'read at most this many pages again' },
      pageOption,
      ...asking,
    ],
    examples: [
      ['recount upgrade --dry-run --limit 100', 'before an upgrade is put to work'],
      ['recount upgrade', 'once, after an upgrade'],
    ],
    load: () => import('../commands/upgrade.ts'),
  },
];
