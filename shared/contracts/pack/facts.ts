import { z } from 'zod';
import { changeKinds, severities, signals } from '../../domain/change.ts';
import { eventKinds, type PageEvent } from '../../domain/event.ts';
import type { Spell } from '../../domain/page.ts';
import type { Version, VersionDocument } from '../../domain/version.ts';
import {
  actSchema,
  articleSchema,
  boundSchema,
  figureSchema,
  speakerSchema,
  stanceSchema,
  statementSchema,
} from '../reading.ts';
import { carries } from './carries.ts';
import { count, hash, instant, key, line } from './scalars.ts';

const unreadableReason = articleSchema.shape.unreadableReason.unwrap();
const severity = z.enum(severities);

const evidenceSchema = z.strictObject({
  in: z.enum(['body', 'headline', 'standfirst']),
  start: z.number().int(),
  end: z.number().int(),
  sentence: z.tuple([z.number().int(), z.number().int()]),
});

const sideSchema = z.strictObject({
  text: z.string(),
  evidence: evidenceSchema,
  value: z.number().nullable().optional(),
  range: z.tuple([z.number(), z.number()]).nullable().optional(),
  bound: boundSchema.optional(),
  measure: z.string().nullable().optional(),
  counted: z.string().nullable().optional(),
  status: z.string().nullable().optional(),
  place: z.string().nullable().optional(),
  attributedTo: z.string().nullable().optional(),
  speaker: speakerSchema.nullable().optional(),
  act: actSchema.optional(),
  stance: stanceSchema.nullable().optional(),
  topic: z.array(z.string()).optional(),
});

export const changeSchema = z.strictObject({
  id: key,
  pageId: hash,
  version: count,
  between: z.strictObject({
    oldSeenAt: instant,
    newSeenAt: instant,
    oldImported: z.literal(true).optional(),
  }),
  kind: z.enum(changeKinds),
  severity,
  alert: z.boolean(),
  summary: z.string(),
  nature: z.enum(['update', 'revision', 'correction', 'unclear']),
  notice: z.enum(['noted', 'note-other', 'stamped', 'none-found']).nullable(),
  reverts: z.number().int().nullable(),
  before: sideSchema.nullable(),
  after: sideSchema.nullable(),
  lineage: z.string().nullable(),
  signals: z.array(z.enum(signals)),
  needsConfirmation: z.boolean(),
});

const lineageSchema = z.strictObject({
  id: z.string(),
  kind: z.enum(['figure', 'statement', 'headline', 'standfirst']),
  index: count.nullable(),
  values: z.array(z.strictObject({ version: count, key: z.string().nullable() })).max(100),
  about: z.string().optional(),
  standing: z.string(),
  since: count,
});

const importedSchema = z.strictObject({
  source: z.enum(['warc', 'saved-copy']),
  name: line,
  importedAt: instant,
});

export const documentSchema = carries<VersionDocument>()(
  z.strictObject({
    pageId: hash,
    number: count,
    finalUrl: z.string(),
    contentType: z.string().nullable(),
    headers: z.record(z.string().max(100), z.string().max(1_000)).optional(),
    reading: z.strictObject({
      article: articleSchema,
      figures: z.array(figureSchema),
      statements: z.array(statementSchema),
    }),
    lineages: z.array(lineageSchema),
    changes: z.array(changeSchema),
    rendered: z.literal(true).optional(),
    imported: importedSchema.optional(),
  }),
);

export const versionSchema = carries<Omit<Version, 'withheld'>>()(
  z.strictObject({
    pageId: hash,
    number: z.number().int().positive(),
    fetchedAt: instant,
    oldSeenAt: instant.nullable(),
    headline: z.string().nullable(),
    // Of a version that was erased as a whole nothing is kept by which it could be told.
    articleHash: hash.or(z.literal('')),
    rawHash: hash,
    documentHash: hash,
    previousHash: hash.nullable(),
    hash,
    readerVersion: line,
    counts: z.strictObject({
      characters: count,
      figures: count,
      statements: count,
      changes: count,
    }),
    unconfirmed: z.array(key).max(10_000),
    imported: importedSchema.nullable(),
    copyKept: z.boolean().optional(),
    rendered: z.literal(true).optional(),
    erased: z
      .strictObject({
        erasureId: key,
        at: instant,
        scope: z.enum(['whole', 'part']),
        documentHash: hash.nullable(),
      })
      .nullable(),
    expired: z
      .strictObject({ bytesAt: instant.nullable(), documentAt: instant.nullable() })
      .nullable(),
  }),
);

export const eventSchema = carries<PageEvent>()(
  z.strictObject({
    id: key,
    kind: z.enum(eventKinds),
    pageId: hash,
    at: instant,
    since: instant.nullable(),
    severity,
    summary: z.string(),
    reason: unreadableReason.nullable(),
    changeId: key.nullable(),
    tracker: key.nullable(),
    before: sideSchema.nullable(),
    after: sideSchema.nullable(),
    otherPageId: hash.nullable(),
    signal: z.enum(signals).optional(),
    version: z.number().int().min(1).optional(),
  }),
);

export const spellSchema = carries<Spell>()(
  z.strictObject({
    outcome: z.enum(['unchanged', 'new-version', 'unreadable', 'gone']),
    reason: unreadableReason.nullable(),
    from: instant,
    lastSeen: instant,
    count: z.number().int().positive(),
    imported: z.literal(true).optional(),
  }),
);
