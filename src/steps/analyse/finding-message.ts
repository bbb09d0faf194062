import type { Draft, DraftNode } from '../../conversation/content.ts'
import type { TurnContext } from '../../conversation/step.ts'
import { say } from '../../conversation/write.ts'
import type { Finding } from '../../evidence/finding.ts'
import { barChart } from '../../inquiry/charts.ts'
import { comparedChart } from '../../inquiry/compare-series.ts'
import { findingSaid } from '../../inquiry/finding-said.ts'
import { dimensionOf, subjectOf } from '../../inquiry/subject.ts'

/** One finding: its sentence, its chart where it has groups, and the way to its query. */
export function findingMessage(context: TurnContext, finding: Finding, place: number): Draft {
  const { state, tools } = context
  const sentence = findingSaid(finding, tools.catalog, state.language)
  return [
    {
      type: 'prose',
      text: say('analyse.numbered', { place: { tally: place, of: 'position' }, finding: sentence }),
    },
    ...chartOf(context, finding),
    {
      type: 'sources',
      links: finding.readings
        .slice(0, 1)
        .map((reading) => ({ label: say('analyse.how'), evidence: reading })),
    },
  ]
}

function chartOf(context: TurnContext, finding: Finding): readonly DraftNode[] {
  const { state, tools, evidence } = context
  const subject = subjectOf(state.brief, tools.catalog)
  if (subject === null) return []
  const readings = finding.readings.flatMap((id) => evidence.readings[id] ?? [])
  const [reading] = readings
  const { since } = finding.dates
  const series = readings.filter((candidate) => candidate.rows[0]?.time !== undefined)
  if (finding.kind === 'shift' && since !== undefined && series.length > 0) {
    const shift = { date: since, ref: `${finding.id}.since` }
    return [comparedChart(series, state.brief, subject, state.language, shift)]
  }
  const name = finding.names.dimension
  if (reading === undefined || name === undefined || finding.kind !== 'contrast') return []
  const dimension = dimensionOf(tools.catalog, subject.metric.source, name)
  if (dimension === null || reading.rows.length < 2) return []
  const title = say('chart.by', {
    metric: { name: subject.metric.label[state.language] },
    by: { name: dimension.label[state.language] },
  })
  return [barChart(reading, { ...subject, dimension }, state.language, title)]
}
