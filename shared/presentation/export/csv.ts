type Cell = string | number | boolean | null | undefined;

/**
 * One CSV line (RFC 4180). Cells that a spreadsheet would run as a formula (`=`, `+`, `-`, `@`, tab
 * or line break first) get an apostrophe before them; numbers stay numbers.
 */
export const csvLine = (cells: readonly Cell[]): string => `${cells.map(cellText).join(',')}\r\n`;

function cellText(cell: Cell): string {
  if (cell === null || cell === undefined) return '';
  if (typeof cell !== 'string') return String(cell);
  // Full-width forms are folded to the plain signs by some spreadsheets.
  const safe = /^\s*[=+\-@＝＋－＠]|^[\t\r\n]/u.test(cell) ? `'${cell}` : cell;
  const clean = safe.replace(/(?![\n\t])\p{Cc}/gu, ' ');
  return /[",\n\r;\t]/.test(clean) ? `"${clean.replaceAll('"', '""')}"` : clean;
}
