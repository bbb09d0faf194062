import { addDays } from '../../analysis/series/periods.ts'
import type { DraftNode } from '../../conversation/content.ts'
import { noRecords, type Records, type TurnContext } from '../../conversation/step.ts'
import { prose } from '../../conversation/write.ts'
import { lookAhead } from '../../inquiry/change/look-ahead.ts'
import { findingSaid } from '../../inquiry/said/finding-said.ts'
import { subjectOf } from '../../inquiry/subject.ts'
import type { Insight } from '../../insights/insight.ts'

/** Days that the insight is looked forward for. */
const ahead = 28

/** The insight with what its figure would do if nothing changed; told only where a forecast beats the simplest one. */
export async function lookForward(
  context: TurnContext,
  insight: Insight,
): Promise<{ readonly insight: Insight; readonly records: Records; readonly told: readonly DraftNode[] }> {
  const { state, tools } = context
  const subject = subjectOf(state.brief, tools.catalog)
  const asked = { from: tools.today, to: addDays(tools.today, ahead - 1) }
  const found = subject === null ? null : await lookAhead(tools, state.brief, subject, asked)
  if (found === null) return { insight, records: noRecords, told: [] }
  const { finding, readings } = found
  const forecast = findingSaid(finding, tools.catalog, state.language)
  return {
    insight: { ...insight, forecast: finding.id },
    records: { ...noRecords, findings: [finding], readings },
    told: finding.kind === 'forecast' ? [prose('create.forecast', { forecast })] : [],
  }
}
