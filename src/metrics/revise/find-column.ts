import type { ColumnDefinition, ModelDefinition, SourceDefinition } from '../metric.ts'

export type ColumnSearch =
  | { readonly ok: true; readonly model: ModelDefinition; readonly column: ColumnDefinition }
  | { readonly ok: false; readonly reason: 'unknown_column' | 'not_possible' }

/**
 * Finds the column that a person names, with or without its capitals. A column that only a metric's expression
 * names counts too. `not_possible` when several models hold it and none was named.
 */
export function findColumn(definition: SourceDefinition, name: string, model?: string): ColumnSearch {
  const models = definition.models.filter((candidate) => model === undefined || candidate.name === model)
  for (const same of [(known: string) => known === name, (known: string) => lower(known) === lower(name)]) {
    const [first, second] = models.flatMap((candidate) => {
      const column = columnsOf(candidate).find((known) => same(known.name))
      return column === undefined ? [] : [{ ok: true as const, model: candidate, column }]
    })
    if (second !== undefined) return { ok: false, reason: 'not_possible' }
    if (first !== undefined) return first
  }
  return { ok: false, reason: 'unknown_column' }
}

function columnsOf(model: ModelDefinition): readonly ColumnDefinition[] {
  const measures = model.metrics.flatMap((metric) => {
    if (metric.type !== 'simple') return []
    const name = String(metric.expr ?? metric.name)
    return metric.agg !== 'count' && /^[\p{L}_][\p{L}\p{M}\p{N}_]*$/u.test(name) ? [{ name }] : []
  })
  return [...model.columns, ...measures]
}

function lower(text: string): string {
  return text.normalize('NFC').toLowerCase()
}
