import { z } from 'zod';
import { changeKinds } from '../../domain/change.ts';
import type { Erasure } from '../../domain/erasure.ts';
import type { PackEnd, PackHead, PackRecord } from '../../domain/pack.ts';
import type { Page, PageState } from '../../domain/page.ts';
import { type Triage, triageStates, verdicts } from '../../domain/triage.ts';
import type { Withholding } from '../../domain/withholding.ts';
import { articleSchema } from '../reading.ts';
import { carries } from './carries.ts';
import { documentSchema, eventSchema, spellSchema, versionSchema } from './facts.ts';
import { count, hash, instant, key, line } from './scalars.ts';
import {
  channelSchema,
  ruleSchema,
  selectorsSchema,
  trackerSchema,
  watchSchema,
} from './settings.ts';

const pageSchema = carries<Page>()(
  z.strictObject({
    id: hash,
    url: z.string().max(4_096),
    host: line,
    role: z.enum(['coverage', 'feed', 'section']),
    selectors: selectorsSchema,
    links: line.nullable(),
    watches: z.array(key).max(50),
    outlet: line.nullable(),
    labels: z.array(line).max(1_000),
    everyMs: z.number().positive().nullable(),
    firstSeenAt: instant,
    erased: z.strictObject({ erasureId: key, at: instant }).optional(),
  }),
);

/** What a store knows of its own pages stays with it. */
const stateSchema = carries<Omit<PageState, 'known' | 'doubtSince'>>()(
  z.strictObject({
    pageId: hash,
    revision: z.number().int().positive(),
    nextDueAt: instant.nullable(),
    etag: line.nullable(),
    lastModified: line.nullable(),
    validatorsOf: count.optional(),
    spell: spellSchema.nullable(),
    blindSince: instant.nullable(),
    goneSince: instant.nullable(),
    publishedAt: articleSchema.shape.publishedAt,
    lastReadAt: instant.nullable(),
    lastChangeAt: instant.nullable(),
    confirmedThrough: count,
    once: z.literal(true).optional(),
    failures: count,
  }),
);

const markSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.enum(['article', 'text', 'bytes', 'block', 'sentence']), hash }),
  z.strictObject({
    kind: z.literal('name'),
    hash,
    words: z.number().int().positive().max(100),
    surname: hash.nullable(),
  }),
]);

const erasureSchema = carries<Erasure>()(
  z.strictObject({
    id: key,
    target: z.discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('page'), pageId: hash }),
      z.strictObject({
        kind: z.literal('version'),
        pageId: hash,
        number: z.number().int().positive(),
      }),
      z.strictObject({ kind: z.literal('block'), pageId: hash }),
      z.strictObject({ kind: z.literal('person'), pageId: hash.nullable() }),
    ]),
    reason: line,
    by: line,
    at: instant,
    status: z.enum(['begun', 'done']),
    salt: line,
    marks: z.array(markSchema).max(100_000),
    liftedAt: instant.nullable(),
    liftedBecause: line.optional(),
    addresses: z.array(hash).max(10_000).optional(),
  }),
);

const withholdingSchema = carries<Withholding>()(
  z.strictObject({
    id: key,
    pageId: hash,
    number: z.number().int().positive().nullable(),
    url: z.string().max(4_096),
    reason: line,
    at: instant,
  }),
);

const triageSchema = carries<Triage>()(
  z.strictObject({
    pageId: hash,
    changeId: key,
    seenAt: instant,
    version: z.number().int().positive(),
    outlet: line,
    kind: z.enum(changeKinds),
    state: z.enum(triageStates),
    verdict: z.enum(verdicts).nullable(),
    owner: line.nullable(),
    changedAt: instant,
    log: z
      .array(
        z.strictObject({
          at: instant,
          by: line,
          state: z.enum(triageStates).nullable(),
          verdict: z.enum(verdicts).nullable(),
          owner: line.nullable(),
          note: z.string().max(4_000).nullable(),
        }),
      )
      .max(100),
  }),
);

const lineSchema = z.discriminatedUnion('record', [
  // A newer pack may say more in its first line, which is for its format to decide.
  z.object({ record: z.literal('recount-history'), format: z.number().int() }),
  z.strictObject({ record: z.literal('tracker'), setting: trackerSchema }),
  z.strictObject({ record: z.literal('channel'), setting: channelSchema }),
  z.strictObject({ record: z.literal('watch'), setting: watchSchema }),
  z.strictObject({ record: z.literal('rule'), setting: ruleSchema }),
  z.strictObject({ record: z.literal('erasure'), erasure: erasureSchema }),
  z.strictObject({ record: z.literal('withholding'), withholding: withholdingSchema }),
  z.strictObject({ record: z.literal('page'), page: pageSchema, state: stateSchema }),
  z.strictObject({ record: z.literal('document'), hash, document: documentSchema }),
  z.strictObject({ record: z.literal('bytes'), pageId: hash, hash, base64: z.string() }),
  z.strictObject({ record: z.literal('version'), version: versionSchema }),
  z.strictObject({ record: z.literal('event'), event: eventSchema }),
  z.strictObject({ record: z.literal('spell'), pageId: hash, spell: spellSchema }),
  z.strictObject({ record: z.literal('alias'), pageId: hash, urlHash: hash }),
  z.strictObject({ record: z.literal('triage'), triage: triageSchema }),
  z.strictObject({ record: z.literal('end'), lines: count, sha256: hash }),
]);

export type PackLine = PackHead | PackRecord | PackEnd;

export type ParsedLine =
  | { readonly kind: 'line'; readonly line: PackLine }
  | { readonly kind: 'broken'; readonly why: string };

/** Reads one line of a pack. Never throws; keys that the shape does not name are refused. */
export function parsePackLine(text: string): ParsedLine {
  const json = parseJson(text);
  if (json === undefined) return { kind: 'broken', why: 'it is not JSON' };
  const parsed = lineSchema.safeParse(json);
  if (parsed.success) return { kind: 'line', line: parsed.data as PackLine };
  const [issue] = parsed.error.issues;
  const where = issue?.path.join('.') ?? '';
  return { kind: 'broken', why: `${where === '' ? 'it' : where} is not as it should be` };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}
