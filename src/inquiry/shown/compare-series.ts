import type { DraftNode } from '../../conversation/content.ts'
import type { Brief } from '../../conversation/state.ts'
import { only, say } from '../../conversation/write.ts'
import type { Reading } from '../../evidence/reading.ts'
import type { Language } from '../../locales/locale.ts'
import type { TimeRange } from '../../metrics/query.ts'
import type { Tools } from '../../tools.ts'
import { chartGrain, readSeries, wholePeriods } from '../series.ts'
import { filtersOf } from '../sides.ts'
import type { Subject } from '../subject.ts'
import { lineChart } from './charts.ts'

/** The subject over time: the segment first, then what it is held against; one series where there is no segment. */
export async function compareSeries(
  tools: Tools,
  brief: Brief,
  subject: Subject,
  range: TimeRange,
): Promise<readonly Reading[]> {
  const grain = chartGrain(range)
  const options = { range: wholePeriods(range, grain), grain }
  const inside = readSeries(tools, subject, { ...options, where: filtersOf(brief, subject.segment) })
  if (subject.against === null) return [await inside]
  const outside = readSeries(tools, subject, { ...options, where: filtersOf(brief, subject.against) })
  return Promise.all([inside, outside])
}

/** The series of `compareSeries` as lines, with a mark on the day of a shift. */
export function comparedChart(
  series: readonly Reading[],
  brief: Brief,
  subject: Subject,
  language: Language,
  shift: { readonly date: string; readonly ref: string } | null,
): DraftNode {
  const metric = { name: subject.metric.label[language] }
  const [inside, outside] = series
  const lines = []
  if (inside !== undefined)
    lines.push({
      reading: inside,
      label: only(subject.segment === null ? metric : { name: subject.segment.label[language] }),
    })
  if (outside !== undefined && subject.against !== null)
    lines.push({
      reading: outside,
      label:
        brief.against.value === null ? say('segment.rest') : only({ name: subject.against.label[language] }),
    })
  const marks = shift === null ? [] : [{ at: shift.date, label: only({ ref: shift.ref, format: 'date' }) }]
  return lineChart(lines, say('chart.over_time', { metric }), marks)
}
