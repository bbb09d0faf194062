import { plainTable } from '../../../../src/delivery/plain-table.ts'
import { plainMarkdown } from '../../../../src/support/markdown.ts'
import type { FileShown, Inside } from '../component.ts'
import { text } from '../component.ts'
import { inCode } from '../escape.ts'
import type { Frame, NodeOf } from '../frame.ts'
import { bold, line } from '../markdown.ts'

/** Letters of fixed width beside each other before a line breaks where screens are narrow. */
const widest = 48

/** A table as aligned text where it is narrow, else as a list; all rows in a file where only the first are shown. */
export function table(node: NodeOf<'table'>, frame: Frame): readonly Inside[] {
  const more =
    node.beside === undefined
      ? ''
      : `-# ${frame.say('discord.table.more', { shown: node.rows.length, rows: node.beside.length })}`
  const name = frame.files.get(node)
  const shown = [bold(node.caption), body(node), more].filter((one) => one !== '').join('\n')
  return [
    ...(shown === '' ? [] : [text(shown)]),
    ...(name === undefined ? [] : [{ type: 13, file: { url: `attachment://${name}` } } satisfies FileShown]),
  ]
}

function body(node: NodeOf<'table'>): string {
  const cells = [node.columns.map((column) => column.label), ...node.rows].map((row) =>
    row.map((cell) => inCode(plainMarkdown(cell).replace(/\s+/gu, ' '))),
  )
  const aligned = plainTable(
    cells,
    node.columns.map((column) => column.align ?? 'start'),
  )
  const width = Math.max(...aligned.split('\n').map((one) => [...one].length))
  return width <= widest && node.rows.length > 0 ? `\`\`\`\n${aligned}\n\`\`\`` : asList(node)
}

function asList(node: NodeOf<'table'>): string {
  const rows = node.rows.map(([head = '', ...rest]) => {
    const told = rest.map(line).filter((cell) => cell !== '')
    return `- ${[bold(head), ...told].filter((cell) => cell !== '').join(' · ')}`
  })
  return [`-# ${node.columns.map((column) => line(column.label)).join(' · ')}`, ...rows].join('\n')
}
