import { missingDays } from '../analysis/quality/missing-days.ts'
import { unitJump } from '../analysis/quality/unit-jump.ts'
import { addDays } from '../analysis/series/periods.ts'
import type { Catalog, MetricInfo, ModelInfo, RowFault } from '../metrics/catalog.ts'
import {
  type MetricQuery,
  type MetricQueryInput,
  metricQuerySchema,
  type QueryResult,
} from '../metrics/query.ts'

/** A fault of a metric's data, from its first day on; `dimension` and `value` say whose rows have it. */
export interface Defect {
  readonly flag: 'gaps' | 'unit_jump' | 'undated' | RowFault['flag']
  /** Absent where the rows have no day. */
  readonly since?: string
  /** The last day that it touches. */
  readonly to?: string
  readonly where?: { readonly dimension: string; readonly value: string | number | boolean }
}

export interface QualityGate {
  /** What is wrong with a metric's data; looked for once as long as the data is the same. */
  defects(workspace: string, metric: MetricInfo, catalog: Catalog): Promise<readonly Defect[]>
}

/** A dimension with more values is not looked at group by group. */
const maxValues = 12
const maxDimensions = 6
/** Units in which money and measures are written; a count has no other. */
const convertible = ['currency', 'number', 'seconds']

/**
 * Looks at metrics through `query`, day by day and group by group, for days that are missing and units that change; faults
 * of single rows are the catalogue's.
 */
export function createQualityGate(
  query: (workspace: string, query: MetricQuery) => Promise<QueryResult>,
): QualityGate {
  const known = new Map<string, Promise<readonly Defect[]>>()
  return {
    defects(workspace, metric, catalog) {
      const model = catalog.models.find(
        ({ source, name }) => source === metric.source && name === metric.model,
      )
      const counted = countedFaults(metric, model)
      if (model?.time === undefined || !metric.hasTime) return Promise.resolve(counted)
      const key = JSON.stringify([workspace, metric.source, metric.name, model.rows, model.time.range])
      const found = known.get(key) ?? look(workspace, metric, model, catalog)
      known.set(key, found)
      // What could not be looked at is looked at again.
      found.catch(() => known.delete(key))
      return found.then((defects) => [...counted, ...defects])
    },
  }

  async function look(
    workspace: string,
    metric: MetricInfo,
    model: ModelInfo,
    catalog: Catalog,
  ): Promise<readonly Defect[]> {
    const ask = (input: Omit<MetricQueryInput, 'source' | 'metrics'>) =>
      query(workspace, metricQuerySchema.parse({ source: metric.source, metrics: [metric.name], ...input }))
    const gaps = model.time?.grain === 'day' ? await missing(ask, model) : []
    if (metric.type !== 'simple' || !convertible.includes(metric.unit)) return gaps
    const dimensions = catalog.dimensions.filter(
      ({ source, name, distinct, values }) =>
        source === metric.source &&
        metric.dimensions.includes(name) &&
        distinct <= maxValues &&
        values.length > 0,
    )
    const jumps = []
    for (const { name } of dimensions.slice(0, maxDimensions))
      jumps.push(...(await jumpsBy(ask, metric, model, name)))
    return [...gaps, ...jumps]
  }
}

/** What the catalogue knows of single rows already. */
function countedFaults(metric: MetricInfo, model: ModelInfo | undefined): readonly Defect[] {
  const rows = [...(model?.faults ?? []), ...(metric.faults ?? [])]
  const faults = rows.map(({ flag, since, to }): Defect => {
    return since === undefined || to === undefined ? { flag } : { flag, since, to }
  })
  return (model?.undated ?? 0) > 0 ? [...faults, { flag: 'undated' }] : faults
}

type Ask = (input: Omit<MetricQueryInput, 'source' | 'metrics'>) => Promise<QueryResult>

async function missing(ask: Ask, model: ModelInfo): Promise<readonly Defect[]> {
  if (model.time === undefined) return []
  const days = await ask({ grain: 'day' })
  if (days.truncated) return []
  const without = missingDays(
    days.rows.flatMap(({ time }) => time ?? []),
    model.time.range,
  )
  const [first] = without
  const last = without.at(-1)
  return first === undefined || last === undefined ? [] : [{ flag: 'gaps', since: first, to: last }]
}

async function jumpsBy(
  ask: Ask,
  metric: MetricInfo,
  model: ModelInfo,
  dimension: string,
): Promise<readonly Defect[]> {
  const weeks = await ask({ grain: 'week', groupBy: [dimension], orderBy: [{ by: 'time' }] })
  const to = model.time?.range.to
  if (weeks.truncated || to === undefined) return []
  const series = Map.groupBy(weeks.rows, (row) => row.group[dimension])
  return [...series].flatMap(([value, rows]): Defect[] => {
    const jump = unitJump(rows.map((row) => row.cells[metric.name]?.value ?? null))
    const week = jump === null ? undefined : rows[jump.at]?.time
    if (week === undefined || value === null || value === undefined) return []
    // The week of the change may hold both units.
    return [{ flag: 'unit_jump', since: addDays(week, -6), to, where: { dimension, value } }]
  })
}
