import { AppError } from '../../errors.ts'
import type { Drop, Dropped } from './dropped.ts'
import { type Imported, onlySound } from './imported.ts'
import { importDataset } from './ossie-dataset.ts'
import { importOssieMetric } from './ossie-metric.ts'
import { type OssieModel, ossieSchema } from './ossie-schema.ts'

/**
 * Makes definitions of an Apache Ossie document (formerly OSI): datasets become models, relationships entities,
 * expressions in standard SQL metrics; every construct that has no place is named. Throws
 * `metric_definition_invalid` with the `file` for a document of another shape or without anything usable.
 */
export function importOssie(document: unknown, file: string): Imported {
  const parsed = ossieSchema.safeParse(document)
  const path = parsed.error?.issues[0]?.path.map(String).join('.') ?? 'semantic_model'
  if (!parsed.success || parsed.data.semantic_model.every(({ datasets }) => datasets.length === 0)) {
    throw new AppError('metric_definition_invalid', { file, path, problem: 'shape', found: '' })
  }
  const dropped: Dropped[] = []
  const drop: Drop = (at, reason) => void dropped.push({ path: at, reason })
  const models = parsed.data.semantic_model.flatMap((model) => importSemanticModel(model, drop))
  return { definition: onlySound({ models }, drop, file), dropped }
}

function importSemanticModel(document: OssieModel, drop: Drop) {
  const models = document.datasets.map((dataset) =>
    importDataset(dataset, document, `datasets.${dataset.name}`, drop),
  )
  for (const { vendor_name } of document.custom_extensions ?? [])
    drop(`custom_extensions.${vendor_name}`, 'not_used')
  if (document.ai_context) drop('ai_context', 'not_used')
  const scoped = document.datasets.flatMap((dataset) =>
    (dataset.metrics ?? []).map((metric) => ({
      metric,
      home: dataset.name,
      path: `datasets.${dataset.name}.metrics`,
    })),
  )
  const all = [
    ...(document.metrics ?? []).map((metric) => ({ metric, home: undefined, path: 'metrics' })),
    ...scoped,
  ]
  const taken = new Set<string>()
  const placed = all.flatMap(({ metric, home, path }) => {
    // A dataset's metric is called by its own name unless another one is, as the specification proposes.
    const name = taken.has(metric.name) && home !== undefined ? `${home}_${metric.name}` : metric.name
    const at = `${path}.${metric.name}`
    if (taken.has(name)) {
      drop(at, 'duplicate_name')
      return []
    }
    taken.add(name)
    return importOssieMetric(metric, name, models, home, at, drop)
  })
  return models.map((model) => ({
    ...model,
    metrics: placed.filter((one) => one.model === model.name).map(({ metric }) => metric),
  }))
}
