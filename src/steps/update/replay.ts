import { differenceOf } from '../../analysis/comparison/difference.ts'
import { sampleOfCell } from '../../analysis/comparison/sample-of-cell.ts'
import type { DraftNode } from '../../conversation/content.ts'
import type { TurnContext } from '../../conversation/step.ts'
import { only, say } from '../../conversation/write.ts'
import { type Evidence, mergeEvidence } from '../../evidence/evidence.ts'
import type { Reading } from '../../evidence/reading.ts'
import { periodOf } from '../../inquiry/period.ts'
import { cellOf, filtersOf, readLevel } from '../../inquiry/sides.ts'
import { subjectOf } from '../../inquiry/subject.ts'
import type { Insight } from '../../insights/insight.ts'

export interface Replay {
  readonly verdict: NonNullable<Insight['verdict']>
  readonly readings: readonly Reading[]
  readonly evidence: Evidence
  readonly table: DraftNode
}

/**
 * Reads the observation's two sides again, for the same number of days up to now: the gap holds (same side, beyond
 * chance), is weakened (same side, may be chance) or broken (the other side or gone). Null without a contrast.
 */
export async function replay(context: TurnContext, insight: Insight): Promise<Replay | null> {
  const { state, tools, evidence } = context
  const subject = subjectOf(state.brief, tools.catalog)
  const observation = evidence.findings[insight.observation]
  if (subject === null || subject.segment === null || subject.against === null) return null
  if (observation === undefined || observation.readings.length < 2) return null
  const period = periodOf(subject, null)?.present ?? null
  const [one, two] = [
    await readLevel(tools, subject, { period, where: filtersOf(state.brief, subject.segment) }),
    await readLevel(tools, subject, { period, where: filtersOf(state.brief, subject.against) }),
  ]
  const was = observation.stats.difference
  const [a, b] = [one.rows[0], two.rows[0]]
  if (was === undefined || a === undefined || b === undefined) return null
  const first = sampleOfCell(cellOf(a), subject.metric)
  const second = sampleOfCell(cellOf(b), subject.metric)
  const result =
    first.kind === 'cannot_tell' || second.kind === 'cannot_tell' ? null : differenceOf(first, second)
  const verdict =
    result === null || result.kind === 'cannot_tell'
      ? ('cannot_check' as const)
      : Math.sign(result.difference) !== Math.sign(was)
        ? ('broken' as const)
        : result.pValue < 1 - result.level
          ? ('holds' as const)
          : ('weakened' as const)
  const readings = [one, two]
  const [before, beforeAgainst] = observation.readings
  const { language } = state
  return {
    readings,
    evidence: mergeEvidence(evidence, { readings }),
    verdict: { verdict, at: tools.now, readings: readings.map((reading) => reading.id) },
    table: {
      type: 'table',
      caption: say('update.beside', { metric: { name: subject.metric.label[language] } }),
      columns: [
        { label: say('update.group') },
        { label: say('update.then'), align: 'end' },
        { label: say('update.now'), align: 'end' },
      ],
      rows: [
        [
          only({ name: subject.segment.label[language] }),
          only({ ref: `${before}.0.value` }),
          only({ ref: `${one.id}.0.value` }),
        ],
        [
          state.brief.against.value === null
            ? say('segment.rest')
            : only({ name: subject.against.label[language] }),
          only({ ref: `${beforeAgainst}.0.value` }),
          only({ ref: `${two.id}.0.value` }),
        ],
      ],
    },
  }
}
