import { readFileSync } from 'node:fs'
import { parse } from 'yaml'
import { z } from 'zod'
import type { MetricDefinition } from '../../metrics/metric.ts'
import { ratioMetric } from '../../metrics/suggest-metrics.ts'
import type { RoledColumn } from './roles-of.ts'
import { columnEntries, named, plainWords } from './vocabulary.ts'

const names = z.array(z.string()).min(1)
const columnsSchema = z.strictObject({
  spend: names,
  impressions: names,
  clicks: names,
  conversions: names,
  orders: names,
  leads: names,
  revenue: names,
})
type Kind = keyof z.infer<typeof columnsSchema>
const kind = columnsSchema.keyof()
const ratioSchema = z.strictObject({
  name: z.string(),
  above: kind,
  below: kind,
  en: z.string(),
  vi: z.string(),
  unit: z.enum(['currency', 'ratio', 'number']),
  favorable: z.enum(['up', 'down']),
  synonyms: names,
})
const advertisingSchema = z.strictObject({ columns: columnsSchema, ratios: z.array(ratioSchema) })

const file = new URL('../../../data/metrics/advertising.yml', import.meta.url)
const advertising = advertisingSchema.parse(parse(readFileSync(file, 'utf8')))

/** A column with the metric that adds it up. */
interface Summed {
  readonly column: string
  readonly header: string
  readonly metric: string
}

/**
 * The ratios of an advertising table, as far as its columns' names say that it has their parts: cost per click and per
 * conversion, click rate, conversions by clicks, return on ad spend. None where there are neither clicks nor impressions:
 * the cost may be that of goods. Only sums that are never negative take part; of several columns of one kind, conversions
 * each have a ratio of their own, of the others the plainest name has it. `sums` are the metrics made so far.
 */
export function advertisingMetrics(
  roled: readonly RoledColumn[],
  sums: readonly MetricDefinition[],
  taken: ReadonlySet<string>,
): readonly MetricDefinition[] {
  const summed = roled.flatMap((one): readonly Summed[] => {
    const metric = isAmount(one) ? sumOf(one.column.name, sums) : undefined
    return metric === undefined
      ? []
      : [{ column: one.column.name, header: one.column.header, metric: metric.name }]
  })
  const of = (which: Kind): readonly Summed[] => {
    const found = advertising.columns[which].flatMap((name) =>
      summed.filter(({ header }) => plainWords(header) === plainWords(name)),
    )
    return which === 'conversions' ? [...new Set(found)] : found.slice(0, 1)
  }
  if (of('clicks').length + of('impressions').length === 0) return []
  const used = new Set(taken)
  return advertising.ratios.flatMap(({ above, below, ...ratio }) => {
    const pairs = of(above).flatMap((top) => of(below).map((bottom) => ({ top, bottom })))
    return pairs.map(({ top, bottom }) => {
      const own = above === 'conversions' ? top : bottom
      const metric = ratioMetric(top.metric, bottom.metric, {
        ...ratio,
        ...(pairs.length > 1 && { name: `${ratio.name}_${own.column}` }),
        label: pairs.length > 1 ? withColumn(ratio, own.header) : ratio,
        taken: used,
      })
      used.add(metric.name)
      return metric
    })
  })
}

/** A number of each row that is never below nothing. */
function isAmount({ column, role }: RoledColumn): boolean {
  return role.is === 'measure' && role.additive && column.min >= 0 && column.max > 0
}

function sumOf(column: string, metrics: readonly MetricDefinition[]): MetricDefinition | undefined {
  return metrics.find((metric) => metric.type === 'simple' && metric.agg === 'sum' && metric.expr === column)
}

/** "Cost per conversion (approved conversion)". */
function withColumn({ en, vi }: { readonly en: string; readonly vi: string }, header: string) {
  const { label } = named(header, columnEntries(header)[0])
  return { en: `${en} (${label.en.toLowerCase()})`, vi: `${vi} (${label.vi.toLowerCase()})` }
}
