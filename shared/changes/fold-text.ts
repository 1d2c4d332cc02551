/**
 * `text` with typography, encoding damage and Unicode form taken out: two texts that a reader
 * would call the same give the same folded form. Letter case is kept.
 */
export function foldText(text: string): string {
  return mendMojibake(decodeEntities(text))
    .normalize('NFKC')
    .replace(/[\u00ad\u200b-\u200f\u2028-\u202e\u2060\ufeff]/g, '')
    .replace(/(?<=\p{L})[’'‘`´ʼ\ufffd?](?=\p{L})/gu, '')
    .replace(/(?<=\p{Ll})\ufffd+(?=\s|$)/gu, '')
    .replace(/["“”„‟«»‘’‚‹›`´'\ufffd]+/g, '"')
    .replace(/\s*[‐‑‒–—―−-]+\s*/g, '-')
    .replace(/\s+/g, ' ')
    .replace(/[\u00c0-\u024f]/g, '')
    .replace(/ ?" ?/g, '"')
    .trim();
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&nbsp;': ' ',
  '&quot;': '"',
  '&#39;': "'",
  '&#039;': "'",
  '&apos;': "'",
  '&lt;': '<',
  '&gt;': '>',
  '&rsquo;': '’',
  '&lsquo;': '‘',
  '&rdquo;': '”',
  '&ldquo;': '“',
  '&ndash;': '–',
  '&mdash;': '—',
};

/** Entities that a page escaped twice: "profit &amp; loss". */
function decodeEntities(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&(?:#0?39|[a-z]{2,6});/g, (entity) => ENTITIES[entity] ?? entity);
}

// The letters windows-1252 puts at 0x80 to 0x9f, in order; a full stop where it has none.
const CP1252 = '€.‚ƒ„…†‡ˆ‰Š‹Œ.Ž..‘’“”•–—˜™š›œ.žŸ';

/** UTF-8 read as windows-1252 ("donâ€™t", "cafÃ©") back to what was written; other text is left. */
function mendMojibake(text: string): string {
  if (!/[ÂÃâÐÑ]/.test(text)) return text;
  return text.replace(/[\u0080-\u00ff€‚-„…†‡ˆ‰Š‹ŒŽ‘-”•–—˜™š›œžŸƒ]{2,}/g, (run) => {
    const bytes = Array.from(run, windows1252Byte);
    if (bytes.includes(-1)) return run;
    const escaped = bytes.map((byte) => `%${byte.toString(16).padStart(2, '0')}`).join('');
    try {
      return decodeURIComponent(escaped);
    } catch {
      return run;
    }
  });
}

function windows1252Byte(letter: string): number {
  const code = letter.codePointAt(0) ?? 0;
  if (code >= 0x80 && code <= 0xff) return code;
  const at = CP1252.indexOf(letter);
  return at < 0 ? -1 : 0x80 + at;
}
