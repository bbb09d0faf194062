import { z } from 'zod'

/** A component as plain JSON of any origin; what is not of the expected kind is left out. */
export interface RawComponent {
  readonly type: number
  readonly custom_id?: string | undefined
  readonly label?: string | undefined
  readonly description?: string | undefined
  readonly placeholder?: string | undefined
  readonly content?: string | undefined
  readonly value?: string | undefined
  readonly min_values?: number | undefined
  readonly max_values?: number | undefined
  readonly max_length?: number | undefined
  readonly accent_color?: number | undefined
  readonly options?: readonly RawOption[] | undefined
  readonly items?: readonly RawItem[] | undefined
  readonly file?: { readonly url: string } | undefined
  readonly components?: readonly RawComponent[] | undefined
  readonly accessory?: RawComponent | undefined
  readonly component?: RawComponent | undefined
}
type RawOption = z.infer<typeof optionSchema>
type RawItem = z.infer<typeof itemSchema>

const optionSchema = z.object({ label: z.string(), value: z.string(), description: z.string().optional() })
const itemSchema = z.object({ media: z.object({ url: z.string() }), description: z.string().optional() })

export const rawComponentSchema: z.ZodType<RawComponent> = z.object({
  type: z.number(),
  custom_id: z.string().optional(),
  label: z.string().optional(),
  description: z.string().optional(),
  placeholder: z.string().optional(),
  content: z.string().optional(),
  value: z.string().optional(),
  min_values: z.number().optional(),
  max_values: z.number().optional(),
  max_length: z.number().optional(),
  accent_color: z.number().optional(),
  options: z.array(optionSchema).optional(),
  items: z.array(itemSchema).optional(),
  file: z.object({ url: z.string() }).optional(),
  get components() {
    return z.array(rawComponentSchema).optional()
  },
  get accessory() {
    return rawComponentSchema.optional()
  },
  get component() {
    return rawComponentSchema.optional()
  },
})

/** A component and all within it, outermost first. */
export function allOf(component: RawComponent): readonly RawComponent[] {
  const { components = [], accessory, component: labelled } = component
  const within = [...components, ...(accessory ? [accessory] : []), ...(labelled ? [labelled] : [])]
  return [component, ...within.flatMap(allOf)]
}
