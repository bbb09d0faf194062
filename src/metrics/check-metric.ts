import { namesIn, parseArithmetic } from './arithmetic.ts'
import type { DefinitionProblem, DefinitionProblemName } from './definition-problem.ts'
import { parseFilter } from './filter-template.ts'
import { matchDimension } from './find-dimension.ts'
import { allMetrics, type FoundMetric } from './find-metric.ts'
import type { ModelDefinition, SourceDefinition } from './metric.ts'
import { inputOf } from './metric-input.ts'
import { detailedInputsOf, inputsOf } from './metric-inputs.ts'
import { modelsBehind } from './metric-models.ts'
import { isSqlFragment } from './sql-fragment.ts'

/** Checks one metric against the rest of its source; returns the first problem, or undefined. */
export function checkMetric(
  definition: SourceDefinition,
  { model, metric }: FoundMetric,
): DefinitionProblem | undefined {
  const path = `models.${model.name}.metrics.${metric.name}`
  const metrics = new Map(allMetrics(definition).map((found) => [found.metric.name, found.metric]))
  const missing = inputsOf(metric).find((name) => !metrics.has(name))
  if (missing !== undefined) return { problem: 'unknown_input', path, found: missing }
  if (leadsBack(metric.name, (name) => inputsOf(metrics.get(name)))) {
    return { problem: 'circle', path, found: metric.name }
  }
  if (metric.type === 'simple' && typeof metric.expr === 'string' && !isColumn(model.columns, metric.expr)) {
    if (!isSqlFragment(metric.expr))
      return { problem: 'expression', path: `${path}.expr`, found: metric.expr }
  }
  if (metric.type === 'derived') {
    const aliases = new Set(metric.input_metrics.map(inputOf).map((input) => input.alias ?? input.name))
    const parsed = parseArithmetic(metric.expr)
    if (!parsed.ok) return { problem: 'expression', path: `${path}.expr`, found: parsed.found }
    const stranger = namesIn(parsed.expression).find((name) => !aliases.has(name))
    if (stranger !== undefined) return { problem: 'unknown_input', path: `${path}.expr`, found: stranger }
  }
  const spec = metric.type === 'simple' ? metric.non_additive_dimension : undefined
  const unknown = [spec?.name ?? [], spec?.group_by ?? []]
    .flat()
    .find((name) => matchDimension(definition, model, name) === undefined)
  if (unknown !== undefined) {
    return { problem: 'unknown_dimension', path: `${path}.non_additive_dimension`, found: unknown }
  }
  const filters = [metric.filter ?? [], ...detailedInputsOf(metric).map((input) => input.filter ?? [])].flat()
  const models = modelsBehind(definition, { model, metric })
  for (const filter of filters) {
    const fault = filterFault(definition, models, filter)
    if (fault !== undefined) return { ...fault, path: `${path}.filter` }
  }
  return undefined
}

function filterFault(
  definition: SourceDefinition,
  models: readonly ModelDefinition[],
  filter: string,
): { readonly problem: DefinitionProblemName; readonly found: string } | undefined {
  const parsed = parseFilter(filter)
  if (!parsed.ok) return { problem: 'expression', found: parsed.found }
  const sql = parsed.parts.map((part) => ('sql' in part ? part.sql : '0')).join('')
  if (!isSqlFragment(sql)) return { problem: 'expression', found: filter }
  for (const part of parsed.parts) {
    if (!('dimension' in part)) continue
    const { dimension } = part
    if (models.some((model) => matchDimension(definition, model, dimension) === undefined)) {
      return { problem: 'unknown_dimension', found: dimension }
    }
  }
  return undefined
}

function leadsBack(start: string, next: (name: string) => readonly string[]): boolean {
  const seen = new Set<string>()
  const open = [...next(start)]
  for (let name = open.pop(); name !== undefined; name = open.pop()) {
    if (name === start) return true
    if (!seen.has(name)) open.push(...next(name))
    seen.add(name)
  }
  return false
}

function isColumn(columns: readonly { readonly name: string }[], name: string): boolean {
  return columns.some((column) => column.name === name)
}
