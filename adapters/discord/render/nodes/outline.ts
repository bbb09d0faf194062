import type { NodeOf } from '../frame.ts'
import { bold, line } from '../markdown.ts'

/** A tree as nested lists: the why-tree with its labels. */
export function outline(node: NodeOf<'outline'>): string {
  const items = node.items.map(
    ({ depth, label, text }) => `${'  '.repeat(depth)}- *${line(label)}:* ${line(text)}`,
  )
  return [bold(node.caption), ...items].filter((one) => one !== '').join('\n')
}
