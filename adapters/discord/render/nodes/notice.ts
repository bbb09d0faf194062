import type { Frame, NodeOf } from '../frame.ts'
import { blocks } from '../markdown.ts'

const signs = { info: 'ℹ️', warning: '⚠️', error: '🛑' } as const

/** Something to know before going on; the level is said in words too. */
export function notice(node: NodeOf<'notice'>, { say }: Frame): string {
  const level = {
    info: say('discord.level.info'),
    warning: say('discord.level.warning'),
    error: say('discord.level.error'),
  }[node.level]
  return `${signs[node.level]} **${level}** ${blocks(node.text)}`
}
