import type { Frame, NodeOf } from '../frame.ts'
import { bold, inline, line } from '../markdown.ts'

const signs = { pass: '✅', fail: '❌', person: '🙋' } as const

/** The criteria with their state in words, the reason, and the question that would mend a failed one. */
export function checklist(node: NodeOf<'checklist'>, { say }: Frame): string {
  const states = {
    pass: say('discord.check.pass'),
    fail: say('discord.check.fail'),
    person: say('discord.check.person'),
  }
  const items = node.items.map(({ criterion, label, state, reason, followUp }) => {
    const head = `${signs[state]} ${bold(`${criterion} ${label}`)} (${states[state]}): ${inline(reason)}`
    return followUp === undefined || followUp === '' ? head : `${head}\n-# → ${line(followUp)}`
  })
  return [bold(node.caption), ...items].filter((one) => one !== '').join('\n')
}
