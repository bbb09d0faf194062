import type { Records, TurnContext } from '../../conversation/step.ts'
import { type Evidence, mergeEvidence } from '../../evidence/evidence.ts'
import type { Finding } from '../../evidence/finding.ts'
import type { Reading } from '../../evidence/reading.ts'
import { changeOverTime } from '../../inquiry/change-over-time.ts'
import { findDrivers } from '../../inquiry/find-drivers.ts'
import { findShift } from '../../inquiry/find-shift.ts'
import { movedAlongside } from '../../inquiry/moved-alongside.ts'
import { periodOf } from '../../inquiry/period.ts'
import { splitMix } from '../../inquiry/split-mix.ts'
import type { Subject } from '../../inquiry/subject.ts'

export interface AnalysisRun {
  /** The kept ones, in the order they are told. */
  readonly findings: readonly Finding[]
  readonly tested: number
  readonly kept: number
  readonly records: Pick<Records, 'readings' | 'findings'>
  readonly evidence: Evidence
}

/**
 * The first analysis, in the order of the method: change and level shift, what moved alongside, mix against rate,
 * then the groups within the segment under one false-discovery budget.
 */
export async function runAnalysis(context: TurnContext, subject: Subject): Promise<AnalysisRun> {
  const { state, tools } = context
  const { brief } = state
  const period = periodOf(subject.model, brief.period)
  const readings: Reading[] = []
  const findings: Finding[] = []
  const unchanged: Finding[] = []
  const shift = await findShift(tools, brief, subject, period)
  if (shift !== null) {
    readings.push(...shift.readings)
    findings.push(shift.finding)
    const alongside = await movedAlongside(tools, brief, subject, shift)
    readings.push(...alongside.readings)
    findings.push(...alongside.findings)
  } else {
    const change = await changeOverTime(tools, brief, subject, period)
    if (change !== null) {
      readings.push(...change.records)
      if (change.finding.kind === 'change') findings.push(change.finding)
      if (change.finding.kind === 'no_change') unchanged.push(change.finding)
    }
  }
  const observed = state.observed === null ? undefined : context.evidence.findings[state.observed]
  // A gap that may be chance has no parts worth telling.
  const mix = observed?.kept ? await splitMix(tools, brief, subject, period, tools.catalog) : null
  const drivers = await findDrivers(tools, brief, subject, period, tools.catalog)
  const [strongest, ...others] = drivers.findings
  if (strongest !== undefined) findings.push(strongest)
  findings.push(...others)
  if (mix !== null) {
    readings.push(...mix.readings)
    findings.push(mix.finding)
  }
  findings.push(...unchanged)
  readings.push(...drivers.readings)
  const tested = drivers.tested + findings.length - drivers.findings.length
  return {
    findings,
    tested,
    kept: findings.filter((finding) => finding.kept).length,
    records: { readings, findings },
    evidence: mergeEvidence(context.evidence, { readings, findings }),
  }
}
