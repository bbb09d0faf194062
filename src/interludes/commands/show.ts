import { decide } from '../../conversation/decide.ts'
import type { Decision, TurnContext } from '../../conversation/step.ts'
import { only, prose, say } from '../../conversation/write.ts'
import { evidenceTable } from '../../inquiry/shown/evidence-table.ts'
import { whyOutline } from '../../inquiry/shown/why-outline.ts'
import { backTo } from './back-to.ts'

const most = 10

export async function showEvidence(context: TurnContext): Promise<Decision> {
  const table = evidenceTable(context)
  const shown = table === null ? prose('show.no_evidence') : table
  return decide(context.state, [[shown, ...backTo(context)]])
}

export async function showTree(context: TurnContext): Promise<Decision> {
  const empty = context.state.why.nodes.length === 0
  const shown = empty ? prose('show.no_tree') : whyOutline(context, say('why.tree'))
  return decide(context.state, [[shown, ...backTo(context)]])
}

export async function showInsights(context: TurnContext): Promise<Decision> {
  const saved = await context.tools.savedInsights()
  if (saved.length === 0) return decide(context.state, [[prose('show.no_insights'), ...backTo(context)]])
  const insights = saved.slice(0, most)
  const decision = decide(context.state, [
    [
      {
        type: 'table',
        caption: say('show.insights'),
        columns: [{ label: say('show.statement') }, { label: say('show.status') }],
        rows: insights.map((insight) => [
          only({ words: insight.statement, from: insight.id }),
          say(`insight_status.${insight.status}`),
        ]),
      },
      ...backTo(context),
    ],
  ])
  return { ...decision, quoted: insights }
}

export async function showSources(context: TurnContext): Promise<Decision> {
  const { catalog } = context.tools
  const { language } = context.state
  if (catalog.models.length === 0) return decide(context.state, [[prose('objective.no_source')]])
  return decide(context.state, [
    [
      {
        type: 'table',
        caption: say('show.sources'),
        columns: [
          { label: say('collect.source') },
          { label: say('show.rows'), align: 'end' },
          { label: say('show.until'), align: 'end' },
        ],
        rows: catalog.models.map((model) => [
          only({ name: model.label[language] }),
          only({ tally: model.rows, of: 'rows' }),
          model.time === undefined ? say('show.no_dates') : only({ date: model.time.range.to }),
        ]),
      },
      ...backTo(context),
    ],
  ])
}
