import type { DraftNode } from '../../conversation/content.ts'
import type { TurnContext } from '../../conversation/step.ts'
import { only, say } from '../../conversation/write.ts'
import type { Finding } from '../../evidence/finding.ts'
import type { Reading } from '../../evidence/reading.ts'
import { labelOf } from '../said/metric-label.ts'
import { lineChart } from './charts.ts'

/** Two figures over the same days, under each other: they share no scale. */
export function pairChart(
  finding: Finding,
  [one, two]: readonly Reading[],
  { tools, state }: TurnContext,
): DraftNode | null {
  if (one === undefined || two === undefined || !finding.kept) return null
  const label = (name: string | undefined) => only(labelOf(name, tools.catalog, state.language))
  const title = say('chart.pair', {
    metric: labelOf(finding.metric, tools.catalog, state.language),
    other: labelOf(finding.names.other, tools.catalog, state.language),
  })
  const series = [
    { reading: one, label: label(finding.metric) },
    { reading: two, label: label(finding.names.other) },
  ]
  const drawn = lineChart(series, title)
  return drawn.type === 'chart' ? { type: 'chart', chart: { ...drawn.chart, kind: 'multiples' } } : drawn
}

/** The days of a figure with a mark where one lies outside what was expected. */
export function anomalyChart(
  finding: Finding,
  reading: Reading | undefined,
  { tools, state }: TurnContext,
): DraftNode | null {
  const { day } = finding.dates
  if (reading === undefined || day === undefined) return null
  const metric = labelOf(finding.metric, tools.catalog, state.language)
  const mark = { at: day, label: only({ ref: `${finding.id}.day`, format: 'date' }) }
  return lineChart([{ reading, label: only(metric) }], say('chart.over_time', { metric }), [mark])
}

/** The periods until now, and the one that lies ahead with its interval. */
export function forecastChart(
  finding: Finding,
  reading: Reading | undefined,
  { tools, state }: TurnContext,
): DraftNode | null {
  const { from } = finding.dates
  if (reading === undefined || from === undefined) return null
  const metric = labelOf(finding.metric, tools.catalog, state.language)
  const drawn = lineChart([{ reading, label: only(metric) }], say('chart.ahead', { metric }))
  if (drawn.type !== 'chart') return drawn
  const { id } = finding
  const expected = {
    label: say('chart.expected'),
    reading: reading.id,
    expected: true,
    points: [{ ref: `${id}.value`, low: `${id}.low`, high: `${id}.high`, x: { date: from } }],
  }
  return { type: 'chart', chart: { ...drawn.chart, series: [...drawn.chart.series, expected] } }
}
