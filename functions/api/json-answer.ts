import type { Digest } from '../../shared/ports/digest.ts';
import { jsonText } from '../../shared/presentation/export/json-text.ts';

/** What is sent whole, with what kind it is. */
export interface Whole {
  readonly text: string;
  readonly media: string;
}

export const json = (value: object): Whole => ({
  text: jsonText(value),
  media: 'application/json',
});

/** An answer with its ETag, or 304 without a body when the client has it already. */
export function wholeAnswer(request: Request, digest: Digest, { text, media }: Whole): Response {
  const etag = `"${digest(text).slice(0, 32)}"`;
  const headers = { etag, 'cache-control': 'private, no-cache', vary: 'authorization, cookie' };
  if (knows(request.headers.get('if-none-match'), etag))
    return new Response(null, { status: 304, headers });
  return new Response(text, { headers: { ...headers, 'content-type': media } });
}

const knows = (ifNoneMatch: string | null, etag: string): boolean =>
  (ifNoneMatch ?? '')
    .split(',')
    .map((known) => known.trim().replace(/^W\//, ''))
    .some((known) => known === etag || known === '*');
