import type { TurnContext } from '../../conversation/step.ts'
import type { Finding } from '../../evidence/finding.ts'
import type { Filter } from '../../metrics/query.ts'
import { valuesIn } from '../../metrics/value-group.ts'
import { changeOverTime } from '../change/change-over-time.ts'
import { subjectOf } from '../subject.ts'
import { type Rival, rivalOf } from './rival.ts'
import { periodAround, turningDay } from './turning-day.ts'
import type { Verdict } from './verdict.ts'

/** A step at least this part of the whole's is the same step. */
const alike = 0.5

/**
 * Whether it is one group rather than everyone: the first group that step 3 found to explain it, told from the rest by whether
 * the figure moved at least half as much for everyone outside it. Null where no group stands out.
 */
export async function segmentRival(context: TurnContext, kept: readonly Finding[]): Promise<Rival | null> {
  const { state, tools } = context
  const claim = kept.find(
    ({ kind, names }) =>
      kind === 'driver' || (kind === 'contrast' && names.dimension !== state.brief.segment?.dimension),
  )
  if (claim === undefined) return null
  const group = groupOf(claim)
  const day = turningDay(context)
  const subject = subjectOf(state.brief, tools.catalog)
  const period =
    day === null || subject === null ? null : periodAround(day, subject.metric, tools.catalog.models)
  if (group === null || period === null || subject === null)
    return rivalOf('segment', claim, 'unclear', { fact: null })
  const where = [...state.brief.where, group]
  const rest = await changeOverTime(tools, { ...state.brief, where }, subject, period)
  if (rest === null || rest.finding.kind === 'cannot_tell')
    return rivalOf('segment', claim, 'unclear', { fact: null })
  const fact = rest.finding
  return rivalOf('segment', claim, verdictOf(fact, kept), {
    fact,
    findings: [fact],
    readings: rest.records,
  })
}

/** Everyone outside the group; null for a combination of several dimensions, whose outside is no one filter. */
function groupOf({ kind, names }: Finding): Filter | null {
  const combined = kind === 'driver'
  if (combined && names.dimension2 !== undefined) return null
  const dimension = combined ? names.dimension1 : names.dimension
  const value = combined ? names.segment1 : names.segment
  if (dimension === undefined || value === undefined || value === '') return null
  return { dimension, op: 'not_in', values: [...valuesIn(value)] }
}

/** If the others moved alike, it is not the group. */
function verdictOf({ kept: moved, stats }: Finding, kept: readonly Finding[]): Verdict {
  const step = kept.find(({ kind }) => kind === 'shift')?.stats.relative ?? 0
  const rest = moved ? (stats.relative ?? 0) : 0
  return rest * step > 0 && Math.abs(rest) >= alike * Math.abs(step) ? 'contradicts' : 'supports'
}
