import type { DraftNode } from '../../conversation/content.ts'
import type { TurnContext } from '../../conversation/step.ts'
import { only, say } from '../../conversation/write.ts'
import type { Finding } from '../../evidence/finding.ts'
import type { Reading } from '../../evidence/reading.ts'
import type { Said } from '../../locales/said.ts'
import { metricOfFinding } from '../metric-of-finding.ts'
import { dimensionOf, type Subject, subjectOf } from '../subject.ts'
import { barChart } from './charts.ts'
import { comparedChart } from './compare-series.ts'
import { driverChart, factorsChart } from './parts-charts.ts'
import { anomalyChart, forecastChart, pairChart } from './time-charts.ts'
import { type Part, waterfallChart } from './waterfall-chart.ts'

/** The chart that shows a finding best: a change as lines, a ranking as bars, the parts of a change as a waterfall. */
export function findingChart(finding: Finding, context: TurnContext): DraftNode | null {
  const readings = finding.readings.flatMap((id) => context.evidence.readings[id] ?? [])
  switch (finding.kind) {
    case 'shift':
      return shiftChart(finding, readings, context)
    case 'contrast':
      return groupsChart(finding, readings[0], context)
    case 'mix_rate':
      return mixChart(finding, context)
    case 'factors':
      return factorsChart(finding, context)
    case 'driver':
      return driverChart(finding, context)
    case 'goes_with':
      return pairChart(finding, readings, context)
    case 'anomaly':
      return anomalyChart(finding, readings[0], context)
    case 'forecast':
      return forecastChart(finding, readings[1], context)
    default:
      return null
  }
}

function shiftChart(finding: Finding, readings: readonly Reading[], context: TurnContext): DraftNode | null {
  const { state, tools } = context
  const subject = subjectOf(state.brief, tools.catalog)
  const { since } = finding.dates
  const series = readings.filter((candidate) => candidate.rows[0]?.time !== undefined)
  if (since === undefined || series.length === 0 || subject === null) return null
  const metric = metricOfFinding(finding, tools.catalog) ?? subject.metric
  const shift = { date: since, ref: `${finding.id}.since` }
  return comparedChart(series, state.brief, { ...subject, metric }, state.language, shift)
}

function groupsChart(finding: Finding, reading: Reading | undefined, context: TurnContext): DraftNode | null {
  const { state, tools } = context
  const metric = metricOfFinding(finding, tools.catalog)
  const name = finding.names.dimension
  if (reading === undefined || name === undefined || metric === null) return null
  const dimension = dimensionOf(tools.catalog, metric.source, name)
  if (dimension === null || reading.rows.length < 2) return null
  const title = say('chart.by', {
    metric: { name: metric.label[state.language] },
    by: { name: dimension.label[state.language] },
  })
  const subject: Subject = { metric, model: undefined, segment: null, against: null, dimension }
  return barChart(reading, subject, state.language, title)
}

/** From what the segment is held against, over the part of the mix and the part of the rate, to the segment. */
function mixChart(finding: Finding, context: TurnContext): DraftNode | null {
  const { state, tools } = context
  const metric = metricOfFinding(finding, tools.catalog)
  const subject = subjectOf(state.brief, tools.catalog)
  const by = metric === null ? null : dimensionOf(tools.catalog, metric.source, finding.names.by ?? '')
  if (metric === null || subject?.segment == null || by === null || finding.stats.first === undefined)
    return null
  const { language } = state
  const against: Said =
    state.brief.against.value === null || subject.against === null
      ? say('segment.rest')
      : only({ name: subject.against.label[language] })
  const parts: readonly Part[] = [
    { label: against, stat: 'second', total: true },
    { label: say('chart.mix_part', { by: { name: by.label[language] } }), stat: 'mixPart' },
    { label: say('chart.rate_part'), stat: 'ratePart' },
    { label: only({ name: subject.segment.label[language] }), stat: 'first', total: true },
  ]
  return waterfallChart(finding, say('chart.parts', { metric: { name: metric.label[language] } }), parts)
}
