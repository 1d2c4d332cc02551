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
  ['auml', 'ä'],
  ['ouml', 'ö'],
  ['uuml', 'ü'],
  ['Auml', 'Ä'],
  ['Ouml', 'Ö'],
  ['Uuml', 'Ü'],
  ['szlig', 'ß'],
  ['eacute', 'é'],
  ['egrave', 'è'],
  ['euro', '€'],
  ['laquo', '«'],
  ['raquo', '»'],
]);

/**
 * Character references left in text that was decoded once already: sites escape titles twice
 * ("Q&amp;amp;A"). Unknown names are left as they are.
 */
export function decodeEntities(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z]{2,8});/gi, (whole) => {
    const name = whole.slice(1, -1);
    return name.startsWith('#') ? character(name.slice(1)) : (named.get(name) ?? whole);
  });
}

function character(reference: string): string {
  const isHex = /^x/i.test(reference);
  const code = isHex ? Number.parseInt(reference.slice(1), 16) : Number(reference);
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '';
}
