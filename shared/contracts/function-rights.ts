import type { FunctionName } from './environment.ts';
import type { ItemKind, TableIndex } from './table.ts';

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
}

const projections = [
  'CHANGE',
  'CHANGE-KIND',
  'CHANGE-PAGE',
  'CHANGE-TRACKER',
  'FIGURE',
  'FIGURE-PAGE',
  'FIGURE-MEASURE',
  'FIGURE-TRACKER',
  'FIGURE-NOW',
  'FIGURE-NOW-MEASURE',
  'STATEMENT',
  'STATEMENT-PAGE',
  'STATEMENT-SPEAKER',
  'STATEMENT-TRACKER',
  'POINT',
  'POINT-NOW',
] as const satisfies readonly ItemKind[];

const projecting = {
  reads: [
    'CHANNEL',
    'DOCUMENT',
    'EVENT',
    'PAGE',
    'RULE',
    'STATE',
    'TRACKER',
    'VERSION',
    ...projections,
  ],
  writes: ['ALERT', 'EVENT', 'EVENT-TIME', 'VERSION', ...projections],
  removes: [...projections],
} as const satisfies Partial<TableRights>;

/** The least that each function needs of the table; a test holds it against what they really do. */
export const tableRights: Readonly<Record<FunctionName, TableRights>> = {
  dispatch: { reads: ['STATE'], writes: [], removes: [], indexes: ['due'] },
  check: {
    reads: [
      'ALIAS',
      'ALIAS-PAGE',
      'DOCUMENT',
      'EVENT',
      'HOST',
      'PAGE',
      'READER',
      'REREADING',
      'STATE',
      'VERSION',
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
    removes: [],
    indexes: [],
  },
  project: { ...projecting, indexes: [] },
  sweep: {
    ...projecting,
    reads: [...projecting.reads, 'LINK-DAY', 'ROOT'],
    writes: [...projecting.writes, 'LINK-DAY', 'ROOT'],
    indexes: ['pending'],
  },
  gather: {
    reads: ['ALERT', 'CHANNEL', 'DELIVERY'],
    writes: ['ALERT', 'DELIVERY', 'DELIVERY-TIME'],
    removes: [],
    indexes: ['outbox'],
  },
  deliver: {
    reads: ['ALERT', 'CHANNEL', 'DELIVERY'],
    writes: ['DELIVERY'],
    removes: [],
    indexes: [],
  },
};

/** The least that each function needs of the archive. */
export const archiveRights: Readonly<Record<FunctionName, ArchiveRights>> = {
  dispatch: { reads: [], writes: [] },
  check: { reads: ['raw/', 'documents/'], writes: ['raw/', 'documents/'] },
  project: { reads: ['documents/'], writes: [] },
  sweep: { reads: ['documents/', 'roots/'], writes: ['roots/'] },
  gather: { reads: [], writes: [] },
  deliver: { reads: [], writes: [] },
};
