import { z } from 'zod';
import type { EvidenceManifest } from '../domain/evidence.ts';

const link = z.object({
  pageId: z.string(),
  number: z.number().int().positive(),
  fetchedAt: z.string(),
  rawHash: z.string(),
  documentHash: z.string(),
  previousHash: z.string().nullable(),
  hash: z.string(),
});

const side = z.object({
  link,
  readerVersion: z.string(),
  withoutDocument: z.string().nullable(),
  withoutBytes: z.string().nullable(),
});

const manifest = z.object({
  format: z.literal('recount-evidence'),
  version: z.literal(1),
  record: z.object({
    change: z.object({ id: z.string(), pageId: z.string(), version: z.number().int().positive() }),
  }),
  before: side.nullable(),
  after: side,
  files: z
    .array(z.object({ name: z.string(), bytes: z.number().int(), sha256: z.string() }))
    .max(100),
  sha256: z.string(),
});

/** Reads the manifest of an evidence pack, as far as it is checked; null for what is none of this format. */
export function readManifest(text: string): EvidenceManifest | null {
  try {
    const value: unknown = JSON.parse(text);
    return manifest.safeParse(value).success ? (value as EvidenceManifest) : null;
  } catch {
    return null;
  }
}
