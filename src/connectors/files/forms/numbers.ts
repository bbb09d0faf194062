import type { FormHints, NumberForm } from './form.ts'
import { moneyOf, moneyPattern } from './moneys.ts'

const blanks = /[\s\u00a0\u202f]/gu
const integer = /^[-+]?\d+$/
const plainDecimal = /^[-+]?\d*\.\d+(e[-+]?\d+)?$|^[-+]?\d+(\.\d*)?(e[-+]?\d+)$/i
const commaDecimal = /^[-+]?\d*,\d+$/
const oneDotGroup = /^[-+]?[1-9]\d{0,2}\.\d{3}$/
const oneCommaGroup = /^[-+]?[1-9]\d{0,2},\d{3}$/
const manyDotGroups = /^[-+]?\d{1,3}(\.\d{3}){2,}$/
const manyCommaGroups = /^[-+]?\d{1,3}(,\d{3}){2,}$/
const vietnamese = /^[-+]?\d{1,3}(\.\d{3})+,\d+$/
const american = /^[-+]?\d{1,3}(,\d{3})+\.\d+$/

/** What one cell says of its column's number form. */
type Witness = 'integer' | 'dot' | 'comma' | 'one_dot' | 'one_comma' | 'no_number'

/**
 * Reads a column's number form from its distinct cells (trimmed, placeholders gone), or undefined for other columns.
 * `1.234.567,89`, `1,5` and `1.234.567` speak for the decimal comma; `1,234,567.89`, `1.5` and `1,234,567` for the
 * dot; `1.234` and `1,234` alone for neither: then `hints.decimal` decides and the form is marked ambiguous.
 * Codes (leading zeros, telephone numbers, more than fifteen digits) are no numbers, nor are amounts of several moneys.
 */
export function numberForm(cells: readonly string[], hints: FormHints): NumberForm | undefined {
  const moneys = new Set(cells.flatMap((cell) => moneyOf(cell) ?? []))
  if (moneys.size > 1) return undefined
  const [money] = moneys
  const bare = cells.map((cell) => undecorated(cell, money))
  const percent = bare.length > 0 && bare.every((cell) => cell.endsWith('%'))
  const counts = { integer: 0, dot: 0, comma: 0, one_dot: 0, one_comma: 0, no_number: 0 }
  const values = bare.map((cell) => (percent ? cell.slice(0, -1) : cell))
  for (const value of values) counts[witness(value)] += 1
  if (values.length === 0 || values.some(isCode)) return undefined
  const clear = counts.dot + counts.comma
  const wrong = counts.no_number + Math.min(counts.dot, counts.comma)
  if (wrong > values.length * 0.02) return undefined
  const decorated = bare.some((cell, at) => cell !== cells[at])
  const form = { type: 'number' as const, percent, decorated, ...(money === undefined ? {} : { money }) }
  if (clear > 0) {
    const decimal = counts.comma > counts.dot ? 'comma' : 'dot'
    return { ...form, decimal, grouped: isGrouped(values, decimal), ambiguous: false }
  }
  const unclear = counts.one_dot + counts.one_comma
  if (unclear === 0) return { ...form, decimal: 'dot', grouped: false, ambiguous: false }
  const told = ungroupedThousand(values, counts)
  const decimal = told ?? hints.decimal ?? likelier(values, counts)
  return { ...form, decimal, grouped: isGrouped(values, decimal), ambiguous: told === undefined }
}

/** A cell without the sign of its money, spaces and accounting brackets. */
function undecorated(cell: string, money: string | undefined): string {
  const plain = money === undefined ? cell : cell.replace(new RegExp(moneyPattern(money), 'giu'), '')
  const bare = plain.replace(blanks, '').replace('\u2212', '-')
  return bare.replace(/^\((.+)\)$/, '-$1')
}

/** Leading zeros, international telephone numbers, and more digits than a number keeps exactly. */
function isCode(value: string): boolean {
  return /^0\d/.test(value) || /^\+\d{8,}$/.test(value) || (integer.test(value) && value.length > 15)
}

function witness(value: string): Witness {
  if (integer.test(value)) return 'integer'
  if (oneDotGroup.test(value)) return 'one_dot'
  if (oneCommaGroup.test(value)) return 'one_comma'
  if (plainDecimal.test(value) || american.test(value) || manyCommaGroups.test(value)) return 'dot'
  if (commaDecimal.test(value) || vietnamese.test(value) || manyDotGroups.test(value)) return 'comma'
  return 'no_number'
}

/** `4500` beside `1.234` means that nobody separates thousands here, so the sign is the decimal one. */
function ungroupedThousand(
  values: readonly string[],
  counts: { readonly one_dot: number; readonly one_comma: number },
): 'dot' | 'comma' | undefined {
  if (counts.one_dot > 0 && counts.one_comma > 0) return undefined
  if (!values.some((value) => /^[-+]?\d{4,}$/.test(value))) return undefined
  return counts.one_dot > 0 ? 'dot' : 'comma'
}

/** Round thousands (`120.000`) are written with separators; otherwise a lone comma separates and a lone dot does not. */
function likelier(
  values: readonly string[],
  counts: { readonly one_dot: number; readonly one_comma: number },
): 'dot' | 'comma' {
  if (counts.one_comma >= counts.one_dot) return 'dot'
  const round = values.filter((value) => /\.\d?00$/.test(value)).length
  return round >= counts.one_dot / 2 ? 'comma' : 'dot'
}

function isGrouped(values: readonly string[], decimal: 'dot' | 'comma'): boolean {
  const separator = decimal === 'dot' ? ',' : '.'
  return values.some((value) => value.includes(separator))
}
