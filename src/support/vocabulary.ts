import { readFileSync } from 'node:fs'
import { parse } from 'yaml'
import type { z } from 'zod'

/** Reads `data/vocabulary/NAME.yml` and checks its shape; meant to be called once, when a module loads. */
export function readVocabulary<Schema extends z.ZodType>(name: string, schema: Schema): z.output<Schema> {
  const file = new URL(`../../data/vocabulary/${name}.yml`, import.meta.url)
  return schema.parse(parse(readFileSync(file, 'utf8')))
}
