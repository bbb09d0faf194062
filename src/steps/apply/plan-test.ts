import { daysNeeded } from '../../analysis/experiment/days-needed.ts'
import { twoProportionSampleSize } from '../../analysis/experiment/two-proportion-sample-size.ts'
import { daysIn } from '../../analysis/series/periods.ts'
import { noRecords, type Records, type TurnContext } from '../../conversation/step.ts'
import { mergeEvidence } from '../../evidence/evidence.ts'
import type { Finding } from '../../evidence/finding.ts'
import type { Reading } from '../../evidence/reading.ts'
import { periodOf } from '../../inquiry/period.ts'
import { filtersOf, readLevel } from '../../inquiry/sides.ts'
import { subjectOf, withMetric } from '../../inquiry/subject.ts'
import type { Action, Insight } from '../../insights/insight.ts'
import { targetValue } from '../../insights/target-value.ts'
import { readGuardrail } from './guardrail.ts'
import { riceOf } from './rice.ts'

export interface PlannedTest {
  readonly action: Action
  readonly records: Records
}

/** At least two whole weeks, so that every weekday is in the test twice. */
const leastDays = 14

/**
 * The action's baseline, read now, and its test plan: cases a group to see the target (two-sided, power 0.8), and days
 * at the present traffic. With it the prediction is registered, the figure that must not get worse, and what it may bring for its effort. A figure that is no share of counted cases, or has no dates, gets a before-and-after plan,
 * marked as weak.
 */
export async function planTest(context: TurnContext, insight: Insight, action: Action): Promise<PlannedTest> {
  const { state, tools } = context
  const asked = subjectOf(state.brief, tools.catalog)
  if (asked === null) return { action, records: noRecords }
  const named = tools.catalog.metrics.find(
    (info) => info.source === asked.metric.source && info.name === action.metric,
  )
  const subject = named === undefined ? asked : withMetric(asked, named, tools.catalog)
  const period = periodOf(subject, state.brief.period)
  const baseline = await readLevel(tools, subject, {
    period: period?.present ?? null,
    where: filtersOf(state.brief, subject.segment),
  })
  const plan = planFinding(context, action, baseline, period === null ? null : daysIn(period.present))
  const guardrail = await readGuardrail(context, subject.metric.name)
  const planned: Action = {
    ...action,
    baseline: baseline.id,
    testPlan: plan?.id ?? null,
    metric: subject.metric.name,
    guardrail: guardrail?.id ?? null,
  }
  const readings = guardrail === null ? [baseline] : [baseline, guardrail]
  const rice = riceOf(
    { ...context, evidence: mergeEvidence(context.evidence, { readings }) },
    insight,
    planned,
  )
  return {
    action: { ...planned, rice: rice?.id ?? null },
    records: { ...noRecords, readings, findings: [plan, rice].filter((made) => made !== null) },
  }
}

function planFinding(
  context: TurnContext,
  action: Action,
  baseline: Reading,
  days: number | null,
): Finding | null {
  const { tools, state } = context
  const { target } = action
  const [row] = baseline.rows
  if (target === null || row?.value == null || action.due === null) return null
  const base = {
    id: tools.id('fd'),
    workspace: tools.workspace,
    kind: 'test_plan' as const,
    metric: `${baseline.source}.${baseline.metric}`,
    names: {},
    dates: { due: action.due.date, registered: tools.today },
    readings: [baseline.id],
    testedWith: 1,
    kept: true,
  }
  const aim = targetValue(target, row.value)
  const size = baseline.unit === 'ratio' && aim < 1 ? twoProportionSampleSize(row.value, aim) : null
  const split = size !== null && row.denominator != null && days !== null
  const perDay = split ? (row.denominator ?? 0) / (days ?? 1) : 0
  const needed = size === null ? null : daysNeeded(size.perGroup, perDay)
  return {
    ...base,
    stats: {
      target: aim,
      mde: aim - row.value,
      ...(size === null ? {} : { perGroup: size.perGroup }),
      ...(split && needed !== null ? { days: Math.max(needed, leastDays) } : {}),
    },
    flags: size === null ? ['before_after'] : [],
    names: state.brief.segment === null ? {} : { segment: String(state.brief.segment.value) },
  }
}
