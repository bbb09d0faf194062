/** Whether a cell reads like a number, a date or a truth value, and so is no column name. */
export function looksLikeValue(cell: string): boolean {
  const text = cell.trim()
  if (/^[-+(]?[\p{Sc}\s]*\d[\d.,\s]*%?[\p{Sc}\s)đ]*$/u.test(text)) return !/^(19|20)\d\d$/.test(text)
  if (/^\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4}/.test(text)) return true
  return /^(true|false|null)$/i.test(text)
}
