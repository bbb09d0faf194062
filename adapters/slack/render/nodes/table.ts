import type { DataTableBlock } from '@slack/types'
import type { SlackBlock } from '../blocks.ts'
import { cellNumber } from '../cell-number.ts'
import { figures } from '../figures.ts'
import type { Frame, NodeOf } from '../frame.ts'
import { bare } from '../plain.ts'
import { bold, list, rich, section } from '../rich.ts'

/** Rows that are seen at once; a reader turns the page for more. */
const seenAtOnce = 10
/** A cell longer than this is a sentence, which no column of a phone's width holds. */
const longestCell = 70

/** Slack's own table, which sorts and turns pages; a list where it cannot be one, or where its cells are sentences. */
export function table(node: NodeOf<'table'>, frame: Frame): readonly SlackBlock[] {
  const rows = [node.columns.map((column) => column.label), ...node.rows]
  const { least, rows: most, columns, text } = figures.table
  const size = rows.flat().reduce((sum, cell) => sum + bare(cell).length + 1, 0)
  const wordy = node.rows.flat().some((cell) => bare(cell).length > longestCell)
  const even = rows.every((row) => row.length === node.columns.length)
  const drawable =
    frame.drawing === 'native' &&
    even &&
    !wordy &&
    rows.length >= least &&
    rows.length <= most &&
    node.columns.length > 0 &&
    node.columns.length <= columns &&
    size < text
  if (!drawable) return listed(node)
  return [
    {
      type: 'data_table',
      caption: bare(node.caption) || '–',
      page_size: Math.max(1, Math.min(seenAtOnce, rows.length - 1)),
      rows: rowsOf(
        rows.map((row) => row.map((cell) => bare(cell) || '–')),
        frame.language,
      ),
    },
  ]
}

/** Cells as text, and as numbers in columns of nothing else, for Slack to sort by. */
function rowsOf(rows: readonly (readonly string[])[], language: Frame['language']): DataTableBlock['rows'] {
  const [, ...body] = rows
  const numeric = rows[0]?.map((_, column) =>
    body.every((row) => cellNumber(row[column] ?? '', language) !== null),
  )
  return rows.map((row, place) =>
    row.map((text, column) => {
      const value = place > 0 && numeric?.[column] ? cellNumber(text, language) : null
      return value === null ? { type: 'raw_text', text } : { type: 'raw_number', value, text }
    }),
  )
}

/** Each row under its first cell, with the names of the other columns. */
function listed(node: NodeOf<'table'>): readonly SlackBlock[] {
  const names = node.columns.map((column) => bare(column.label))
  const items = node.rows.map(([first = '', ...cells]) => {
    const rest = cells.flatMap((cell, place) => {
      const name = names[place + 1] ?? ''
      return bare(cell) === '' ? [] : [`${place === 0 ? '\n' : ' · '}${name === '' ? '' : `${name}: `}`, cell]
    })
    return section(bold(first), ...rest)
  })
  return rich(section(bold(node.caption)), list(items))
}
