import type { SlackBlock } from '../blocks.ts'
import type { NodeOf } from '../frame.ts'
import { italic, quoteOf, rich, section } from '../rich.ts'

/** Somebody's words, set off, with who said them where. */
export function quote(node: NodeOf<'quote'>): readonly SlackBlock[] {
  return rich(quoteOf(`«${node.text}»`), section(italic(node.source)))
}
