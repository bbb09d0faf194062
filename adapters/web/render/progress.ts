import { inline } from '../markdown.ts'
import { type Html, html } from '../markup.ts'
import type { Frame, NodeOf } from './frame.ts'
import { icon } from './icon.ts'
import { stepLabel } from './stepper.ts'

/** Where the work stands: the step among all steps, and what is done, under way and still to come within it. */
export function progress(node: NodeOf<'progress'>, frame: Frame): Html {
  const { say } = frame
  const states = {
    done: say('web.task.done'),
    active: say('web.task.active'),
    waiting: say('web.task.waiting'),
    skipped: say('web.task.skipped'),
  }
  const label = say('web.progress.step', {
    index: String(node.index),
    of: String(node.of),
    step: stepLabel(node.step, say),
  })
  return html`<div class="progress"><p class="progress-step"><progress value="${node.index}" max="${node.of}" aria-label="${label}"></progress><span>${label}</span></p>${
    // The page's own stepper already lists the steps; tasks within a step are worth a line each.
    node.tasks.length > 0 &&
    node.tasks.length !== node.of &&
    html`<ul class="tasks">${node.tasks.map(
      (task) =>
        html`<li class="task ${task.state}"><span class="task-mark">${task.state === 'done' && icon('check')}</span><span>${inline(task.label)}</span><span class="hidden">${states[task.state]}</span></li>`,
    )}</ul>`
  }</div>`
}
