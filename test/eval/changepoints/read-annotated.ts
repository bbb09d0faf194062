import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'

const seriesSchema = z.object({
  name: z.string(),
  series: z.array(z.object({ raw: z.array(z.number().nullable()) })).min(1),
})
const annotationsSchema = z.record(z.string(), z.record(z.string(), z.array(z.number().int())))

export interface AnnotatedSeries {
  readonly name: string
  /** Gaps are joined by lines. */
  readonly values: readonly number[]
  /** Change points of each annotator, from 0. */
  readonly annotations: readonly (readonly number[])[]
}

/** The univariate series of a folder in the form of the Turing Change Point Dataset that somebody annotated. */
export function readAnnotated(folder: string): readonly AnnotatedSeries[] {
  const annotations = annotationsSchema.parse(read(folder, 'annotations.json'))
  return readdirSync(folder)
    .filter((file) => file.endsWith('.json') && file !== 'annotations.json')
    .toSorted()
    .flatMap((file): AnnotatedSeries[] => {
      const parsed = seriesSchema.safeParse(read(folder, file))
      if (!parsed.success) return []
      const { name, series } = parsed.data
      const [own, ...others] = series
      const marked = annotations[name]
      if (own === undefined || others.length > 0 || marked === undefined) return []
      return [{ name, values: joined(own.raw), annotations: Object.values(marked) }]
    })
}

function read(folder: string, file: string): unknown {
  // The reference program writes NaN for a gap, which JSON does not know.
  return JSON.parse(readFileSync(join(folder, file), 'utf8').replace(/\bNaN\b/gu, 'null'))
}

function joined(values: readonly (number | null)[]): readonly number[] {
  return values.map((value, place) => {
    if (value !== null) return value
    const before = values.findLastIndex((one, at) => at < place && one !== null)
    const after = values.findIndex((one, at) => at > place && one !== null)
    const left = values[before] ?? values[after] ?? 0
    const right = values[after] ?? left
    return before < 0 || after < 0 ? left : left + ((right - left) * (place - before)) / (after - before)
  })
}
