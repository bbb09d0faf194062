import type { TurnContext } from '../../conversation/step.ts'
import type { Action } from '../../insights/insight.ts'
import type { MetricInfo } from '../../metrics/catalog.ts'
import { readNumbers } from '../../understanding/read-numbers.ts'
import { readQuestion } from '../../understanding/read-question.ts'

/**
 * The figure that the words name, of the question's source: a behaviour of the same table, or one of any table that knows the
 * segment where it is named in full.
 */
export function namedMetric(context: TurnContext, text: string): string | null {
  const { brief, language } = context.state
  const { match } = readQuestion(text, context.tools.catalog, context.tools.today, language)
  const model = context.tools.catalog.metrics.find((info) => info.name === brief.metric?.name)?.model
  const kept = [...brief.where, ...(brief.segment === null ? [] : [brief.segment])]
  const found = match.metrics.find(
    ({ info, named }) =>
      info.source === brief.metric?.source &&
      (named || (info.model === model && info.behaviour)) &&
      kept.every(({ dimension }) => info.dimensions.includes(dimension)),
  )
  return found?.info.name ?? null
}

/** "Conversion up to 3%": another figure for the same work, which it opens with and aims at. */
export function otherFigure(context: TurnContext, text: string): string | null {
  const { tools, state } = context
  if (readNumbers(text, state.language).length === 0) return null
  const { match } = readQuestion(text, tools.catalog, tools.today, state.language)
  const opens = match.metrics.some(({ named, span }) => named && text.slice(0, span.start).trim() === '')
  return opens ? namedMetric(context, text) : null
}

/** The figure that an action should move. */
export function metricOf({ state, tools }: TurnContext, action: Action): MetricInfo | undefined {
  return tools.catalog.metrics.find(
    ({ source, name }) => source === state.brief.metric?.source && name === action.metric,
  )
}
