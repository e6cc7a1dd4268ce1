export type CsvCell = string | number | null

/** The media type of the lines. */
export const csvType = 'text/csv; charset=utf-8; header=present'

/** A line of CSV with its line break; null is an empty cell. https://www.rfc-editor.org/rfc/rfc4180 */
export function csvLine(cells: readonly CsvCell[]): string {
  return `${cells.map(writeCell).join(',')}\r\n`
}

function writeCell(cell: CsvCell): string {
  if (typeof cell === 'number') return String(cell)
  const text = withoutFormula(cell ?? '')
  return /[",\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

/**
 * An apostrophe keeps a spreadsheet from taking a text for a formula, at its start or after a character at which a
 * spreadsheet of another country begins a new cell. https://owasp.org/www-community/attacks/CSV_Injection
 */
function withoutFormula(text: string): string {
  return text.replace(/(^|[;|\t\r\n])(\s*[=+\-@＝＋－＠])/g, "$1'$2")
}
