import type { Brief } from '../../conversation/state.ts'
import { noRecords, type Records, type TurnContext } from '../../conversation/step.ts'
import { periodOf } from '../../inquiry/period.ts'
import { contrastSegment } from '../../inquiry/segment/contrast-segment.ts'
import { subjectOf } from '../../inquiry/subject.ts'
import type { Insight } from '../../insights/insight.ts'
import { readQuestion } from '../../understanding/read-question.ts'

/** The insight about a group of customers that a person names, held against the rest; null where the data knows no such group. */
export async function nameSegment(
  context: TurnContext,
  insight: Insight,
  text: string,
): Promise<{ readonly insight: Insight; readonly brief: Brief; readonly records: Records } | null> {
  const { state, tools } = context
  const { contrast } = readQuestion(text, tools.catalog, tools.today, state.language)
  if (contrast === null) return null
  const segment = { dimension: contrast.dimension.name, value: contrast.a }
  const brief = { ...state.brief, segment, against: { value: null } }
  const subject = subjectOf(brief, tools.catalog)
  if (subject?.segment == null || !subject.metric.dimensions.includes(segment.dimension)) return null
  const found = await contrastSegment(tools, brief, subject, periodOf(subject, brief.period))
  if (found === null) return null
  const readings = [found.segment, found.against, found.all, ...found.held]
  return {
    insight: {
      ...insight,
      segment: {
        dimension: segment.dimension,
        value: String(segment.value),
        label: subject.segment.label[state.language],
      },
      contrast: {
        dimension: segment.dimension,
        value: null,
        label: subject.against?.label[state.language] ?? '',
      },
      // What is observed now is the group beside the rest; what was seen first stays among the findings.
      observation: found.finding.id,
      findings: [...new Set([...insight.findings, insight.observation, found.finding.id])],
      readings: [...new Set([...insight.readings, found.segment.id, found.against.id, found.all.id])],
    },
    brief,
    records: { ...noRecords, readings, findings: [found.finding] },
  }
}
