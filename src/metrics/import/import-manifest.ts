import { AppError } from '../../errors.ts'
import type { MetricDefinition, ModelDefinition } from '../metric.ts'
import { inputsOf } from '../metric-inputs.ts'
import type { Drop, Dropped } from './dropped.ts'
import { type Imported, onlySound } from './imported.ts'
import { checkedMetric, headingOf, importInput, simpleMetric, spanText } from './manifest-metric.ts'
import { importModel } from './manifest-model.ts'
import {
  type Manifest,
  type ManifestMeasure,
  type ManifestMetric,
  manifestSchema,
} from './manifest-schema.ts'

interface Placed {
  readonly model: string
  readonly measure: ManifestMeasure
}

/**
 * Makes definitions of an older dbt project's `target/semantic_manifest.json`: measures become simple metrics,
 * every construct that has no place is named. Throws `metric_definition_invalid` with the `file` for a document
 * of another shape or without anything usable.
 */
export function importManifest(document: unknown, file: string): Imported {
  const parsed = manifestSchema.safeParse(document)
  if (!parsed.success) {
    const path = parsed.error.issues[0]?.path.map(String).join('.') ?? ''
    throw new AppError('metric_definition_invalid', { file, path, problem: 'shape', found: '' })
  }
  const dropped: Dropped[] = []
  const drop: Drop = (path, reason) => void dropped.push({ path, reason })
  const models = parsed.data.semantic_models.map((model) => importModel(model, drop))
  if (models.length === 0) {
    throw new AppError('metric_definition_invalid', {
      file,
      path: 'semantic_models',
      problem: 'shape',
      found: '',
    })
  }
  for (const { name } of parsed.data.saved_queries ?? []) drop(`saved_queries.${name}`, 'not_used')
  const metrics = placedMetrics(parsed.data, drop)
  const definition = {
    models: models.map(
      (model): ModelDefinition => ({
        ...model,
        metrics: metrics.filter((one) => one.model === model.name).map(({ metric }) => metric),
      }),
    ),
  }
  return { definition: onlySound(definition, drop, file), dropped }
}

/** All metrics with the model they stand in: that of their measure, or of their first input. */
function placedMetrics(manifest: Manifest, drop: Drop) {
  const measures = new Map(
    manifest.semantic_models.flatMap((model) =>
      (model.measures ?? []).map((measure): [string, Placed] => [
        measure.name,
        { model: model.name, measure },
      ]),
    ),
  )
  const made = manifest.metrics.flatMap((metric) => importMetric(metric, measures, drop))
  const homes = new Map(made.map(({ metric, model }) => [metric.name, { metric, model }]))
  const homeOf = (name: string, seen: readonly string[] = []): string | undefined => {
    const found = homes.get(name)
    if (found === undefined || seen.includes(name)) return undefined
    const [first] = inputsOf(found.metric)
    return found.model ?? (first === undefined ? undefined : homeOf(first, [...seen, name]))
  }
  return made.flatMap(({ metric }) => {
    const model = homeOf(metric.name)
    if (model === undefined) drop(`metrics.${metric.name}`, 'unknown_name')
    return model === undefined ? [] : [{ metric, model }]
  })
}

interface Made {
  readonly metric: MetricDefinition
  readonly model?: string
}

function importMetric(
  metric: ManifestMetric,
  measures: ReadonlyMap<string, Placed>,
  drop: Drop,
): readonly Made[] {
  const path = `metrics.${metric.name}`
  const { type_params: params } = metric
  const heading = headingOf(metric)
  const made = (one: MetricDefinition | undefined, model?: string): readonly Made[] =>
    one === undefined ? [] : [{ metric: one, ...(model !== undefined && { model }) }]
  switch (metric.type.toLowerCase()) {
    case 'simple': {
      const own = params.metric_aggregation_params
      if (own) {
        const measure = { ...own, name: metric.name, expr: params.expr }
        return made(simpleMetric(heading, measure, params, path, drop), own.semantic_model)
      }
      const placed = measures.get(params.measure?.name ?? '')
      if (placed === undefined) drop(path, 'unknown_name')
      else return made(simpleMetric(heading, placed.measure, params.measure ?? {}, path, drop), placed.model)
      return []
    }
    case 'ratio':
    case 'derived': {
      const { numerator, denominator, metrics, expr } = params
      const ratio = {
        numerator: numerator && importInput(numerator),
        denominator: denominator && importInput(denominator),
      }
      const derived = { expr, input_metrics: metrics?.map(importInput) }
      const rest = metric.type.toLowerCase() === 'ratio' ? ratio : derived
      return made(checkedMetric({ ...heading, type: metric.type.toLowerCase(), ...rest }, path, drop))
    }
    case 'cumulative': {
      const own = params.cumulative_type_params
      const window = own?.window ?? params.window
      const toDate = own?.grain_to_date ?? params.grain_to_date
      const placed = measures.get(params.measure?.name ?? '')
      const name = own?.metric?.name ?? `${metric.name}__input`
      const input =
        own?.metric || !placed
          ? undefined
          : simpleMetric({ name }, placed.measure, params.measure ?? {}, path, drop)
      const cumulative = {
        ...heading,
        type: 'cumulative',
        input_metric: own?.metric ? importInput(own.metric) : name,
        ...(window && { window: spanText(window) }),
        ...(toDate && { grain_to_date: toDate.toLowerCase() }),
        ...(own?.period_agg && { period_agg: own.period_agg.toLowerCase() }),
      }
      const hidden = input && { ...input, hidden: true }
      return [...made(hidden, placed?.model), ...made(checkedMetric(cumulative, path, drop))]
    }
    default:
      drop(path, 'not_computed')
      return []
  }
}
