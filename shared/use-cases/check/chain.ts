import canonicalize from 'canonicalize';
import type { Version, VersionDocument } from '../../domain/version.ts';
import type { Digest } from '../../ports/digest.ts';

export type CaptureFacts = Pick<
  Version,
  'pageId' | 'number' | 'fetchedAt' | 'rawHash' | 'documentHash' | 'previousHash'
>;

/** The RFC 8785 form of `value`: equal values give equal text. */
export function canonicalForm(value: unknown): string {
  const text = canonicalize(value);
  if (text === undefined) throw new TypeError('only JSON values have a canonical form');
  return text;
}

/** The hash of a document, as versions record it. */
export const documentDigest = (document: VersionDocument, digest: Digest): string =>
  digest(canonicalForm(document));

/** Link of the page's hash chain: SHA-256 over the canonical form of the capture facts alone. */
export function chainHash(facts: CaptureFacts, digest: Digest): string {
  const { pageId, number, fetchedAt, rawHash, documentHash, previousHash } = facts;
  return digest(
    canonicalForm({
      page: pageId,
      number,
      fetchedAt,
      rawHash,
      documentHash,
      previous: previousHash,
    }),
  );
}
