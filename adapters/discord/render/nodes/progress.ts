import type { Frame, NodeOf } from '../frame.ts'
import { line } from '../markdown.ts'

const signs = { done: '✓', active: '▸', waiting: '○', skipped: '–' } as const

/** Where the work stands, in a line of small letters: the step by number and name, and what is done and still to come. */
export function progress(node: NodeOf<'progress'>, { say }: Frame): string {
  const tasks = node.tasks.map(({ label, state }) => {
    const shown = `${signs[state]} ${line(label)}`
    if (state === 'skipped') return `${shown} (${say('discord.skipped')})`
    return state === 'active' ? `**${shown}**` : shown
  })
  const steps = tasks.length === 0 ? say(`step.${node.step}`) : tasks.join(' · ')
  return `-# ${say('discord.step', { index: node.index, of: node.of, step: steps })}`
}
