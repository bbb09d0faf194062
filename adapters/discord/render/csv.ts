import { plainMarkdown } from '../../../src/support/markdown.ts'
import type { NodeOf } from './frame.ts'

/** So that spreadsheets read the letters of Vietnamese. */
const byteOrderMark = '\uFEFF'

/** All rows of a table as CSV in UTF-8; a cell that a spreadsheet would compute begins with an apostrophe. */
export function csvOf({ columns, rows, beside = rows }: NodeOf<'table'>): Uint8Array {
  const all = [columns.map((column) => column.label), ...beside]
  const lines = all.map((cells) => cells.map((cell) => csvCell(plainMarkdown(cell))).join(','))
  return new TextEncoder().encode(`${byteOrderMark}${lines.join('\r\n')}\r\n`)
}

function csvCell(words: string): string {
  const harmless = /^[=+@\t\r]|^-(?!\d)/u.test(words) ? `'${words}` : words
  return /[",\r\n]/u.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless
}
