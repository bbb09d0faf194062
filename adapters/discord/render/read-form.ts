import { z } from 'zod'
import { unsigned } from './form/options.ts'

const textInput = 4
const inputSchema = z.object({
  type: z.number(),
  custom_id: z.string(),
  value: z.union([z.string(), z.boolean()]).nullish(),
  values: z.array(z.string()).nullish(),
})
const submitSchema = z.object({
  components: z.array(z.union([z.object({ component: inputSchema }), z.object({ type: z.number() })])),
})

/** Between several values of one field. */
export const between = '\n'

/**
 * What a modal's answers hold, by field: the text, the options as they were sent (`between` several), the ids of uploaded
 * files. Options stand for their values by the form: `resolveForm`.
 */
export function readForm(submitted: unknown): Record<string, string> {
  const { components } = submitSchema.parse(submitted)
  const answers = components.flatMap((one): readonly (readonly [string, string])[] => {
    if (!('component' in one)) return []
    const { type, custom_id, value, values } = one.component
    const said = String(value ?? '').trim()
    return [[custom_id, values?.map(unsigned).join(between) ?? (type === textInput ? said : unsigned(said))]]
  })
  return Object.fromEntries(answers)
}
