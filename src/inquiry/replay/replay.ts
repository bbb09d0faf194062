import { type Difference, differenceOf } from '../../analysis/comparison/difference.ts'
import { sampleOfCell } from '../../analysis/comparison/sample-of-cell.ts'
import type { DraftNode } from '../../conversation/content.ts'
import type { TurnContext } from '../../conversation/step.ts'
import { notice, only, say } from '../../conversation/write.ts'
import type { Finding } from '../../evidence/finding.ts'
import type { Reading } from '../../evidence/reading.ts'
import type { Insight } from '../../insights/insight.ts'
import type { TimeRange } from '../../metrics/query.ts'
import { lastTold } from '../change/last-told.ts'
import { cellOf, filtersOf, readLevel } from '../sides.ts'
import { type Side, type Subject, subjectOf } from '../subject.ts'
import { observedNow } from './observed-now.ts'
import { replayVerdict } from './replay-verdict.ts'
import { againIn } from './right-season.ts'

export interface Replay {
  readonly verdict: NonNullable<Insight['verdict']>
  readonly readings: readonly Reading[]
  /** The difference as it was read again, with its interval; null where it has none. */
  readonly seen: Finding | null
  readonly told: readonly DraftNode[]
  /** A seasonal observation: its season is still to come, or these are its days in another year. */
  readonly season: 'waiting' | 'returned' | null
}

/**
 * Reads the observation again: a contrast's two sides now, a change's figure now against what it was before the change; for
 * the same length of days, and for a seasonal observation in the right season. The verdict is by rule, from the interval
 * (`replayVerdict`). Null where nothing measured could be read again.
 */
export async function replay(context: TurnContext, insight: Insight): Promise<Replay | null> {
  const { state, tools, evidence } = context
  const subject = subjectOf(state.brief, tools.catalog)
  const observation = evidence.findings[insight.observation]
  const was = observation?.stats.difference
  if (subject === null || observation === undefined || was === undefined) return null
  const [before, beforeAgainst] = observation.readings.map((id) => evidence.readings[id])
  if (before === undefined || beforeAgainst === undefined) return null
  const range = rangeOf(subject, before)
  if (range !== null && 'until' in range)
    return {
      verdict: { verdict: 'cannot_check', at: tools.now, readings: [] },
      readings: [],
      seen: null,
      told: [notice('info', 'update.wait_for_season', { date: { date: range.until } })],
      season: 'waiting',
    }
  const period = range === null ? null : range.range
  const one = await readLevel(tools, subject, { period, where: filtersOf(state.brief, subject.segment) })
  const sides = subject.against !== null && observation.kind === 'contrast'
  const two = sides
    ? await readLevel(tools, subject, { period, where: filtersOf(state.brief, subject.against) })
    : beforeAgainst
  const difference = differenceNow(subject, one, two)
  const verdict = replayVerdict(was, difference)
  const readings = sides ? [one, two] : [one]
  return {
    readings,
    seen: difference === null ? null : observedNow(context.tools, observation, [one, two], difference),
    season: range?.season ? 'returned' : null,
    verdict: { verdict, at: tools.now, readings: readings.map((reading) => reading.id) },
    told: [
      ...(isEmpty(one) || isEmpty(two) ? [notice('warning', 'due.cannot.empty')] : []),
      beside(context, subject, observation, { before, beforeAgainst, one, two: sides ? two : null }),
      ...noNewData(before, one),
    ],
  }
}

/** As many days as were seen, up to now or in the right season; null for data without time. */
function rangeOf(
  subject: Subject,
  before: Reading,
): { readonly range: TimeRange; readonly season: boolean } | { readonly until: string } | null {
  const last = subject.model === undefined ? undefined : lastTold(subject.model, subject.metric)
  if (last === undefined || before.period === undefined) return null
  const again = againIn(before.period, last)
  return again.kind === 'wait' ? { until: again.until } : again
}

/** A segment whose values were renamed, or that nobody is in any more, has no figure. */
function isEmpty({ rows }: Reading): boolean {
  return rows[0]?.value == null
}

function differenceNow(subject: Subject, one: Reading, two: Reading): Difference | null {
  const [a, b] = [one.rows[0], two.rows[0]]
  if (a === undefined || b === undefined) return null
  const first = sampleOfCell(cellOf(a), subject.metric)
  const second = sampleOfCell(cellOf(b), subject.metric)
  if (first.kind === 'cannot_tell' || second.kind === 'cannot_tell') return null
  const result = differenceOf(first, second)
  return result.kind === 'cannot_tell' ? null : result
}

function noNewData(before: Reading, now: Reading): readonly DraftNode[] {
  const { asOf } = now
  return asOf !== undefined && asOf === before.asOf
    ? [notice('info', 'update.no_new_data', { date: { date: asOf } })]
    : []
}

interface Sides {
  readonly before: Reading
  readonly beforeAgainst: Reading
  readonly one: Reading
  readonly two: Reading | null
}

/** Old and new beside each other. */
function beside(context: TurnContext, subject: Subject, observation: Finding, sides: Sides): DraftNode {
  const { language, brief } = context.state
  const value = (reading: Reading) =>
    reading.rows[0]?.value == null ? say('apply.not_said') : only({ ref: `${reading.id}.0.value` })
  const name = (side: Side | null) =>
    side === null ? say('segment.everyone') : only({ name: side.label[language] })
  const rest = brief.against.value === null ? say('segment.rest') : name(subject.against)
  return {
    type: 'table',
    caption: say('update.beside', { metric: { name: subject.metric.label[language] } }),
    columns: [
      { label: say('update.group') },
      ...(observation.kind === 'contrast' ? [] : [{ label: say('update.before'), align: 'end' as const }]),
      { label: say('update.then'), align: 'end' },
      { label: say('update.now'), align: 'end' },
    ],
    rows:
      sides.two === null
        ? [[name(subject.segment), value(sides.beforeAgainst), value(sides.before), value(sides.one)]]
        : [
            [name(subject.segment), value(sides.before), value(sides.one)],
            [rest, value(sides.beforeAgainst), value(sides.two)],
          ],
  }
}
