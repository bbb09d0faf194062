import { lunarComparable, touchesNewYear } from '../../analysis/comparison/comparable-period.ts'
import { addDays } from '../../analysis/series/periods.ts'
import type { Brief } from '../../conversation/state.ts'
import type { Finding } from '../../evidence/finding.ts'
import type { Reading } from '../../evidence/reading.ts'
import type { TimeRange } from '../../metrics/query.ts'
import type { Tools } from '../../tools.ts'
import { tetDays } from '../../understanding/tet.ts'
import type { Period } from '../period.ts'
import type { Subject } from '../subject.ts'
import { changeOverTime } from './change-over-time.ts'

/** Whole weeks, so that weekdays match. */
const weeksOfYear = 364
/** From this share of the present change on, last year's is called the same. */
const alike = 0.5

interface Checked {
  readonly finding: Finding
  readonly readings: readonly Reading[]
}

/**
 * Asks of a change or shift whether the same happened a year before: then it is the season's and says so (`names.season`,
 * with last year's `stats.lastRelative`). Days around Tết are held against the same days of the lunar year. Unchanged where
 * the data does not reach back, or last year knew no such change.
 */
export async function seasonOf(
  tools: Tools,
  brief: Brief,
  subject: Subject,
  windows: { readonly earlier: TimeRange; readonly present: TimeRange },
  finding: Finding,
): Promise<Checked> {
  const known = subject.model?.time?.range
  const [earlier, present] = [yearBefore(windows.earlier), yearBefore(windows.present)]
  const { relative } = finding.stats
  if (known === undefined || earlier.from < known.from || relative === undefined)
    return { finding, readings: [] }
  const last = await changeOverTime(tools, brief, subject, plain(present, earlier))
  const lastRelative = last?.finding.kind === 'change' ? last.finding.stats.relative : undefined
  if (last === null || lastRelative === undefined || lastRelative / relative < alike)
    return { finding, readings: [] }
  return {
    finding: {
      ...finding,
      names: { ...finding.names, season: 'yes' },
      stats: { ...finding.stats, lastRelative },
      dates: { ...finding.dates, lastFrom: present.from },
      readings: [...finding.readings, last.present.id, last.earlier.id],
    },
    readings: last.records,
  }
}

/** The figure against the same days a year before; null where the data does not reach back that far. */
export async function changeOnYear(
  tools: Tools,
  brief: Brief,
  subject: Subject,
  period: Period,
): Promise<Checked | null> {
  const known = subject.model?.time?.range
  const earlier = yearBefore(period.present)
  if (known === undefined || earlier.from < known.from) return null
  const change = await changeOverTime(tools, brief, subject, plain(period.present, earlier))
  return change?.finding.kind === 'change'
    ? {
        finding: { ...change.finding, names: { ...change.finding.names, basis: 'year' } },
        readings: change.records,
      }
    : null
}

/** The same days a year before, by the lunar year where they touch Tết. */
function yearBefore(range: TimeRange): TimeRange {
  const lunar = touchesNewYear(range, tetDays) ? lunarComparable(range, tetDays) : null
  return lunar ?? { from: addDays(range.from, -weeksOfYear), to: addDays(range.to, -weeksOfYear) }
}

function plain(present: TimeRange, earlier: TimeRange): Period {
  return { present, earlier, leftOut: null, youngerThan: null, outside: null }
}
