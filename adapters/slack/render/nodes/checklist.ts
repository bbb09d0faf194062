import type { RichTextSection } from '@slack/types'
import type { SlackBlock } from '../blocks.ts'
import type { Frame, NodeOf } from '../frame.ts'
import { bold, italic, list, rich, section } from '../rich.ts'
import { words } from '../words.ts'

const signs = { pass: '✓', fail: '✗', person: '?' } as const

/** The criteria, each with its state in words, the reason, and the question that would mend it. */
export function checklist(node: NodeOf<'checklist'>, { language }: Frame): readonly SlackBlock[] {
  const items = node.items.map(({ criterion, label, state, reason, followUp }): RichTextSection => {
    const said = words(language, `slack.checklist.${state}`)
    const mend = followUp === undefined || followUp === '' ? [] : ['\n→ ', italic(followUp)]
    return section(`${signs[state]} `, bold(`${criterion} ${label}`), ` (${said}): `, reason, ...mend)
  })
  return rich(section(bold(node.caption)), ...(items.length === 0 ? [] : [list(items)]))
}
