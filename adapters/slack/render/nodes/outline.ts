import type { SlackBlock } from '../blocks.ts'
import type { NodeOf } from '../frame.ts'
import { outlined } from '../paragraphs.ts'
import { bold, rich, section } from '../rich.ts'

/** The tree of why: each claim under the one that it explains. */
export function outline(node: NodeOf<'outline'>): readonly SlackBlock[] {
  const items = node.items.map(({ depth, label, text }) => ({
    depth,
    item: section(bold(label), ': ', text),
  }))
  return rich(section(bold(node.caption)), ...outlined(items))
}
