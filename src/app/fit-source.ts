import type { Connector, ConnectorContext } from '../connectors/connector.ts'
import { AppError } from '../errors.ts'
import { describeDefinition } from '../metrics/describe.ts'
import { fitDefinition } from '../metrics/fit-definition.ts'
import type { Drop, Dropped } from '../metrics/import/dropped.ts'
import type { Imported } from '../metrics/import/imported.ts'
import type { SourceDefinition } from '../metrics/metric.ts'
import { metricQuerySchema } from '../metrics/query.ts'
import { removeMetrics } from '../metrics/revise/remove-metrics.ts'

/** Faults of the definition's own SQL; any other is the source's, and is thrown on. */
const own: readonly string[] = [
  'query_failed',
  'query_refused',
  'source_changed',
  'metric_unsupported',
  'metric_unknown',
  'dimension_unknown',
  'input_invalid',
]
/** A day that no data is of: it is only seen whether the question runs. */
const someDay = { from: '1900-01-01', to: '1900-01-01' }

/**
 * The part of a definition that a source can answer: its tables and columns are there and every metric runs. Null
 * where none does. What is left out is named. Throws what the source throws.
 */
export async function fitSource(
  { connector, context }: { connector: Connector<unknown>; context: ConnectorContext<unknown> },
  { definition, dropped }: Imported,
  file: string,
): Promise<{ readonly definition: SourceDefinition | null; readonly dropped: readonly Dropped[] }> {
  const fitted = fitDefinition(definition, await connector.tables(context), file)
  const all: Dropped[] = [...dropped, ...fitted.dropped]
  if (fitted.definition === null) return { definition: null, dropped: all }
  const answered = await onlyAnswered(fitted.definition, (path, reason) => void all.push({ path, reason }))
  const left = answered.models.some(({ metrics }) => metrics.some(({ hidden }) => hidden !== true))
  return { definition: left ? answered : null, dropped: all }

  async function onlyAnswered(asked: SourceDefinition, drop: Drop): Promise<SourceDefinition> {
    const failing = new Set<string>()
    const { metrics } = describeDefinition(context.source, asked)
    for (const group of Map.groupBy(metrics, ({ model, hasTime }) => `${model} ${hasTime}`).values()) {
      const [first] = group
      const names = group.map(({ name }) => name)
      if (first === undefined || (await runs(asked, names, first.hasTime))) continue
      for (const name of names) if (!(await runs(asked, [name], first.hasTime))) failing.add(name)
    }
    const left = removeMetrics(asked, ({ name }) => failing.has(name))
    const kept = new Set(left.models.flatMap((model) => model.metrics.map(({ name }) => name)))
    for (const { name } of metrics.filter((metric) => !kept.has(metric.name)))
      drop(`metrics.${name}`, failing.has(name) ? 'not_answered' : 'unknown_name')
    return left
  }

  async function runs(
    asked: SourceDefinition,
    metrics: readonly string[],
    hasTime: boolean,
  ): Promise<boolean> {
    const query = metricQuerySchema.parse({
      source: context.source,
      metrics: [...metrics],
      limit: 1,
      ...(hasTime ? { timeRange: someDay } : {}),
    })
    try {
      await connector.query(context, asked, query)
      return true
    } catch (fault) {
      context.signal.throwIfAborted()
      if (fault instanceof AppError && own.includes(fault.code)) return false
      throw fault
    }
  }
}
