import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { filler } from '../../support/make-newsroom.ts';
import type { History, ServedVersion } from './history.ts';

/**
 * Histories from a folder of saved pages (`*.html`, each its own history) or from a JSONL file of
 * `{url?, versions: [{html|htmlBase64|text, at?}]}` or of compare's own rows; rows of one address
 * make one history, by time. Both may be gzipped.
 */
export function readHistories(path: string): readonly History[] {
  return statSync(path).isDirectory() ? savedPages(path) : rowsOf(path);
}

const bytesOf = (path: string): Uint8Array => {
  const bytes = readFileSync(path);
  return path.endsWith('.gz') ? gunzipSync(bytes) : bytes;
};

const savedPages = (folder: string): readonly History[] =>
  readdirSync(folder)
    .filter((name) => /\.html?(\.gz)?$/.test(name))
    .sort()
    .map((name) => ({
      name,
      url: null,
      versions: [{ bytes: bytesOf(join(folder, name)), at: null }],
    }));

interface Row {
  readonly id?: string;
  readonly url?: string;
  readonly versions?: readonly RowVersion[];
  readonly earlier?: readonly RowVersion[];
  readonly before?: RowVersion;
  readonly after?: RowVersion;
}

interface RowVersion {
  readonly url?: string;
  readonly at?: string;
  readonly html?: string;
  readonly htmlBase64?: string;
  readonly text?: string;
}

function rowsOf(path: string): readonly History[] {
  const lines = new TextDecoder().decode(bytesOf(path)).split('\n').filter(Boolean);
  const rows = lines.map((line) => JSON.parse(line) as Row);
  const byUrl = new Map<string, { readonly name: string; readonly versions: RowVersion[] }>();
  for (const [index, row] of rows.entries()) {
    const versions = versionsOf(row);
    const name = row.id ?? `line ${index + 1}`;
    const key = row.url ?? versions[0]?.url ?? name;
    const known = byUrl.get(key);
    if (known === undefined) byUrl.set(key, { name, versions: [...versions] });
    else known.versions.push(...versions);
  }
  return [...byUrl].map(([url, { name, versions }]) => ({
    name,
    url: URL.canParse(url) ? url : null,
    versions: inOrder(versions).map(served),
  }));
}

const versionsOf = ({ versions, earlier, before, after }: Row): readonly RowVersion[] =>
  versions ?? [...(earlier ?? []), before, after].filter((version) => version !== undefined);

/** By time, each time once: neighbouring rows share a version. Those without a time keep their places. */
function inOrder(versions: readonly RowVersion[]): readonly RowVersion[] {
  const byTime = new Map<number, RowVersion>();
  for (const [index, version] of versions.entries()) {
    const time = Date.parse(version.at ?? '');
    byTime.set(Number.isNaN(time) ? index : time, version);
  }
  return [...byTime].sort(([a], [b]) => a - b).map(([, version]) => version);
}

function served({ html, htmlBase64, text, at }: RowVersion): ServedVersion {
  const bytes =
    htmlBase64 === undefined
      ? new TextEncoder().encode(html ?? asPage(text ?? ''))
      : Buffer.from(htmlBase64, 'base64');
  const time = Date.parse(at ?? '');
  return { bytes, at: Number.isNaN(time) ? null : new Date(time).toISOString() };
}

/** Plain text as the page it was taken from might have been: a headline and paragraphs, at the length of an article. */
function asPage(text: string): string {
  const [headline = '', ...rest] = text.split('\n').filter((line) => line.trim() !== '');
  const body = [...rest, ...filler].map((line) => `<p>${escaped(line)}</p>`).join('\n');
  return `<!doctype html><html><head><meta charset="utf-8"><title>${escaped(headline)}</title></head>
<body><main><article><h1>${escaped(headline)}</h1>
${body}
</article></main></body></html>`;
}

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
