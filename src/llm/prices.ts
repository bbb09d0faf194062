import { readFileSync } from 'node:fs'
import { parse } from 'yaml'
import { z } from 'zod'
import type { Usage } from './model.ts'

/** Tokens that a price is for. */
const perTokens = 1_000_000

const priceSchema = z.strictObject({ input: z.number().positive(), output: z.number().positive() })
const list = z
  .strictObject({ as_of: z.iso.date(), host: z.string(), models: z.record(z.string(), priceSchema) })
  .parse(parse(readFileSync(new URL('../../data/models/prices.yml', import.meta.url), 'utf8')))

/** The day that the price list is of. */
export const pricesAsOf = list.as_of

/**
 * US dollars for tokens by the price list, cached input at the full price; null where the host or the model is not on it. A
 * dated name (`gpt-5.4-mini-2026-03-17`) has the price of the undated one.
 */
export function costOf(host: string, model: string, usage: Usage): number | null {
  if (host !== list.host) return null
  const price = list.models[model] ?? list.models[model.replace(/-\d{4}-\d{2}-\d{2}$/u, '')]
  if (price === undefined) return null
  return (usage.input * price.input + usage.output * price.output) / perTokens
}
