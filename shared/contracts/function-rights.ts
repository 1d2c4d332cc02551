import type { FunctionName } from './environment.ts';
import { type ItemKind, projectionKinds, type TableIndex } from './table.ts';

/** What a function may do with items of the table, by their kinds. A kind that is written is not thereby read. */
export interface TableRights {
  readonly reads: readonly ItemKind[];
  readonly writes: readonly ItemKind[];
  readonly removes: readonly ItemKind[];
  readonly indexes: readonly TableIndex[];
}

/** What a function may do with the archive: prefixes of keys. */
export interface ArchiveRights {
  readonly reads: readonly string[];
  readonly writes: readonly string[];
  readonly removes: readonly string[];
}

/** What is shown of facts; where their months begin is no fact of a page, and stays. */
const projections = projectionKinds.filter((kind) => kind !== 'FIRST-MONTH');

/** What is shown; points are also listed by page, for those who take them out again. */
const shownKinds = projectionKinds.filter((kind) => kind !== 'POINT-PAGE');

/** Showing facts, and taking out again what an erasure forbids of a fact that came after it. */
const projecting = {
  reads: [
    'ALERT',
    'ALERT-PAGE',
    'ALIAS-PAGE',
    'CHANNEL',
    'DOCUMENT',
    'ERASURE',
    'EVENT',
    'EVENT-OTHER',
    'EVENT-TIME',
    'FIRST-MONTH',
    'PAGE',
    'REREADING',
    'RULE',
    'SPELL',
    'STATE',
    'TRACKER',
    'TRIAGE',
    'VERSION',
    'WATCH',
    'WITHHELD',
    ...projections,
  ],
  writes: [
    'ALERT',
    'ALERT-PAGE',
    'DOCUMENT',
    'ERASED-ADDRESS',
    'EVENT',
    'EVENT-OTHER',
    'EVENT-TIME',
    'FIRST-MONTH',
    'LINK-DAY',
    'PAGE',
    'STATE',
    'TRIAGE',
    'TRIAGE-MONTH',
    'VERSION',
    ...projections,
  ],
  removes: [
    'ALERT',
    'ALERT-PAGE',
    'ALIAS',
    'ALIAS-PAGE',
    'DOCUMENT',
    'EVENT',
    'EVENT-OTHER',
    'EVENT-TIME',
    'MUTE',
    'REREADING',
    'SPELL',
    'STATE',
    'TRIAGE',
    'TRIAGE-MONTH',
    'WATCH-PAGE',
    ...projections,
  ],
} as const satisfies Partial<TableRights>;

/** The least that each function needs of the table; a test holds it against what they really do. */
export const tableRights: Readonly<Record<FunctionName, TableRights>> = {
  dispatch: { reads: ['STATE'], writes: [], removes: [], indexes: ['due'] },
  check: {
    reads: [
      'ALIAS',
      'ALIAS-PAGE',
      'DOCUMENT',
      'ERASED-ADDRESS',
      'ERASURE',
      'EVENT',
      'HOST',
      'PAGE',
      'READER',
      'REREADING',
      'STATE',
      'VERSION',
      'WATCH',
    ],
    writes: [
      'ALIAS',
      'ALIAS-PAGE',
      'DOCUMENT',
      'EVENT',
      'EVENT-TIME',
      'HOST',
      'LINK-DAY',
      'PAGE',
      'PAGE-LIST',
      'REREADING',
      'SPELL',
      'STATE',
      'VERSION',
      'WATCH-PAGE',
    ],
    removes: ['WATCH-PAGE'],
    indexes: [],
  },
  project: { ...projecting, indexes: [] },
  sweep: {
    ...projecting,
    // Ending erasures and the walk of retention go through all pages.
    // How long texts and copies are kept stands with how pages are read.
    reads: [
      ...projecting.reads,
      'ERASURE-LIST',
      'LINK-DAY',
      'PAGE-LIST',
      'READER',
      'RETENTION',
      'ROOT',
    ],
    writes: [...projecting.writes, 'ERASURE', 'ERASURE-LIST', 'RETENTION', 'ROOT'],
    // A root made ahead of its day, by a clock that ran ahead, is withdrawn.
    removes: [...projecting.removes, 'ROOT', 'WATCH'],
    indexes: ['pending'],
  },
  gather: {
    // The line of a digest without news counts the pages that were read.
    reads: [
      'ALERT',
      'CHANNEL',
      'DELIVERY',
      'DELIVERY-TIME',
      'FIRST-MONTH',
      'PAGE',
      'PAGE-LIST',
      'RULE',
      'STATE',
    ],
    writes: ['ALERT', 'DELIVERY', 'DELIVERY-TIME', 'FIRST-MONTH'],
    removes: [],
    indexes: ['outbox'],
  },
  deliver: {
    // What a channel could not be told waits for its second one too.
    reads: ['ALERT', 'CHANNEL', 'DELIVERY', 'MUTE', 'WITHHELD'],
    writes: ['ALERT', 'ALERT-PAGE', 'DELIVERY'],
    removes: [],
    indexes: [],
  },
  look: { reads: ['READER'], writes: [], removes: [], indexes: [] },
  api: {
    reads: [
      'ALERT',
      'ALIAS',
      'CHANNEL',
      'DELIVERY',
      'DELIVERY-TIME',
      'ALIAS-PAGE',
      'DOCUMENT',
      'ERASED-ADDRESS',
      'ERASURE',
      'ERASURE-LIST',
      'EVENT',
      'EVENT-TIME',
      'MUTE',
      'PAGE',
      'PAGE-LIST',
      'SPELL',
      'STATE',
      'TOKEN',
      'TRACKER',
      'TRIAGE',
      'TRIAGE-MONTH',
      'VERSION',
      'WATCH',
      'WATCH-PAGE',
      'WITHHELD',
      ...shownKinds,
    ],
    // Following a page, and what is set of a watch.
    writes: [
      'ERASURE',
      'ERASURE-LIST',
      'MUTE',
      'PAGE',
      'PAGE-LIST',
      'STATE',
      'TOKEN',
      'TRIAGE',
      'TRIAGE-MONTH',
      'WATCH',
      'WATCH-PAGE',
      'WITHHELD',
    ],
    // A token that is over leaves its owner's list; what was withheld or muted is not any more.
    removes: ['MUTE', 'TOKEN', 'WITHHELD'],
    indexes: ['due', 'pending'],
  },
  export: {
    reads: [
      'ALERT',
      'CHANGE',
      'CHANGE-PAGE',
      'CHANGE-TRACKER',
      'DELIVERY',
      'DELIVERY-TIME',
      'DOCUMENT',
      'FIGURE',
      'FIGURE-PAGE',
      'FIGURE-TRACKER',
      'FIRST-MONTH',
      'PAGE',
      'ROOT',
      'STATEMENT',
      'STATEMENT-PAGE',
      'STATEMENT-TRACKER',
      'TRIAGE',
      'VERSION',
      'WITHHELD',
    ],
    writes: [],
    removes: [],
    indexes: [],
  },
};

/** The least that each function needs of the archive. */
export const archiveRights: Readonly<Record<FunctionName, ArchiveRights>> = {
  dispatch: { reads: [], writes: [], removes: [] },
  check: { reads: ['raw/', 'documents/'], writes: ['raw/', 'documents/'], removes: [] },
  project: {
    reads: ['documents/', 'raw/'],
    writes: ['documents/'],
    removes: ['documents/', 'raw/'],
  },
  sweep: {
    reads: ['documents/', 'raw/', 'roots/'],
    writes: ['documents/', 'roots/'],
    removes: ['documents/', 'raw/'],
  },
  gather: { reads: [], writes: [], removes: [] },
  deliver: { reads: [], writes: [], removes: [] },
  look: { reads: [], writes: [], removes: [] },
  api: { reads: ['documents/', 'raw/'], writes: [], removes: [] },
  export: { reads: ['documents/', 'raw/'], writes: [], removes: [] },
};
