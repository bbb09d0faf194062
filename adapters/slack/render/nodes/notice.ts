import type { SlackBlock } from '../blocks.ts'
import type { Frame, NodeOf } from '../frame.ts'
import { paragraphs } from '../paragraphs.ts'
import { bold, rich, section } from '../rich.ts'
import { words } from '../words.ts'

/** A remark with its weight in words; Slack's own alert is for modals alone. */
export function notice(node: NodeOf<'notice'>, { language }: Frame): readonly SlackBlock[] {
  const [first, ...rest] = paragraphs(node.text)
  const head = bold(words(language, `slack.notice.${node.level}`))
  if (first?.type !== 'rich_text_section') return rich(section(head), ...paragraphs(node.text))
  const lead = section(head, ' ')
  return rich({ ...lead, elements: [...lead.elements, ...first.elements] }, ...rest)
}
