import { z } from 'zod'

/** A condition in SQL over the model's columns; several in a list all hold. */
export const conditionSchema = z.union([
  z.string(),
  z
    .array(z.string())
    .min(1)
    .transform((all) => all.map((one) => `(${one})`).join(' AND ')),
])

/** A metric that another one is made of: its name, or how it is taken. */
const detailedInputSchema = z.strictObject({
  name: z.string(),
  alias: z.string().optional(),
  filter: conditionSchema.optional(),
  /** `1 month`: the value that lies so far back. */
  offset_window: z.string().optional(),
  offset_to_grain: z.string().optional(),
})
export type MetricInput = z.infer<typeof detailedInputSchema>

export const metricInputSchema = z.union([z.string(), detailedInputSchema])

/** An input in its long form. */
export function inputOf(input: string | MetricInput): MetricInput {
  return typeof input === 'string' ? { name: input } : input
}
