import type { StepName } from '../conversation/content.ts'
import type { Step } from '../conversation/step.ts'
import { analyse } from './analyse.ts'
import { apply } from './apply.ts'
import { collect } from './collect.ts'
import { create } from './create.ts'
import { objective } from './objective.ts'
import { update } from './update.ts'

/** The six steps in their order. */
const steps: Readonly<Record<StepName, Step>> = { objective, collect, analyse, create, apply, update }

export function stepFor(name: StepName): Step {
  return steps[name]
}
