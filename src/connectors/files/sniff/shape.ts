import { limits } from '../limits.ts'
import { looksLikeValue } from './looks-like-value.ts'
import { records, type TextRecord } from './records.ts'

/** How a delimited text is laid out; `skip` counts the lines before the first data row. */
export interface Shape {
  readonly separator: string
  readonly width: number
  readonly skip: number
  /** Absent where the first row holds values. */
  readonly header?: readonly string[]
  /** Data rows seen in the text that was looked at. */
  readonly dataRows: number
}

const separators = [',', ';', '\t', '|'] as const

/** Finds separator, width, lines to skip and header from a text's beginning; undefined where nothing is written. */
export function shapeOf(head: string, cut: boolean): Shape | undefined {
  const declared = /^sep=(.)\r?\n/i.exec(head)
  const text = declared === null ? head : head.slice(declared[0].length)
  const tried = (declared?.[1] === undefined ? separators : [declared[1]]).map((separator) => {
    const found = records(text, separator, limits.headRecords, cut)
    return { separator, found, width: usualWidth(found) }
  })
  const best = tried.toSorted((a, b) => fitness(b.found, b.width) - fitness(a.found, a.width))[0]
  const first = best?.found.findIndex(({ cells }) => cells.length === best.width) ?? -1
  const top = best?.found[first]
  if (best === undefined || top === undefined) return undefined
  const rest = best.found.slice(first + 1)
  const named = isHeader(top, rest)
  const before = named ? top.lines : (best.found[first - 1]?.lines ?? 0)
  return {
    separator: best.separator,
    width: best.width,
    skip: before + (declared === null ? 0 : 1),
    dataRows: rest.length + (named ? 0 : 1),
    ...(named ? { header: top.cells } : {}),
  }
}

function usualWidth(found: readonly TextRecord[]): number {
  const counts = new Map<number, number>()
  for (const { cells } of found) counts.set(cells.length, (counts.get(cells.length) ?? 0) + 1)
  return [...counts].toSorted((a, b) => b[1] - a[1] || b[0] - a[0])[0]?.[0] ?? 0
}

/** Every row alike beats many columns: a decimal comma also splits rows, but never the header. */
function fitness(found: readonly TextRecord[], width: number): number {
  if (width < 2) return 0
  const share = found.filter(({ cells }) => cells.length === width).length / found.length
  const topFits = found[0]?.cells.length === width ? 2 : 1
  return share * Math.log2(width + 1) * topFits + (share === 1 ? 10 : 0)
}

/** A header names things: none of its cells reads like a number, a date or a truth value. */
function isHeader(top: TextRecord, rest: readonly TextRecord[]): boolean {
  const filled = top.cells.filter((cell) => cell.trim() !== '')
  if (filled.length === 0 || filled.some(looksLikeValue)) return false
  const repeated = top.cells.filter(
    (cell, index) => cell !== '' && rest.some((row) => row.cells[index] === cell),
  )
  return repeated.length < top.cells.length / 2
}
