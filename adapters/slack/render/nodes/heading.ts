import type { SlackBlock } from '../blocks.ts'
import { figures } from '../figures.ts'
import type { NodeOf } from '../frame.ts'
import { fits, label } from '../plain.ts'
import { bold, rich, section } from '../rich.ts'

/** A heading; one that is too long for Slack's own is bold text. */
export function heading(node: NodeOf<'heading'>): readonly SlackBlock[] {
  const most = figures.header.text
  if (!fits(node.text, most)) return rich(section(bold(node.text)))
  return [{ type: 'header', text: label(node.text, most) }]
}
