import type { Draft, DraftNode } from '../../conversation/content.ts'
import type { RecordSection } from '../../conversation/desk.ts'
import type { TurnContext } from '../../conversation/step.ts'
import { notice, say } from '../../conversation/write.ts'
import { changedSinceApproval } from '../../insights/change.ts'
import type { Insight } from '../../insights/insight.ts'
import { findingSaid } from '../said/finding-said.ts'
import { checklistHistory } from './checklist-history.ts'
import { checklistNode } from './checklist-node.ts'
import { evidenceTable } from './evidence-table.ts'
import { findingChart } from './finding-chart.ts'
import { actionFacts, chartNodes, forecastNodes, monitorFacts, slotFacts } from './insight-card.ts'
import { quoteNode } from './quote-node.ts'
import { verdictNodes } from './verdict-nodes.ts'
import { whyOutline } from './why-outline.ts'

const mostQuotes = 12
const mostCharts = 4

/** A saved insight in the parts of its page; a part without anything to show is empty. */
export function insightSections(
  context: TurnContext,
  insight: Insight,
): Readonly<Record<RecordSection, Draft>> {
  const { evidence, state } = context
  const table = evidenceTable(context, insight.readings)
  return {
    claim: [
      ...observationNodes(context, insight),
      ...(changedSinceApproval(insight) ? [notice('warning', 'card.changed_since_approval')] : []),
      { type: 'facts', facts: slotFacts(insight) },
      ...forecastNodes(context, insight),
    ],
    charts: charts(context, insight),
    evidence: table === null ? [] : [table],
    quotes: quotes(context, insight),
    why: state.why.nodes.length === 0 ? [] : [whyOutline(context, say('why.tree'))],
    checklist:
      insight.judgements.length === 0
        ? []
        : [checklistNode(insight, 'all', evidence), ...checklistHistory(insight)],
    actions: insight.actions.flatMap((action): readonly DraftNode[] => {
      const outcome = action.outcome?.finding == null ? undefined : evidence.findings[action.outcome.finding]
      return [
        { type: 'facts', facts: actionFacts(action) },
        ...(outcome === undefined
          ? []
          : [{ type: 'prose' as const, text: findingSaid(outcome, context.tools.catalog, state.language) }]),
      ]
    }),
    watch: [...monitorFacts(insight), ...verdictNodes(insight)],
  }
}

/** The sentence of the finding that the insight begins with. */
export function observationNodes({ evidence, tools, state }: TurnContext, insight: Insight): Draft {
  const observation = evidence.findings[insight.observation]
  return observation === undefined
    ? []
    : [{ type: 'prose', text: findingSaid(observation, tools.catalog, state.language) }]
}

/** The groups' figures first, then the charts of the findings that have one, each title once. */
function charts(context: TurnContext, insight: Insight): Draft {
  const drawn = [...new Set([insight.observation, ...insight.findings])].flatMap((id) => {
    const finding = context.evidence.findings[id]
    return finding === undefined ? [] : (findingChart(finding, context) ?? [])
  })
  const all = [...chartNodes(context, insight), ...drawn]
  const titles = new Map(
    all.flatMap((node) =>
      node.type === 'chart' ? [[JSON.stringify([node.chart.kind, node.chart.title]), node]] : [],
    ),
  )
  return [...titles.values()].slice(0, mostCharts)
}

/** Those that the insight rests on, and those that speak against it. */
function quotes({ evidence, tools, state }: TurnContext, insight: Insight): Draft {
  const against = insight.links.filter(({ relation }) => relation === 'contradicts')
  const shown = new Set([...insight.quotes, ...against.map((link) => link.evidence)])
  return [...shown]
    .flatMap((id) => evidence.quotes[id] ?? [])
    .slice(0, mostQuotes)
    .map((quote) => quoteNode(quote, tools.catalog, state.language))
}
