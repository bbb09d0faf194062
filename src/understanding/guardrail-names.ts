import { z } from 'zod'
import { fold } from '../support/fold.ts'
import { readVocabulary } from '../support/vocabulary.ts'

const { metrics } = readVocabulary('guardrails', z.strictObject({ metrics: z.array(z.string()) }))
const order = metrics.map(fold)

/** Where a metric stands among those that must not get worse, by any of its names; -1 where it is none of them. */
export function guardrailPlace(names: readonly string[]): number {
  const known = names.map((name) => fold(name).replace(/_/gu, ' '))
  return order.findIndex((name) => known.includes(name))
}
