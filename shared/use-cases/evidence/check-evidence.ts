import type { ChainLink, EvidenceManifest, EvidenceSide } from '../../domain/evidence.ts';
import { RecountError } from '../../domain/recount-error.ts';
import type { VersionDocument } from '../../domain/version.ts';
import type { Digest } from '../../ports/digest.ts';
import type { ZipFile } from '../../ports/zip.ts';
import { canonicalForm, chainHash } from '../check/chain.ts';

/** What an evidence pack came to: who made it so is not its to say, and a root kept elsewhere is. */
export interface EvidenceCheck {
  readonly manifest: EvidenceManifest;
  /** One plain sentence for each thing that is wrong; none: all hashes hold. */
  readonly wrong: readonly string[];
}

/**
 * Holds every file of a pack against its manifest, texts and bytes against the hash chain, and the
 * chain against itself. Throws `evidence.unfit` for what is no evidence pack of this format.
 */
export function checkEvidence(
  files: readonly ZipFile[],
  digest: Digest,
  read: (text: string) => EvidenceManifest | null,
): EvidenceCheck {
  const named = new Map(files.map(({ name, bytes }) => [name, bytes]));
  const bytes = named.get('manifest.json');
  const manifest = bytes === undefined ? null : read(new TextDecoder().decode(bytes));
  if (manifest === null)
    throw new RecountError(
      'evidence.unfit',
      'This is no evidence pack of Recount, or one of a newer format: its manifest cannot be read.',
    );
  const check = { named, manifest, digest };
  return {
    manifest,
    wrong: [
      ...ownFault(check),
      ...fileFaults(check),
      ...sideFaults(check, 'before', manifest.before),
      ...sideFaults(check, 'after', manifest.after),
      ...linkFaults(manifest),
      ...changeFaults(check),
    ],
  };
}

interface Check {
  readonly named: ReadonlyMap<string, Uint8Array>;
  readonly manifest: EvidenceManifest;
  readonly digest: Digest;
}

function ownFault({ manifest: { sha256, ...named }, digest }: Check): readonly string[] {
  return digest(canonicalForm(named)) === sha256
    ? []
    : ['manifest.json was altered: its hash is another one.'];
}

function fileFaults({ named, manifest, digest }: Check): readonly string[] {
  const known = new Set(['manifest.json', ...manifest.files.map(({ name }) => name)]);
  const added = [...named.keys()].filter((name) => !known.has(name));
  return [
    ...added.map((name) => `${name} was added: the manifest does not name it.`),
    ...manifest.files.flatMap(({ name, sha256 }) => {
      const bytes = named.get(name);
      if (bytes === undefined) return [`${name} is missing.`];
      return digest(bytes) === sha256 ? [] : [`${name} was altered: its hash is another one.`];
    }),
  ];
}

/** What is there of a version must be what its chain link names; what is not must be said. */
function sideFaults(
  { named, digest }: Check,
  name: 'before' | 'after',
  side: EvidenceSide | null,
): readonly string[] {
  if (side === null) return [];
  const { link } = side;
  const [document, page] = [named.get(`${name}.json`), named.get(`${name}.page`)];
  const faults: string[] = [];
  const say = (isWrong: boolean, what: string): void => {
    if (isWrong) faults.push(`Version ${link.number}: ${what}.`);
  };
  say(chainHash(link, digest) !== link.hash, 'its facts do not give its chain hash');
  say(document === undefined && side.withoutDocument === null, 'its text is missing');
  say(
    document !== undefined &&
      side.withoutDocument === null &&
      digest(document) !== link.documentHash,
    'its text is not the one that the chain names',
  );
  say(page === undefined && side.withoutBytes === null, 'its captured bytes are missing');
  say(
    page !== undefined && digest(page) !== link.rawHash,
    'its captured bytes are not those that the chain names',
  );
  return faults;
}

/** The change that the pack tells must be the one that its text, which the chain vouches for, holds. */
function changeFaults({ named, manifest }: Check): readonly string[] {
  const { after, record } = manifest;
  const bytes = named.get('after.json');
  if (bytes === undefined || after.withoutDocument !== null) return [];
  const own = changesIn(bytes).find(({ id }) => id === record.change.id);
  const isSame = own !== undefined && canonicalForm(own) === canonicalForm(record.change);
  return isSame ? [] : ['The change that it tells is not the one that its text holds.'];
}

function changesIn(bytes: Uint8Array): readonly { readonly id: string }[] {
  try {
    const { changes } = JSON.parse(new TextDecoder().decode(bytes)) as Partial<VersionDocument>;
    return changes ?? [];
  } catch {
    return [];
  }
}

const follows = (before: ChainLink, after: ChainLink): boolean =>
  after.previousHash === before.hash && after.number === before.number + 1;

function linkFaults({ before, after, record }: EvidenceManifest): readonly string[] {
  const { change } = record;
  const isOwn = change.pageId === after.link.pageId && change.version === after.link.number;
  return [
    ...(before === null || follows(before.link, after.link)
      ? []
      : ['The newer version does not follow the older one in the chain.']),
    ...(isOwn ? [] : ['The change is of another version than the one in the pack.']),
  ];
}
