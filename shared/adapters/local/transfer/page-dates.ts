import type { Instant } from '../../../domain/instant.ts';

const iso = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:?\d{2})$/i;

/** An ISO time with an offset as an instant; null for any other text. */
export function instantOf(text: string): Instant | null {
  const ms = iso.test(text.trim()) ? Date.parse(text.trim()) : NaN;
  return Number.isNaN(ms) ? null : new Date(ms).toISOString();
}

/** What a program that saved a page wrote into it: where from, and when where it said so. */
export interface SavedFrom {
  readonly url: string | null;
  readonly at: Instant | null;
}

/** Comments stand before the page's own text, or right after it. */
const looked = 64 * 1024;

/**
 * Where and when a page was saved, by the comments that programs leave: "saved from url=(0042)https…"
 * of browsers, "url: … saved date: …" of SingleFile, "FILE ARCHIVED ON …" of the Wayback Machine.
 * A page may say anything of itself, so a canonical link or a date of the article is never taken.
 */
export function savedFrom(bytes: Uint8Array): SavedFrom {
  const head = Buffer.from(bytes.subarray(0, looked)).toString('latin1');
  const tail = Buffer.from(bytes.subarray(-looked)).toString('latin1');
  const browser = /<!--\s*saved from url=\(\d+\)(\S+?)\s*-->/i.exec(head);
  const single =
    /<!--\s*Page saved with SingleFile\s+url:\s*(\S+)\s+saved date:\s*([^\n]{10,80}?)\s*(?:\n|-->)/i.exec(
      head,
    );
  const wayback = /FILE ARCHIVED ON (\d{2}:\d{2}:\d{2}) (\w{3} \d{2}, \d{4})/.exec(tail);
  const at =
    spoken(single?.[2]) ?? spoken(wayback === null ? undefined : `${wayback[2]} ${wayback[1]} GMT`);
  return { url: single?.[1] ?? browser?.[1] ?? null, at };
}

/** `Tue Mar 03 2026 10:11:12 GMT+0100 (Central European Time)`. */
function spoken(text: string | undefined): Instant | null {
  if (text === undefined || !/GMT|Z$/.test(text)) return null;
  const ms = Date.parse(text.replace(/\(.*$/, ''));
  return Number.isNaN(ms) ? null : new Date(ms).toISOString();
}
