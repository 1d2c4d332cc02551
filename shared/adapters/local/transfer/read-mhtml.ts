import type { Instant } from '../../../domain/instant.ts';

export interface MhtmlPage {
  readonly bytes: Uint8Array;
  readonly url: string | null;
  readonly at: Instant | null;
  readonly contentType: string | null;
}

/** The page of an MHTML file: its first part of HTML, with where and when it was saved; null when it holds none. */
export function readMhtml(file: Uint8Array): MhtmlPage | null {
  const text = Buffer.from(file).toString('latin1');
  const { headers, body } = split(text);
  const boundary = /boundary="?([^";\r\n]+)"?/i.exec(headers.get('content-type') ?? '')?.[1];
  if (boundary === undefined) return null;
  const part = body
    .split(`--${boundary}`)
    .slice(1, 50)
    .map((piece) => split(piece.replace(/^\r?\n/, '')))
    .find((piece) => /^text\/html\b/i.test(piece.headers.get('content-type') ?? ''));
  if (part === undefined) return null;
  const date = Date.parse(headers.get('date') ?? '');
  return {
    bytes: decoded(part.body, part.headers.get('content-transfer-encoding') ?? ''),
    url: headers.get('snapshot-content-location') ?? part.headers.get('content-location') ?? null,
    at: Number.isNaN(date) ? null : new Date(date).toISOString(),
    contentType: part.headers.get('content-type') ?? null,
  };
}

function split(text: string) {
  const end = /\r?\n\r?\n/.exec(text);
  const head = end === null ? text : text.slice(0, end.index);
  const lines = head.replace(/\r?\n[ \t]+/g, ' ').split(/\r?\n/);
  const headers = new Map(
    lines.flatMap((line) => {
      const at = line.indexOf(':');
      return at < 1 ? [] : [[line.slice(0, at).trim().toLowerCase(), line.slice(at + 1).trim()]];
    }),
  );
  return { headers, body: end === null ? '' : text.slice(end.index + end[0].length) };
}

function decoded(body: string, encoding: string): Uint8Array {
  if (/^base64$/i.test(encoding)) return Buffer.from(body, 'base64');
  if (!/^quoted-printable$/i.test(encoding)) return Buffer.from(body, 'latin1');
  const plain = body
    .replace(/=\r?\n/g, '')
    .replace(/=([0-9A-F]{2})/gi, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)));
  return Buffer.from(plain, 'latin1');
}
