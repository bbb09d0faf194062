import type { Content, ContentNode } from '../../../src/conversation/content.ts'
import { plainNode } from '../../../src/delivery/plain-text.ts'
import { type Inside, row, text } from './component.ts'
import { withLookAlikes } from './escape.ts'
import type { Frame } from './frame.ts'
import { renderNode } from './nodes/index.ts'

/**
 * A message as plainly as it can be drawn: texts without marks, no longer than the fitter measured them. For texts so full
 * of signs that their escapes would not fit, and for more sections than a message holds.
 */
export function plainNodes(content: Content, frame: Frame): readonly Inside[] {
  return content.flatMap((node, place): readonly Inside[] => {
    const words = node.type === 'sources' ? '' : withLookAlikes(plainNode(shown(node), 1)).trim()
    return [...(words === '' ? [] : [text(words)]), ...controlsOf(renderNode(node, { ...frame, place }))]
  })
}

/** The fields of a form are told in its modal. */
function shown(node: ContentNode): ContentNode {
  return node.type === 'form' ? { ...node, fields: [] } : node
}

/** What is no text; buttons beside texts stand in one row, numbered like the texts. */
function controlsOf(drawn: readonly Inside[]): readonly Inside[] {
  const beside = drawn.flatMap((one) => (one.type === 9 ? [one.accessory] : []))
  const numbered = beside.map((button, place) =>
    beside.length === 1 ? button : { ...button, label: String(place + 1) },
  )
  const rest = drawn.filter((one) => one.type !== 9 && one.type !== 10)
  return [...(numbered.length === 0 ? [] : [row(...numbered)]), ...rest]
}
