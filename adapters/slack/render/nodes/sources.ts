import type { SlackBlock } from '../blocks.ts'
import type { Frame, NodeOf } from '../frame.ts'
import { rich, section } from '../rich.ts'
import { words } from '../words.ts'

/** What the message rests on, on one line; a single name is told by the button that opens the evidence. */
export function sources(node: NodeOf<'sources'>, { language }: Frame): readonly SlackBlock[] {
  const labels = [...new Set(node.links.map((link) => link.label))]
  return labels.length < 2 ? [] : rich(section(`${words(language, 'slack.sources')} `, labels.join(' · ')))
}
