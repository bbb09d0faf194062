import type { SlackBlock } from '../blocks.ts'
import type { Frame, NodeOf } from '../frame.ts'
import { bare } from '../plain.ts'
import { rich, section } from '../rich.ts'
import { words } from '../words.ts'

const states = { done: 'complete', active: 'in_progress', waiting: 'pending', skipped: 'pending' } as const
const signs = { done: '✓', active: '▸', waiting: '○', skipped: '–' } as const

/** Where the thread stands: Slack's plan with its tasks; one line of text where it is not known. */
export function progress(node: NodeOf<'progress'>, frame: Frame): readonly SlackBlock[] {
  const { language } = frame
  const title = progressTitle(node, language)
  if (frame.drawing !== 'native') {
    const tasks = node.tasks.map((task) => `${signs[task.state]} ${taskTitle(task, language)}`)
    return rich(section(plainly([title, ...tasks].join('  ·  '))))
  }
  return [
    {
      type: 'plan',
      title,
      tasks: node.tasks.map((task) => ({
        type: 'task_card',
        task_id: `task_${frame.next()}`,
        title: taskTitle(task, language),
        status: states[task.state],
      })),
    },
  ]
}

/** The step and its place among all steps. */
export function progressTitle(node: NodeOf<'progress'>, language: Frame['language']): string {
  const step = words(language, `step.${node.step}`)
  return words(language, 'slack.progress', { index: node.index, of: node.of, step })
}

function taskTitle(
  { label, state }: NodeOf<'progress'>['tasks'][number],
  language: Frame['language'],
): string {
  const title = bare(label) || '–'
  return state === 'skipped' ? words(language, 'slack.task.skipped', { task: title }) : title
}

function plainly(text: string) {
  return [{ text }]
}
