/** What a spreadsheet would take for the beginning of a formula. */
const formula = /^[=+\-@\t\r\uFF1D\uFF0B\uFF0D\uFF20]/u

/**
 * A table as CSV (RFC 4180) with the mark that tells Excel it is UTF-8. A cell that a spreadsheet would run as a formula gets an
 * apostrophe in front (OWASP, *CSV Injection*), however many blanks it begins with.
 */
export function csvLine(cells: readonly string[]): string {
  return `${cells.map(cell).join(',')}\r\n`
}

/** Stands before the first line. */
export const csvMark = '\uFEFF'

function cell(text: string): string {
  const tame = formula.test(text) || formula.test(text.trimStart()) ? `'${text}` : text
  return /[",\r\n]/u.test(tame) || tame !== text.trim() ? `"${tame.replaceAll('"', '""')}"` : tame
}
