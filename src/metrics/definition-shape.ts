import { z } from 'zod'

const named = z.looseObject({ name: z.string() })
const filled = z.array(named).min(1)
/** Rows of data may be called models too; only a definition's have columns or metrics with names. */
const model = z.union([
  named.extend({ columns: filled }),
  named.extend({ metrics: filled }),
  named.extend({ semantic_model: z.unknown() }).refine(({ semantic_model }) => semantic_model !== undefined),
])

const shapes = [
  z.looseObject({ models: z.array(model).min(1) }),
  z.looseObject({
    semantic_models: z
      .array(
        named.refine((one) => ['node_relation', 'model', 'measures', 'dimensions'].some((key) => key in one)),
      )
      .min(1),
  }),
  z.looseObject({ semantic_model: z.array(z.looseObject({ datasets: z.array(named) })).min(1) }),
]

/** Whether a document has the shape of metric definitions (MetricFlow's, an older dbt manifest, Ossie), sound or not. */
export function hasDefinitionShape(document: unknown): boolean {
  return shapes.some((shape) => shape.safeParse(document).success)
}
