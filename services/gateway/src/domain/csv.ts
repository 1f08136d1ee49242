export type CsvCell = string | number | null;

/**
 * What a spreadsheet would calculate instead of showing. White space in front does not stop all of them, and some
 * take the full-width signs of East Asian keyboards for the same.
 */
const formula = /^\s*[=+\-@\uff1d\uff0b\uff0d\uff20]|^[\t\r\n]/;
const special = /[",;\t\r\n]|^\s|\s$/;

/** RFC 4180; text that would be a formula gets an apostrophe in front. Numbers are ours and stay numbers. */
export function toCsv(columns: string[], rows: CsvCell[][]): string {
  return [columns, ...rows].map((cells) => `${cells.map(toCell).join(',')}\r\n`).join('');
}

function toCell(cell: CsvCell): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return String(cell);
  const harmless = formula.test(cell) ? `'${cell}` : cell;
  return special.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}
