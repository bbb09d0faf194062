import { type StepName, stepNames } from '../../../src/conversation/content.ts'
import { type Html, html } from '../markup.ts'
import type { Words } from '../words.ts'

const labels = {
  objective: 'web.step.objective',
  collect: 'web.step.collect',
  analyse: 'web.step.analyse',
  create: 'web.step.create',
  apply: 'web.step.apply',
  update: 'web.step.update',
} as const

/** The name of a step as the page shows it. */
export function stepLabel(step: StepName, say: Words): string {
  return say(labels[step])
}

/** The six steps in a row, the present one marked. */
export function stepper(present: StepName, say: Words): Html {
  const at = stepNames.indexOf(present)
  return html`<ol class="stepper" aria-label="${say('web.steps.label')}">${stepNames.map((name, index) => {
    const state = index < at ? 'past' : index === at ? 'present' : 'ahead'
    return html`<li class="${state}" data-step="${name}"${state === 'present' && html` aria-current="step"`}><span class="step-mark">${index + 1}</span><span class="step-label">${stepLabel(name, say)}</span></li>`
  })}</ol>`
}
