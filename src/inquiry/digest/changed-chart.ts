import { addDays } from '../../analysis/series/periods.ts'
import type { DraftNode } from '../../conversation/content.ts'
import { say } from '../../conversation/write.ts'
import type { Evidence } from '../../evidence/evidence.ts'
import type { Reading } from '../../evidence/reading.ts'
import type { Insight } from '../../insights/insight.ts'
import type { Language } from '../../locales/locale.ts'
import type { Catalog, MetricInfo } from '../../metrics/catalog.ts'
import type { Filter, TimeRange } from '../../metrics/query.ts'
import { dayIn } from '../../support/zoned.ts'
import type { Tools } from '../../tools.ts'
import { lastTold } from '../change/last-told.ts'
import { chartGrain, wholePeriods } from '../series.ts'
import { lineChart } from '../shown/charts.ts'
import { sideLabel } from './side-label.ts'

interface ChangedChart {
  readonly node: DraftNode
  readonly readings: readonly Reading[]
}

/** Days that the chart goes back at most. */
const mostDays = 182

/**
 * The figure of a changed insight over time, its groups beside each other, with a mark on the day on which it was saved; null where it
 * cannot be read now, which its own thread has been told.
 */
export async function changedChart(
  tools: Tools,
  insight: Insight,
  evidence: Evidence,
  language: Language,
): Promise<ChangedChart | null> {
  const seen = (evidence.findings[insight.observation]?.readings ?? []).flatMap(
    (id) => evidence.readings[id] ?? [],
  )
  const [first] = seen
  const metric = tools.catalog.metrics.find(
    ({ source, name }) => source === first?.source && name === first.metric,
  )
  const range = metric === undefined ? null : daysOf(tools.catalog, metric, first)
  if (metric === undefined || range === null) return null
  const grain = chartGrain(range)
  const timeRange = wholePeriods(range, grain)
  try {
    const lines = []
    for (const where of new Map(seen.map(groupOf)).values()) {
      const query = { source: metric.source, metrics: [metric.name], grain, timeRange, where: [...where] }
      const [reading] = await tools.query({ ...query, orderBy: [{ by: 'time' }] })
      const label = reading && sideLabel(reading, insight.segment?.dimension, tools.catalog, language)
      if (!reading || !label) return null
      lines.push({ reading, label })
    }
    const saved = dayIn(insight.createdAt, tools.timeZone)
    const isWithin = saved > timeRange.from && saved < timeRange.to
    const marks = isWithin ? [{ at: saved, label: say('digest.saved') }] : []
    const title = say('chart.over_time', { metric: { name: metric.label[language] } })
    return { node: lineChart(lines, title, marks), readings: lines.map(({ reading }) => reading) }
  } catch {
    return null
  }
}

/** From the first day that was seen to the last that is told of, but not for ever; null for data without time. */
function daysOf(catalog: Catalog, metric: MetricInfo, first: Reading | undefined): TimeRange | null {
  const model = catalog.models.find(({ source, name }) => source === metric.source && name === metric.model)
  const to = model === undefined ? undefined : lastTold(model, metric)
  if (to === undefined || first?.period === undefined) return null
  const back = addDays(to, -mostDays)
  const from = [first.period.from, back].sort().at(-1) ?? back
  return from < to ? { from, to } : null
}

/** Which cases a reading is about; two of the same group are one line. */
function groupOf({ query }: Reading): readonly [string, readonly Filter[]] {
  const where = 'where' in query ? query.where : []
  return [JSON.stringify(where), where]
}
