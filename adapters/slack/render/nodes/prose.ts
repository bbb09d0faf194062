import type { SlackBlock } from '../blocks.ts'
import type { NodeOf } from '../frame.ts'
import { paragraphs } from '../paragraphs.ts'
import { rich } from '../rich.ts'

/** Small Markdown as rich text. */
export function prose(node: NodeOf<'prose'>): readonly SlackBlock[] {
  return rich(...paragraphs(node.text))
}
