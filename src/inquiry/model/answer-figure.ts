import type { TurnContext } from '../../conversation/step.ts'
import type { Reading } from '../../evidence/reading.ts'
import { guardDraft } from '../../guard/guard-draft.ts'
import type { TaskHands } from '../../llm/tasks/index.ts'
import type { Said } from '../../locales/said.ts'
import type { Filter } from '../../metrics/query.ts'
import { valueLabel } from '../../metrics/value-label.ts'
import { allowedFor } from './allowed-for.ts'
import { dimensionId, dimensionsFor, metricId, metricsFor } from './handed-over.ts'

type Hands = TaskHands<'side_question'>
type Query = Parameters<Hands['query_metric']>[0]

/** Queries that one question may take, and rows of each that are handed over. */
const mostQueries = 4
const mostRows = 24
/** Groups smaller than this are not handed over. */
const fewest = 5
const longest = 500
const sentences = 4

export interface AnsweredFigure {
  readonly said: Said
  readonly readings: readonly Reading[]
}

/**
 * Answers a question for figures by letting a model put the catalogue's own read-only queries; what it says of them is bound to
 * their readings or is not said. Null without a model, or where it could not be answered.
 */
export async function answerFigure(context: TurnContext, question: string): Promise<AnsweredFigure | null> {
  const { state, tools } = context
  const readings: Reading[] = []
  const refs = new Set<string>()
  const hands: Hands = {
    async query_metric(asked) {
      if (readings.length >= mostQueries) return { error: 'no more queries' }
      const query = queryOf(context, asked)
      if (query === null) return { error: 'no such metric, dimension or value' }
      const [reading] = await tools.query(query)
      if (reading === undefined) return { rows: [] }
      readings.push(reading)
      const rows = reading.rows.slice(0, mostRows).flatMap((row, place) => {
        if (row.value === null || row.n < fewest) return []
        const ref = `${reading.id}.${place}.value`
        refs.add(ref)
        return [
          { ref, group: row.group, time: row.time ?? null, value: row.value, n: row.n, unit: reading.unit },
        ]
      })
      if (reading.period !== undefined) for (const end of ['from', 'to']) refs.add(`${reading.id}.${end}`)
      return { reading: reading.id, rows }
    },
  }
  const input = {
    language: state.language,
    today: tools.today,
    question,
    metrics: metricsFor(tools.catalog, state.language),
    dimensions: dimensionsFor(tools.catalog, state.language),
  }
  const answer = await tools.ask('side_question', input, { hands })
  if (answer === null || !answer.answered || readings.length === 0) return null
  const { text, rejections } = guardDraft(
    answer.text,
    allowedFor(context, input, {
      evidence: {
        readings: Object.fromEntries(readings.map((reading) => [reading.id, reading])),
        findings: {},
        statements: {},
      },
      refs,
      claims: 'facts',
      longest,
      sentences,
    }),
  )
  await tools.judged(
    'side_question',
    text === null ? 'fell_back' : 'kept',
    rejections.map(({ reason }) => reason),
  )
  if (text === null || !text.includes('{{r:')) return null
  return { said: { draft: text }, readings }
}

/** The query in the catalogue's names; null where it names what is not there. */
function queryOf({ tools, state }: TurnContext, asked: Query) {
  const { catalog } = tools
  const metric = catalog.metrics.find((info) => metricId(info) === asked.metric)
  if (metric === undefined) return null
  const known = (id: string) =>
    catalog.dimensions.find(
      (info) =>
        dimensionId(info) === id && info.source === metric.source && metric.dimensions.includes(info.name),
    )
  const by = asked.groupBy === null ? undefined : known(asked.groupBy)
  if (asked.groupBy !== null && by === undefined) return null
  const where: Filter[] = []
  for (const { dimension: id, values } of asked.where) {
    const dimension = known(id)
    const found = values.flatMap(
      (label) =>
        dimension?.values.find(
          ({ value }) => valueLabel(dimension, value)[state.language] === label || String(value) === label,
        )?.value ?? [],
    )
    if (dimension === undefined || found.length !== values.length || found.length === 0) return null
    where.push({ dimension: dimension.name, op: 'in', values: found })
  }
  return {
    source: metric.source,
    metrics: [metric.name],
    groupBy: by === undefined ? [] : [by.name],
    where,
    ...(asked.period === null || !metric.hasTime ? {} : { timeRange: asked.period }),
    ...(asked.grain === null || !metric.hasTime ? {} : { grain: asked.grain }),
    limit: mostRows,
  }
}
