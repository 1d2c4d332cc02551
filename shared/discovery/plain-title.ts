const named: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  ndash: '–',
  mdash: '—',
  lsquo: '‘',
  rsquo: '’',
  ldquo: '“',
  rdquo: '”',
  hellip: '…',
  laquo: '«',
  raquo: '»',
};

/** The five entities of XML, the few of HTML that headlines use, and characters by number. Others stay as written. */
export const decodeEntities = (text: string): string =>
  text.replace(/&(#\d{1,7}|#x[0-9a-f]{1,6}|[a-z]{2,6});/gi, (whole, entity: string) =>
    entity.startsWith('#') ? characterAt(entity.slice(1)) : (named[entity] ?? whole),
  );

function characterAt(number: string): string {
  const code = /^x/i.test(number) ? Number.parseInt(number.slice(1), 16) : Number(number);
  return isCharacter(code) ? String.fromCodePoint(code) : '';
}

const isCharacter = (code: number): boolean =>
  code >= 0x20 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff);

/** A feed's title as one line of plain text of at most 500 characters, without tags; null when nothing is left. Feeds escape titles once, twice or not at all. */
export function plainTitle(raw: string | undefined): string | null {
  const text = decodeEntities(
    decodeEntities((raw ?? '').slice(0, 2000)).replace(/<\/?[a-z][^<>]*>/gi, ''),
  )
    .replace(/[\p{Cc}\p{Cf}\s]+/gu, ' ')
    .trim()
    .slice(0, 500);
  return text === '' ? null : text;
}
