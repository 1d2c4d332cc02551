/** Typography that has a plain form; what has none is left out or loses its accents. */
const plainForms: Readonly<Record<string, string>> = {
  '“': '"',
  '”': '"',
  '„': '"',
  '«': '"',
  '»': '"',
  '‘': "'",
  '’': "'",
  '–': '-',
  '—': '-',
  '−': '-',
  '→': '->',
  '…': '...',
  ß: 'ss',
  ø: 'o',
  Ø: 'O',
  ł: 'l',
  Ł: 'L',
  đ: 'd',
  æ: 'ae',
  Æ: 'AE',
};

const longest = 99;

/** A subject as SNS takes it: ASCII, one line, below 100 characters, beginning with a letter, digit or mark. */
export function plainSubject(subject: string): string {
  const plain = subject
    .replace(/[“”„«»‘’–—−→…ßøØłŁđæÆ]/gu, (sign) => plainForms[sign] ?? '')
    .normalize('NFKD')
    .replace(/[^\x20-\x7e]+/gu, '')
    .replace(/ {2,}/g, ' ')
    .trim();
  return plain === '' ? 'Recount' : plain.slice(0, longest).trimEnd();
}
