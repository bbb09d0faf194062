import type { TurnContext } from '../../conversation/step.ts'
import type { Finding } from '../../evidence/finding.ts'
import type { Reading } from '../../evidence/reading.ts'
import type { MetricInfo } from '../../metrics/catalog.ts'
import { changeOverTime } from '../change/change-over-time.ts'
import { oneBudget } from '../one-budget.ts'
import { periodOf } from '../period.ts'
import { contrastSegment } from '../segment/contrast-segment.ts'
import { type Subject, subjectOf } from '../subject.ts'
import type { Concept } from './concepts.ts'
import { type Expected, expectedMoves, type Tried } from './expected-moves.ts'
import { groupsClaimed } from './groups-claimed.ts'
import { periodAround, turningDay } from './turning-day.ts'
import type { Verdict } from './verdict.ts'

/** A figure that would have moved if the claim held, and what it says. */
export interface Measured {
  readonly finding: Finding
  readonly readings: readonly Reading[]
  readonly verdict: Verdict
  /** It moved as expected, and too little to explain anything. */
  readonly small: boolean
}

/** Figures tried for one claim. */
const mostFigures = 3
/** A difference whose whole interval is smaller than this share of the level is none that matters. */
const practicalMinimum = 0.1

/**
 * Tests what would show if a claim held: each figure that it names or implies, before and since the day the figure in question
 * moved; where it did not move, in the segment against the rest. All count into the run's false-discovery budget. A
 * difference that may be chance speaks against the claim only where one that matters can be ruled out.
 */
export async function measureClaim(
  context: TurnContext,
  text: string,
  concepts: readonly Concept[],
): Promise<readonly Measured[]> {
  const expected = expectedMoves(context, text, concepts).slice(0, mostFigures)
  const made: Tried[] = []
  for (const one of expected) {
    const measured = (await aroundTheDay(context, one.metric)) ?? (await betweenSides(context, one.metric))
    if (measured !== null && measured.finding.kind !== 'cannot_tell')
      made.push({ expected: one, ...measured })
  }
  made.push(...(await groupsClaimed(context, text)))
  const kept = withinBudget(
    context,
    made.map(({ finding }) => finding),
  )
  return made.map(({ expected: one, readings }, place) => {
    const finding = kept[place] ?? made[place]?.finding
    if (finding === undefined) throw new Error('a finding was lost')
    return { finding, readings, ...weighed(finding, one) }
  })
}

async function aroundTheDay(context: TurnContext, metric: MetricInfo) {
  const { state, tools } = context
  const day = turningDay(context)
  const subject = about(context, metric)
  const period = day === null ? null : periodAround(day, metric, tools.catalog.models)
  if (period === null || subject === null) return null
  const change = await changeOverTime(tools, { ...state.brief, ...subject.asked }, subject.subject, period)
  return change === null ? null : { finding: change.finding, readings: change.records }
}

async function betweenSides(context: TurnContext, metric: MetricInfo) {
  const { tools, state } = context
  const subject = about(context, metric)
  if (subject === null || subject.asked.segment === null) return null
  const period = periodOf(subject.subject, state.brief.period)
  const contrast = await contrastSegment(tools, { ...state.brief, ...subject.asked }, subject.subject, period)
  return contrast === null
    ? null
    : { finding: contrast.finding, readings: [contrast.segment, contrast.against] }
}

/** The brief's question asked of another metric, with what of its segment that metric knows. */
function about({ state, tools }: TurnContext, metric: MetricInfo) {
  const { brief } = state
  const known = (dimension: string | undefined) =>
    dimension !== undefined && metric.source === brief.metric?.source && metric.dimensions.includes(dimension)
  const asked = {
    metric: { source: metric.source, name: metric.name },
    segment: known(brief.segment?.dimension) ? brief.segment : null,
    where: brief.where.filter(({ dimension }) => known(dimension)),
  }
  const subject: Subject | null = subjectOf({ ...brief, ...asked }, tools.catalog)
  return subject === null ? null : { asked, subject }
}

/** The findings as they stand under one budget with all that the thread has tested so far. */
function withinBudget({ state, evidence }: TurnContext, findings: readonly Finding[]): readonly Finding[] {
  const run = state.findings.flatMap((id) => evidence.findings[id] ?? [])
  const tested = Math.max(run.length, ...Object.values(evidence.findings).map(({ testedWith }) => testedWith))
  const survived = oneBudget([
    { findings: run, readings: [], tested },
    { findings, readings: [], tested: findings.length },
  ])
  const ids = new Set(survived.findings.map(({ id }) => id))
  return findings.map((finding) => ({
    ...finding,
    testedWith: survived.tested,
    ...(finding.kind === 'change' || finding.kind === 'no_change' ? { kind: changeKind(finding) } : {}),
    kept: finding.kept && ids.has(finding.id),
  }))
}

/** An interval that leaves out nothing is told as a move, however small. */
function changeKind({ stats: { low = 0, high = 0 } }: Finding): 'change' | 'no_change' {
  return low * high > 0 ? 'change' : 'no_change'
}

/** A move that matters, the expected way, is there, is ruled out, or neither. */
function weighed({ kept, stats }: Finding, { moves }: Expected): Pick<Measured, 'verdict' | 'small'> {
  const { difference = 0, low, high, second = 0 } = stats
  const expected = moves === (difference < 0 ? 'down' : 'up')
  if (kept) return { verdict: expected ? 'supports' : 'contradicts', small: false }
  if (low === undefined || high === undefined) return { verdict: 'unclear', small: false }
  const least = practicalMinimum * Math.abs(second)
  const ruledOut = moves === 'up' ? high < least : low > -least
  return { verdict: ruledOut ? 'contradicts' : 'unclear', small: ruledOut && expected && low * high > 0 }
}
