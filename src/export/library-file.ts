import { z } from 'zod'
import { findingSchema } from '../evidence/finding.ts'
import { quoteSchema } from '../evidence/quote.ts'
import { readingSchema } from '../evidence/reading.ts'
import { statementSchema } from '../evidence/statement.ts'
import { insightSchema } from '../insights/insight.ts'
import { verdictRecordSchema } from '../insights/verdict-record.ts'

/** An insight with its versions and every record that it speaks of. */
export const bundleSchema = z.strictObject({
  insight: insightSchema,
  versions: z.array(insightSchema),
  readings: z.array(readingSchema),
  findings: z.array(findingSchema),
  quotes: z.array(quoteSchema),
  statements: z.array(statementSchema),
  /** Every look at it; files of earlier houses have none. */
  verdicts: z.array(verdictRecordSchema).default([]),
})
export type Bundle = z.infer<typeof bundleSchema>

/** A library as a file: what it is, of which form, and the insights, each parsed by itself. Version 1: the first. */
export const libraryFileSchema = z.object({
  format: z.literal('visao-library'),
  version: z.literal(1),
  insights: z.array(z.unknown()),
})

/** The library as JSON in pieces, so that a large one is never held whole. */
export async function* libraryJson(bundles: AsyncIterable<Bundle>): AsyncGenerator<string> {
  yield '{"format":"visao-library","version":1,"insights":['
  let first = true
  for await (const bundle of bundles) {
    yield `${first ? '' : ','}\n${JSON.stringify(bundle)}`
    first = false
  }
  yield '\n]}\n'
}
