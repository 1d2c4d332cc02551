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

/** The request headers that make a read conditional; none for no validators. */
export function conditionalHeaders(validators: Validators | undefined): SafeHeaders {
  const { etag, lastModified } = validators ?? {};
  return {
    ...(isUsable(etag) ? { 'if-none-match': etag } : {}),
    ...(isUsable(lastModified) ? { 'if-modified-since': lastModified } : {}),
  };
}
