import type { Draft, DraftNode } from '../../conversation/content.ts'
import type { Brief } from '../../conversation/state.ts'
import type { Records, TurnContext } from '../../conversation/step.ts'
import { notice, prose, say } from '../../conversation/write.ts'
import type { Finding } from '../../evidence/finding.ts'
import { changeOverTime } from '../../inquiry/change/change-over-time.ts'
import { type Period, periodOf } from '../../inquiry/period.ts'
import { findingSaid } from '../../inquiry/said/finding-said.ts'
import { periodSaid } from '../../inquiry/said/period-said.ts'
import { contrastSegment } from '../../inquiry/segment/contrast-segment.ts'
import { barChart } from '../../inquiry/shown/charts.ts'
import { comparedChart, compareSeries } from '../../inquiry/shown/compare-series.ts'
import { filtersOf, readLevel } from '../../inquiry/sides.ts'
import type { Subject } from '../../inquiry/subject.ts'
import type { TimeRange } from '../../metrics/query.ts'

export interface FirstFact {
  readonly message: Draft
  readonly records: Pick<Records, 'readings' | 'findings'>
}

/**
 * The fact that the first reply carries: the segment against the others, or the figure and its change, with a
 * chart; and the plain truth where the question supposes what the data does not show.
 */
export async function firstFact(context: TurnContext, brief: Brief, subject: Subject): Promise<FirstFact> {
  const { tools, state } = context
  const period = periodOf(subject, brief.period)
  const contrast = await contrastSegment(tools, brief, subject, period)
  // Totals of two groups cannot be weighed against each other; those of one group over time can.
  const weighed = contrast !== null && (contrast.finding.kind !== 'cannot_tell' || period?.earlier == null)
  if (weighed && subject.dimension !== null) {
    const series = period === null ? [] : await compareSeries(tools, brief, subject, whole(period))
    const readings = [contrast.segment, contrast.against, contrast.all, ...contrast.held, ...series]
    const metric = { name: subject.metric.label[state.language] }
    const by = { name: subject.dimension.label[state.language] }
    const chart =
      series.length > 0
        ? comparedChart(series, brief, subject, state.language, null)
        : barChart(contrast.all, subject, state.language, say('chart.by', { metric, by }))
    return {
      message: [
        ...periodSaid(period, subject, state.language),
        { type: 'prose', text: findingSaid(contrast.finding, tools.catalog, state.language) },
        ...supposed(brief, contrast.finding),
        ...caveats(subject),
        chart,
      ],
      records: { readings, findings: [contrast.finding] },
    }
  }
  return overallFact(context, brief, subject, period)
}

async function overallFact(
  context: TurnContext,
  brief: Brief,
  subject: Subject,
  period: Period | null,
): Promise<FirstFact> {
  const { tools, state } = context
  const metric = { name: subject.metric.label[state.language] }
  const change = await changeOverTime(tools, brief, subject, period)
  if (change === null || period === null) {
    const level = await readLevel(tools, subject, {
      period: period?.present ?? null,
      where: filtersOf(brief, subject.segment),
    })
    const value = level.rows[0]?.value ?? null
    const text =
      value === null
        ? prose('fact.nothing', { metric })
        : prose('fact.level', {
            metric,
            value: { ref: `${level.id}.0.value` },
            n: { ref: `${level.id}.0.n`, format: 'integer' },
          })
    return {
      message: [...periodSaid(period, subject, state.language), text, ...caveats(subject)],
      records: { readings: [level], findings: [] },
    }
  }
  const series = await compareSeries(tools, brief, subject, whole(period))
  const said = findingSaid(change.finding, tools.catalog, state.language)
  return {
    message: [
      ...periodSaid(period, subject, state.language),
      { type: 'prose', text: said },
      ...(change.finding.kind === 'no_change' && brief.direction !== null
        ? [notice('warning', 'fact.no_change')]
        : []),
      ...caveats(subject),
      comparedChart(series, brief, subject, state.language, null),
    ],
    records: { readings: [...change.records, ...series], findings: [change.finding] },
  }
}

/** From the start of the comparable period, so that the trend is seen. */
function whole(period: Period): TimeRange {
  return { from: period.earlier?.from ?? period.present.from, to: period.present.to }
}

/** The question says "less"; the data may say otherwise, and then that is said first. */
function supposed(brief: Brief, finding: Finding): readonly DraftNode[] {
  if (finding.kind !== 'contrast') return []
  if (brief.direction !== 'less' && brief.direction !== 'more') return []
  const difference = finding.stats.difference ?? 0
  if (!finding.kept) return [notice('warning', 'fact.no_difference')]
  const agrees = brief.direction === 'less' ? difference < 0 : difference > 0
  return agrees ? [] : [notice('warning', 'fact.opposite')]
}

function caveats(subject: Subject): readonly DraftNode[] {
  return subject.metric.caveat === 'proxy_opens' ? [notice('warning', 'caveats.proxy_opens')] : []
}
