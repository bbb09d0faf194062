import { AppError } from '../../errors.ts'
import { checkDefinition } from '../check-definition.ts'
import type { SourceDefinition } from '../metric.ts'
import { removeMetrics } from '../revise/remove-metrics.ts'
import type { Drop, Dropped } from './dropped.ts'

/** A definition made of another format, with every construct that did not come along. */
export interface Imported {
  readonly definition: SourceDefinition
  readonly dropped: readonly Dropped[]
}

/**
 * Takes out, one after the other, the metrics that do not hold in the definition they came into, each named. Throws
 * `metric_definition_invalid` with the `file` for a definition that is wrong beyond its metrics.
 */
export function onlySound(definition: SourceDefinition, drop: Drop, file: string): SourceDefinition {
  let sound = definition
  for (;;) {
    const problem = checkDefinition(sound)
    if (problem === undefined) return sound
    const name = /^models\..+?\.metrics\.([^.]+)/.exec(problem.path)?.[1]
    if (name === undefined) {
      const { path, found } = problem
      throw new AppError('metric_definition_invalid', { file, path, found, problem: problem.problem })
    }
    const unknown = problem.problem === 'unknown_input' || problem.problem === 'unknown_dimension'
    const before = namesOf(sound)
    sound = removeMetrics(sound, (metric) => metric.name === name)
    const after = new Set(namesOf(sound))
    for (const gone of before.filter((one) => !after.has(one))) {
      drop(`metrics.${gone}`, gone === name && !unknown ? 'expression' : 'unknown_name')
    }
  }
}

function namesOf({ models }: SourceDefinition): readonly string[] {
  return models.flatMap((model) => model.metrics.map((metric) => metric.name))
}
