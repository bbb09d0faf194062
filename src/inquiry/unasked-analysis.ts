import type { Brief } from '../conversation/state.ts'
import type { Finding } from '../evidence/finding.ts'
import type { Reading } from '../evidence/reading.ts'
import type { Tools } from '../tools.ts'
import { changeOverTime } from './change-over-time.ts'
import { findDrivers } from './find-drivers.ts'
import { findShift } from './find-shift.ts'
import { movedAlongside } from './moved-alongside.ts'
import { type Explored, nothingExplored, oneBudget } from './one-budget.ts'
import { type Period, periodOf } from './period.ts'
import { splitMix } from './split-mix.ts'
import type { Subject } from './subject.ts'

export interface AnalysisRun {
  /** The kept ones, in the order they are told. */
  readonly findings: readonly Finding[]
  readonly readings: readonly Reading[]
  readonly tested: number
  readonly kept: number
}

interface Question {
  readonly tools: Tools
  readonly brief: Brief
  readonly subject: Subject
  readonly period: Period | null
}

/**
 * The analysis that nobody has to ask for, in the order of the method: change and level shift, what moved alongside, the
 * groups within the segment, mix against rate. One false-discovery budget over all of it. `observed` is the gap that the
 * question is about.
 */
export async function unaskedAnalysis(
  tools: Tools,
  brief: Brief,
  subject: Subject,
  observed: Finding | null,
): Promise<AnalysisRun> {
  const question = { tools, brief, subject, period: periodOf(subject.model, brief.period) }
  const timing = await lookAtTime(question)
  const drivers = await lookAtGroups(question)
  // A gap that may be chance has no parts worth telling.
  const mix = observed?.kept ? await lookAtMix(question) : nothingExplored
  return oneBudget([timing, drivers, mix])
}

async function lookAtTime({ tools, brief, subject, period }: Question): Promise<Explored> {
  const shift = await findShift(tools, brief, subject, period)
  if (shift !== null) {
    const alongside = await movedAlongside(tools, brief, subject, shift)
    return {
      findings: [shift.finding, ...alongside.findings],
      readings: [...shift.readings, ...alongside.readings],
      tested: 1 + alongside.tested,
    }
  }
  const change = await changeOverTime(tools, brief, subject, period)
  return change === null
    ? nothingExplored
    : { findings: [change.finding], readings: change.records, tested: 1 }
}

async function lookAtGroups({ tools, brief, subject, period }: Question): Promise<Explored> {
  const { findings, readings, tested } = await findDrivers(tools, brief, subject, period, tools.catalog)
  return { findings, readings, tested }
}

async function lookAtMix({ tools, brief, subject, period }: Question): Promise<Explored> {
  const mix = await splitMix(tools, brief, subject, period, tools.catalog)
  return mix === null ? nothingExplored : { findings: [mix.finding], readings: mix.readings, tested: 1 }
}
