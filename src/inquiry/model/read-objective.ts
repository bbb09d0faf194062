import type { Brief } from '../../conversation/state.ts'
import type { TurnContext } from '../../conversation/step.ts'
import { repeats } from '../../evidence/shown-words.ts'
import type { Statement } from '../../evidence/statement.ts'
import { valueLabel } from '../../metrics/value-label.ts'
import { readDates } from '../../understanding/read-dates.ts'
import { dimensionId, dimensionsFor, metricId, metricsFor } from './handed-over.ts'

/**
 * A brief for a question that names nothing of the data in words that are known here; null without a model, or where what it
 * names is not there. Metric and segment are the catalogue's own, the days those that the person wrote, beliefs and decision
 * their words to the letter; all of it is shown for a yes before anything is done with it.
 */
export async function readObjective(
  context: TurnContext,
  text: string,
  statement: Statement,
  before: Brief,
): Promise<Brief | null> {
  const { state, tools } = context
  const { catalog } = tools
  const read = await tools.ask('read_objective', {
    language: state.language,
    today: tools.today,
    words: text,
    metrics: metricsFor(catalog, state.language),
    dimensions: dimensionsFor(catalog, state.language),
  })
  if (read === null || read.absent !== null) return null
  const metric = catalog.metrics.find((info) => metricId(info) === read.metrics[0])
  if (metric === undefined) return null
  const dimension = catalog.dimensions.find(
    (info) =>
      dimensionId(info) === read.segment?.dimension &&
      info.source === metric.source &&
      metric.dimensions.includes(info.name),
  )
  const valueNamed = (label: string | null | undefined) =>
    dimension?.values.find(
      ({ value }) => valueLabel(dimension, value)[state.language] === label || String(value) === label,
    )?.value
  const value = valueNamed(read.segment?.value)
  const theirs = read.beliefs.filter((words) => repeats(text, words))
  const decision = read.decision !== null && repeats(text, read.decision) ? read.decision : null
  return {
    ...before,
    question: { statement: statement.id, words: text },
    kind: read.kind ?? before.kind ?? 'reason',
    audience: read.audience ?? before.audience ?? 'current',
    metric: { source: metric.source, name: metric.name },
    segment: dimension === undefined || value === undefined ? null : { dimension: dimension.name, value },
    against: { value: valueNamed(read.against) ?? null },
    direction: read.direction,
    period: readDates(text, tools.today, state.language).range ?? null,
    where: [],
    decision: decision === null ? before.decision : { statement: statement.id, words: decision },
    beliefs: [...before.beliefs, ...theirs.map((words) => ({ statement: statement.id, words }))],
  }
}
