import type { Draft, DraftNode } from '../../conversation/content.ts'
import type { TurnContext } from '../../conversation/step.ts'
import { heading, notice, only, say } from '../../conversation/write.ts'
import type { Reading } from '../../evidence/reading.ts'
import { changedSinceApproval } from '../../insights/change.ts'
import type { Action, Insight, Words } from '../../insights/insight.ts'
import { toldSlots } from '../../insights/told-slots.ts'
import type { Said } from '../../locales/said.ts'
import { findingSaid } from '../said/finding-said.ts'
import { targetSaid } from '../said/target-said.ts'
import { dimensionOf } from '../subject.ts'
import { barChart } from './charts.ts'
import { checklistNode, confidenceSaid } from './checklist-node.ts'
import { evidenceTable } from './evidence-table.ts'
import { quoteNode } from './quote-node.ts'
import { whyOutline } from './why-outline.ts'

const shownQuotes = 4

/** A saved insight whole: statement, observation with its chart, slots, quotes, why-tree, actions, checklist, evidence. */
export function insightCard(context: TurnContext, insight: Insight): Draft {
  const { state, evidence, tools } = context
  const table = evidenceTable(context, insight.readings)
  return [
    ...claimNodes(context, insight),
    ...forecastNodes(context, insight),
    ...insight.quotes
      .flatMap((id) => evidence.quotes[id] ?? [])
      .slice(0, shownQuotes)
      .map((quote) => quoteNode(quote, tools.catalog, state.language)),
    ...(state.why.nodes.length === 0 ? [] : [whyOutline(context, say('why.tree'))]),
    ...insight.actions.map((action): DraftNode => ({ type: 'facts', facts: actionFacts(action) })),
    ...monitorFacts(insight),
    ...(changedSinceApproval(insight) ? [notice('warning', 'card.changed_since_approval')] : []),
    checklistNode(insight, 'all', evidence),
    { type: 'prose', text: confidenceSaid(insight) },
    ...(table === null ? [] : [table]),
  ]
}

/** What is claimed, of whom, and the figure behind it with its chart and its parts. */
export function claimNodes(context: TurnContext, insight: Insight): Draft {
  const { state, evidence, tools } = context
  const observation = evidence.findings[insight.observation]
  return [
    heading('card.title', { status: say(`insight_status.${insight.status}`) }),
    { type: 'quote', text: repeated(insight.statement, insight.id), source: segmentSaid(insight) },
    ...(observation === undefined
      ? []
      : [{ type: 'prose' as const, text: findingSaid(observation, tools.catalog, state.language) }]),
    ...chartNodes(context, insight),
    { type: 'facts', facts: slotFacts(insight) },
  ]
}

function repeated(words: string, from: string): Said {
  return say('evidence.words', { words: { words, from } })
}

function segmentSaid(insight: Insight): Said {
  return insight.segment === null ? say('segment.everyone') : only({ name: insight.segment.label })
}

export function chartNodes(context: TurnContext, insight: Insight): readonly DraftNode[] {
  const { evidence, tools, state } = context
  const grouped = insight.readings
    .flatMap((id) => evidence.readings[id] ?? [])
    .filter((candidate) => candidate.rows.length > 1 && candidate.rows[0]?.time === undefined)
  const own = grouped.find(
    (candidate) => insight.segment !== null && groupOf(candidate) === insight.segment.dimension,
  )
  const reading = own ?? grouped[0]
  const name = reading === undefined ? undefined : groupOf(reading)
  const metric = tools.catalog.metrics.find(
    (info) => info.source === reading?.source && info.name === reading.metric,
  )
  if (reading === undefined || name === undefined || metric === undefined) return []
  const dimension = dimensionOf(tools.catalog, metric.source, name)
  const title = say('chart.by', {
    metric: { name: metric.label[state.language] },
    by: { name: dimension?.label[state.language] ?? name },
  })
  const subject = { metric, model: undefined, segment: null, against: null, dimension }
  return [barChart(reading, subject, state.language, title)]
}

/** The dimension that a reading is grouped by. */
function groupOf(reading: Reading): string | undefined {
  return Object.keys(reading.rows[0]?.group ?? {})[0]
}

export function slotFacts(insight: Insight) {
  const rows = toldSlots.flatMap((slot) => {
    const words: Words | null = insight[slot]
    return words === null || words.statement === insight.question.statement
      ? []
      : [{ label: say(`card.${slot}`), value: repeated(words.words, words.statement) }]
  })
  const rivals = insight.rivals.map((rival) => ({
    label: say('card.rival'),
    value: repeated(rival.words, rival.statement),
  }))
  const kind = [
    ...(insight.type === null
      ? []
      : [{ label: say('card.type'), value: say(`insight_type.${insight.type}`) }]),
    ...(insight.goal === null
      ? []
      : [{ label: say('card.goal'), value: say(`insight_goal.${insight.goal}`) }]),
  ]
  return [...kind, ...rows, ...rivals]
}

/** What would be seen next if nothing changed; nothing where no forecast held. */
export function forecastNodes(
  { evidence, tools, state }: TurnContext,
  insight: Insight,
): readonly DraftNode[] {
  const forecast = insight.forecast === null ? undefined : evidence.findings[insight.forecast]
  if (forecast?.kind !== 'forecast') return []
  return [{ type: 'prose', text: findingSaid(forecast, tools.catalog, state.language) }]
}

export function actionFacts(action: Action) {
  const rows: { label: Said; value: Said }[] = [
    { label: say('card.action'), value: repeated(action.what.words, action.what.statement) },
  ]
  if (action.owner !== null)
    rows.push({
      label: say('apply.field.owner'),
      value: repeated(action.owner.words, action.owner.statement),
    })
  if (action.due !== null)
    rows.push({ label: say('apply.field.due'), value: only({ date: action.due.date }) })
  if (action.target !== null)
    rows.push({ label: say('apply.field.target'), value: targetSaid(action.target) })
  if (action.outcome !== null)
    rows.push({ label: say('card.outcome'), value: say(`due.score.${action.outcome.score}`) })
  return rows
}

export function monitorFacts(insight: Insight): readonly DraftNode[] {
  if (insight.monitor === null) return []
  return [
    {
      type: 'facts',
      facts: [
        { label: say('card.watched'), value: say(`update.every.${insight.monitor.every}`) },
        { label: say('card.review'), value: only({ date: insight.monitor.reviewOn }) },
        ...(insight.monitor.expiresOn === null
          ? []
          : [{ label: say('card.expires'), value: only({ date: insight.monitor.expiresOn }) }]),
      ],
    },
  ]
}
