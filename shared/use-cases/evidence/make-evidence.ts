import { dayOf } from '../../domain/daily-root.ts';
import type { Evidence, EvidenceManifest, EvidenceSide } from '../../domain/evidence.ts';
import type { Page } from '../../domain/page.ts';
import { keptDocumentHash, type Version, type VersionDocument } from '../../domain/version.ts';
import type { Archive } from '../../ports/archive.ts';
import type { Digest } from '../../ports/digest.ts';
import type { Store } from '../../ports/store.ts';
import type { ZipFile } from '../../ports/zip.ts';
import { evidencePage } from '../../presentation/evidence/evidence-page.ts';
import { rawKey } from '../check/archive-key.ts';
import { canonicalForm } from '../check/chain.ts';
import { findChange } from '../history/find-change.ts';
import { loadVersion } from '../history/load-version.ts';
import { triageKey } from '../triage/take-step.ts';

export interface EvidenceDeps {
  /** Without what is withheld. */
  readonly store: Store;
  readonly archive: Pick<Archive, 'get'>;
  readonly digest: Digest;
}

export interface EvidenceWish {
  readonly page: Page;
  readonly changeId: string;
  /** Texts and captured bytes too. */
  readonly isFull: boolean;
}

/**
 * The files of a change's evidence pack, in a fixed order; the same history gives the same files.
 * Throws `not-found.change`, and `not-found.withheld` for versions that may not be shown.
 */
export async function makeEvidence(
  deps: EvidenceDeps,
  { page, changeId, isFull }: EvidenceWish,
): Promise<readonly ZipFile[]> {
  const { store } = deps;
  const record = await findChange(store, page, changeId);
  const { version, before } = record.change;
  const after = await sideOf(deps, page, { number: version, isFull, name: 'after' });
  const older =
    before === null && version < 2
      ? null
      : await sideOf(deps, page, { number: version - 1, isFull, name: 'before' });
  const day = dayOf(after.side.link.fetchedAt);
  const root = await store.roots.get(day);
  const evidence: Evidence = {
    format: 'recount-evidence',
    version: 1,
    extent: isFull ? 'full' : 'sentences',
    record,
    triage: await store.triages.get(triageKey(record)),
    before: older?.side ?? null,
    after: after.side,
    root: root === null ? null : { day, root: root.root },
  };
  const files = [
    textFile('evidence.html', evidencePage(evidence)),
    ...(older?.files ?? []),
    ...after.files,
  ];
  const named: Omit<EvidenceManifest, 'sha256'> = {
    ...evidence,
    files: files.map(({ name, bytes }) => ({
      name,
      bytes: bytes.length,
      sha256: deps.digest(bytes),
    })),
  };
  const manifest = { ...named, sha256: deps.digest(canonicalForm(named)) };
  return [textFile('manifest.json', `${JSON.stringify(manifest, null, 2)}\n`), ...files];
}

const encoder = new TextEncoder();

const textFile = (name: string, text: string): ZipFile => ({ name, bytes: encoder.encode(text) });

interface SideWish {
  readonly number: number;
  readonly isFull: boolean;
  readonly name: 'before' | 'after';
}

async function sideOf(deps: EvidenceDeps, page: Page, { number, isFull, name }: SideWish) {
  const version = await deps.store.versions.get(page.id, number);
  if (version?.withheld !== undefined) await loadVersion(deps.store, page, number);
  if (version === null) throw new TypeError(`${page.id} has no version ${number}`);
  const document = await deps.store.versions.documentOf(version);
  const bytes = isFull ? await deps.archive.get(rawKey(page.id, version.rawHash)) : null;
  const files: ZipFile[] = [];
  // The canonical form, so that its hash is the one that the chain names.
  if (isFull && document !== null) files.push(textFile(`${name}.json`, canonicalForm(document)));
  if (bytes !== null) files.push({ name: `${name}.page`, bytes });
  return { side: describe(version, document, { isFull, bytes }), files };
}

interface Kept {
  readonly isFull: boolean;
  readonly bytes: Uint8Array | null;
}

function describe(
  version: Version,
  document: VersionDocument | null,
  { isFull, bytes }: Kept,
): EvidenceSide {
  const { pageId, number, fetchedAt, rawHash, documentHash, previousHash, hash } = version;
  return {
    link: { pageId, number, fetchedAt, rawHash, documentHash, previousHash, hash },
    readerVersion: version.readerVersion,
    finalUrl: document?.finalUrl ?? null,
    contentType: document?.contentType ?? null,
    headers: document?.headers ?? {},
    withoutDocument: isFull ? whyNoDocument(version) : notAsked,
    withoutBytes: isFull ? whyNoBytes(version, bytes) : notAsked,
  };
}

const notAsked = 'it was not asked for';

function whyNoDocument(version: Version): string | null {
  if (keptDocumentHash(version) === version.documentHash) return null;
  if (version.expired?.documentAt != null) return 'retention removed it';
  return version.erased?.documentHash === null ? 'it was erased' : 'a part of it was erased';
}

function whyNoBytes(
  { copyKept, erased, expired }: Version,
  bytes: Uint8Array | null,
): string | null {
  if (bytes !== null) return null;
  if (copyKept === false) return 'the outlet asks for no copies';
  if (erased !== null) return 'it was erased';
  return expired === null ? 'it is not in the archive' : 'retention removed it';
}
