const named: ReadonlyMap<string, string> = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
  ['nbsp', ' '],
  ['ndash', '–'],
  ['mdash', '—'],
  ['lsquo', '‘'],
  ['rsquo', '’'],
  ['ldquo', '“'],
  ['rdquo', '”'],
  ['bdquo', '„'],
  ['hellip', '…'],
  ['szlig', 'ß'],
  ['euro', '€'],
  ['laquo', '«'],
  ['raquo', '»'],
]);

const accents: ReadonlyMap<string, string> = new Map([
  ['grave', '\u0300'],
  ['acute', '\u0301'],
  ['circ', '\u0302'],
  ['tilde', '\u0303'],
  ['uml', '\u0308'],
  ['ring', '\u030A'],
  ['cedil', '\u0327'],
  ['caron', '\u030C'],
]);

/** "oacute" to "ó": names of a letter and its accent. */
function accented(name: string): string | null {
  const accent = accents.get(name.slice(1));
  return accent === undefined ? null : `${name.slice(0, 1)}${accent}`.normalize('NFC');
}

/**
 * Character references left in text that was decoded once already: sites escape titles twice
 * ("Q&amp;amp;A"). Unknown names are left as they are.
 */
export function decodeEntities(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z]{2,8});/gi, (whole) => {
    const name = whole.slice(1, -1);
    return name.startsWith('#')
      ? character(name.slice(1))
      : (named.get(name) ?? accented(name) ?? whole);
  });
}

function character(reference: string): string {
  const isHex = /^x/i.test(reference);
  const code = isHex ? Number.parseInt(reference.slice(1), 16) : Number(reference);
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '';
}
