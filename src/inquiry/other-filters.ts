import type { MetricInfo } from '../metrics/catalog.ts'
import type { Filter } from '../metrics/query.ts'
import type { ReadQuestion } from '../understanding/read-question.ts'
import { overlaps } from '../understanding/span.ts'

/** Surer than a slip of the hand: only such a value narrows a question. */
const sure = 0.9

/**
 * The values that a question names beside its segment ("returning visitors *in November*"), as filters of the metric;
 * nothing that was said is dropped in silence.
 */
export function otherFilters(question: ReadQuestion, metric: MetricInfo | undefined): Filter[] {
  const segment = question.contrast?.dimension.name
  const own = question.match.values.filter(({ dimension }) => dimension.name === segment)
  const named = question.match.values.filter(
    ({ dimension, score, span }) =>
      score >= sure &&
      !own.some((used) => overlaps(used.span, span)) &&
      dimension.source === metric?.source &&
      dimension.name !== segment &&
      metric.dimensions.includes(dimension.name),
  )
  return [...Map.groupBy(named, ({ dimension }) => dimension.name)].map(([dimension, matches]) => ({
    dimension,
    op: 'in' as const,
    values: [...new Set(matches.map(({ value }) => value.value))],
  }))
}
