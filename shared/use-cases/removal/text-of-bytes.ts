/** Loose lines of what a page's bytes say, in every spelling in which words can hide in a page. */
export function linesOfBytes(bytes: Uint8Array): readonly string[] {
  const text = decode(bytes, 'utf-8');
  const spellings = text.includes('\uFFFD') ? [text, decode(bytes, 'windows-1252')] : [text];
  return spellings.flatMap((spelling) => {
    const plain = linesOf(spelling);
    const decoded = linesOf(unescaped(spelling));
    return [...new Set([...plain, ...decoded])];
  });
}

const decode = (bytes: Uint8Array, charset: string): string =>
  new TextDecoder(charset).decode(bytes);

const blockTags =
  /<\/?(?:p|div|li|td|th|h\d|br|article|section|title|blockquote|script|meta)\b[^>]*>/giu;
const anyTag = /<[^>]*>/gu;

/** Block by block as far as that can be told: tags taken for spaces, for nothing, and what stands in them. */
function linesOf(text: string): readonly string[] {
  const blocks = text.replace(blockTags, '\n');
  return [
    ...blocks.replace(anyTag, ' ').split('\n'),
    ...blocks.replace(anyTag, '').split('\n'),
    ...(text.match(anyTag) ?? []),
  ];
}

/** With HTML entities, JSON escapes and URL encoding undone; accents of named letters may be lost. */
function unescaped(text: string): string {
  return text
    .replace(/&amp;/giu, '&')
    .replace(/&#(?:x([\da-f]{1,6})|(\d{1,7}));?/giu, (_, hex?: string, decimal?: string) =>
      character(hex === undefined ? Number(decimal) : Number.parseInt(hex, 16)),
    )
    .replace(/\\u([\da-f]{4})/giu, (_, hex: string) => character(Number.parseInt(hex, 16)))
    .replace(/&([a-z])(?:acute|grave|circ|uml|tilde|cedil|ring|caron|breve|macr);/giu, '$1')
    .replace(/&(aelig|oelig|oslash|szlig|eth|thorn|shy|zwj|zwnj);/giu, (_, name: string) =>
      letter(name.toLowerCase()),
    )
    .replace(/&(?:lt|gt|quot|nbsp|[a-z]{2,8});/giu, ' ')
    .replace(/(?:%[\da-f]{2})+/giu, percentDecoded);
}

const letters: Readonly<Record<string, string>> = {
  aelig: 'æ',
  oelig: 'œ',
  oslash: 'ø',
  szlig: 'ß',
  eth: 'ð',
  thorn: 'þ',
};

const letter = (name: string): string => letters[name] ?? '';

const character = (code: number): string => (code <= 0x10ffff ? String.fromCodePoint(code) : ' ');

function percentDecoded(run: string): string {
  try {
    return decodeURIComponent(run);
  } catch {
    return ' ';
  }
}
