import { z } from 'zod'

const derivedSchema = z.strictObject({
  dimensions: z
    .array(
      z.strictObject({
        name: z.string(),
        type: z.string(),
        expr: z.string(),
        label: z.string().optional(),
        description: z.string().optional(),
        granularity: z.string().optional(),
        config: z.unknown().optional(),
      }),
    )
    .default([]),
  entities: z
    .array(
      z.strictObject({
        name: z.string(),
        type: z.string(),
        expr: z.string(),
        description: z.string().optional(),
      }),
    )
    .default([]),
})

const documentSchema = z.looseObject({
  version: z.unknown().optional(),
  models: z
    .array(
      z.looseObject({
        columns: z.array(z.unknown()).default([]),
        metrics: z.array(z.unknown()).default([]),
        derived_semantics: derivedSchema.optional(),
      }),
    )
    .min(1),
  metrics: z
    .array(z.looseObject({ type: z.enum(['ratio', 'derived', 'cumulative', 'conversion']) }))
    .default([]),
})

/**
 * A document of MetricFlow's latest format with everything in its one place: dimensions and entities that
 * `derived_semantics` computes become columns; metrics over several models, which stand beside the models, move
 * into the first one. What has another shape comes back as it is, for the schema to say what is wrong.
 */
export function normalised(document: unknown): unknown {
  const parsed = documentSchema.safeParse(document)
  if (!parsed.success) return document
  const { metrics, models, version: _, ...rest } = parsed.data
  return {
    ...rest,
    models: models.map(({ derived_semantics: derived, ...model }, index) => ({
      ...model,
      columns: [...model.columns, ...(derived === undefined ? [] : derivedColumns(derived))],
      metrics: index === 0 ? [...model.metrics, ...metrics] : model.metrics,
    })),
  }
}

function derivedColumns({ dimensions, entities }: z.infer<typeof derivedSchema>): readonly unknown[] {
  return [
    ...dimensions.map(({ type, label, config, ...column }) => ({
      ...column,
      dimension: { type, ...(label !== undefined && { label }), ...(config !== undefined && { config }) },
    })),
    ...entities.map(({ type, name, ...column }) => ({ ...column, name, entity: { type, name } })),
  ]
}
