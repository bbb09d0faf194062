import type { TurnContext } from '../conversation/step.ts'
import { assess } from '../insights/assess.ts'
import { confidence } from '../insights/confidence.ts'
import type { Insight } from '../insights/insight.ts'
import { statusOf } from '../insights/status.ts'
import { thresholdsSchema } from '../insights/thresholds.ts'

/** Runs of the checklist that are kept with an insight. */
const mostRuns = 40

/** The insight judged by the whole checklist today, with its confidence and the status these add up to. */
export async function assessInsight(context: TurnContext, insight: Insight): Promise<Insight> {
  const { tools, evidence } = context
  const others = await tools.otherInsights(insight.statement)
  const assessed = {
    insight,
    evidence,
    catalog: tools.catalog,
    others: others.filter((other) => other.id !== insight.id),
    thresholds: thresholdsSchema.parse(await tools.thresholds()),
    today: tools.today,
  }
  const judgements = assess(assessed)
  const run = {
    version: insight.version,
    at: tools.now,
    judgements: judgements.map(({ criterion, state, reason }) => ({ criterion, state, reason })),
  }
  const judged: Insight = {
    ...insight,
    judgements,
    runs: [...insight.runs, run].slice(-mostRuns),
    updatedAt: tools.now,
  }
  const sure = confidence({ ...assessed, insight: judged })
  const sized = { ...judged, confidence: { level: sure.level, reasons: [...sure.reasons] } }
  return { ...sized, status: statusOf(sized, evidence, tools.today) }
}
