import { checkMetric } from './check-metric.ts'
import type { DefinitionProblem } from './definition-problem.ts'
import { allMetrics } from './find-metric.ts'
import type { ModelDefinition, SourceDefinition } from './metric.ts'
import { isSqlFragment } from './sql-fragment.ts'

/**
 * What the schema cannot see: names used twice, inputs and dimensions that do not exist, derived metrics that
 * go round in a circle, expressions that cannot stand in a statement. Returns the first problem, or undefined.
 */
export function checkDefinition(definition: SourceDefinition): DefinitionProblem | undefined {
  const models = repeated(definition.models.map((model) => model.name))
  if (models !== undefined) return { problem: 'duplicate_name', path: 'models', found: models }
  for (const model of definition.models) {
    const problem = checkModel(model)
    if (problem !== undefined) return problem
  }
  const metrics = repeated(allMetrics(definition).map(({ metric }) => metric.name))
  if (metrics !== undefined) return { problem: 'duplicate_name', path: 'metrics', found: metrics }
  for (const found of allMetrics(definition)) {
    const problem = checkMetric(definition, found)
    if (problem !== undefined) return problem
  }
  return undefined
}

function checkModel(model: ModelDefinition): DefinitionProblem | undefined {
  const path = `models.${model.name}`
  const name = repeated(model.columns.map((column) => column.name))
  if (name !== undefined) return { problem: 'duplicate_name', path: `${path}.columns`, found: name }
  const broken = model.columns.find((column) => column.expr !== undefined && !isSqlFragment(column.expr))
  if (broken !== undefined) {
    return { problem: 'expression', path: `${path}.columns.${broken.name}.expr`, found: broken.expr ?? '' }
  }
  return checkTime(model, path)
}

function checkTime(model: ModelDefinition, path: string): DefinitionProblem | undefined {
  const time = model.agg_time_dimension
  const granular = model.columns.find((column) => column.granularity !== undefined)
  if (time === undefined) {
    return granular && { problem: 'time_dimension_missing', path, found: granular.name }
  }
  const column = model.columns.find((candidate) => candidate.name === time)
  if (column?.dimension?.type === 'time') return undefined
  return { problem: 'time_dimension_unknown', path: `${path}.agg_time_dimension`, found: time }
}

function repeated(names: readonly string[]): string | undefined {
  return names.find((name, index) => names.indexOf(name) !== index)
}
