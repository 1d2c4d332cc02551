import type { Validators } from '../../ports/page-reader.ts';
import type { SafeHeaders } from './headers.ts';

/** Printable, of reasonable length: what can be sent back in a header unchanged. */
const isUsable = (value: string | undefined): value is string =>
  value !== undefined && /^[\x20-\x7e]{1,512}$/.test(value);

/** What an answer gave to be asked with next time; values that could not be sent back are left out. */
export function validatorsFrom({ headers }: { readonly headers: SafeHeaders }): Validators {
  const { etag, 'last-modified': lastModified } = headers;
  return {
    ...(isUsable(etag) ? { etag } : {}),
    ...(isUsable(lastModified) ? { lastModified } : {}),
  };
}

/** Of validators kept from a read, those that can be sent; null when none can, so that no answer is taken for "not modified". */
export function sendable({ etag, lastModified }: Validators = {}): Validators | null {
  const usable = {
    ...(isUsable(etag) ? { etag } : {}),
    ...(isUsable(lastModified) ? { lastModified } : {}),
  };
  return 'etag' in usable || 'lastModified' in usable ? usable : null;
}

/** The request headers that make a read conditional. */
export function conditionalHeaders(validators: Validators | null): SafeHeaders {
  const { etag, lastModified } = validators ?? {};
  return {
    ...(etag === undefined ? {} : { 'if-none-match': etag }),
    ...(lastModified === undefined ? {} : { 'if-modified-since': lastModified }),
  };
}
