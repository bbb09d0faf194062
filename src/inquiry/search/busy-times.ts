import { busyWindow } from '../../analysis/series/busy-window.ts'
import { periodOf } from '../../analysis/series/periods.ts'
import type { Calendar, Candidate, Group, SearchScope } from './insight-search.ts'
import { rowsByValue, seriesOf } from './series-of.ts'

const mostValues = 20
/** A window holds at least so many times the usual count. */
const leastRatio = 1.5

/** Times in which one value of a column came far more often than before and after. */
export async function busyTimes(
  scope: SearchScope,
  calendar: Calendar,
  group: Group,
): Promise<readonly Candidate[]> {
  const name = group.info.name
  const [reading] = await scope.read({
    metrics: [scope.rows.name],
    groupBy: [name],
    grain: calendar.grain,
    timeRange: calendar.range,
    where: [...scope.where],
  })
  if (reading === undefined) return []
  const values = [...rowsByValue(reading, name)].slice(0, mostValues)
  const windows = values.flatMap(([value, rows]) => {
    const found = busyWindow(seriesOf(rows, calendar, scope.rows).map((count) => count ?? 0))
    return found === null || found.inside < leastRatio * found.outside ? [] : [{ value, found }]
  })
  const best = windows.toSorted((a, b) => a.found.pValue - b.found.pValue)[0]
  const from = calendar.periods[best?.found.from ?? -1]
  const last = calendar.periods[best?.found.to ?? -1]
  if (best === undefined || from === undefined || last === undefined) return []
  const { inside, outside } = best.found
  const pValue = Math.min(1, best.found.pValue * values.length)
  return [
    {
      intent: 'burst',
      metric: scope.rows,
      names: { dimension: name, segment: best.value, grain: calendar.grain },
      stats: { first: inside, second: outside, pValue },
      dates: { from, to: periodOf(last, calendar.grain).to },
      readings: [reading],
      pValue,
      size: Math.min(1, inside / Math.max(outside, 0.5) / 4),
      tests: values.length,
    },
  ]
}
