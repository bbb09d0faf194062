import { contrastOf } from '../../analysis/comparison/contrast.ts'
import { sampleOfCell } from '../../analysis/comparison/sample-of-cell.ts'
import type { Brief } from '../../conversation/state.ts'
import type { Finding } from '../../evidence/finding.ts'
import type { Reading } from '../../evidence/reading.ts'
import type { Tools } from '../../tools.ts'
import { differenceStats } from '../difference-stats.ts'
import type { Period } from '../period.ts'
import { cellOf, filtersOf, readBy, readLevel } from '../sides.ts'
import type { Subject } from '../subject.ts'
import { holdOther } from './hold-other.ts'

export interface SegmentContrast {
  readonly segment: Reading
  readonly against: Reading
  /** The metric by every value of the dimension, for the chart. */
  readonly all: Reading
  readonly finding: Finding
  /** What the check for a third dimension behind the gap was read from. */
  readonly held: readonly Reading[]
}

/** The brief's segment held against what the brief holds it against; null where the brief has no segment. */
export async function contrastSegment(
  tools: Tools,
  brief: Brief,
  subject: Subject,
  period: Period | null,
): Promise<SegmentContrast | null> {
  const { segment: inside, against: outside, dimension } = subject
  if (inside === null || outside === null || dimension === null) return null
  const present = period?.present ?? null
  const [segment, against, all] = await Promise.all([
    readLevel(tools, subject, { period: present, where: filtersOf(brief, inside) }),
    readLevel(tools, subject, { period: present, where: filtersOf(brief, outside) }),
    readBy(tools, subject, { period: present, where: brief.where, dimensions: [dimension.name] }),
  ])
  const contrast = contrastFinding(tools, subject, brief, segment, against)
  const { finding, readings } = await holdOther(tools, subject, contrast, {
    period: present,
    where: brief.where,
  })
  return { segment, against, all, finding, held: readings }
}

function contrastFinding(
  tools: Tools,
  subject: Subject,
  brief: Brief,
  segment: Reading,
  against: Reading,
): Finding {
  const base = {
    id: tools.id('fd'),
    workspace: tools.workspace,
    metric: `${subject.metric.source}.${subject.metric.name}`,
    names: {
      dimension: brief.segment?.dimension ?? '',
      segment: String(brief.segment?.value ?? ''),
      ...(brief.against.value === null ? {} : { against: String(brief.against.value) }),
    },
    dates: segment.period === undefined ? {} : { from: segment.period.from, to: segment.period.to },
    readings: [segment.id, against.id],
    testedWith: 1,
    flags: [...new Set([...segment.flags, ...against.flags])],
  }
  const [one] = segment.rows
  const [two] = against.rows
  if (one === undefined || two === undefined) return cannot(base, 'no_data')
  const first = sampleOfCell(cellOf(one), subject.metric)
  const second = sampleOfCell(cellOf(two), subject.metric)
  if (first.kind === 'cannot_tell') return cannot(base, first.reason)
  if (second.kind === 'cannot_tell') return cannot(base, second.reason)
  const limits = { minCases: subject.metric.minDenominator, minEvents: 5 }
  const result = contrastOf(first, second, { limits })
  if (result.kind === 'cannot_tell') return cannot(base, result.reason)
  return {
    ...base,
    kind: 'contrast',
    stats: differenceStats(result),
    kept: result.pValue < 1 - result.level,
  }
}

type Base = Omit<Finding, 'kind' | 'stats' | 'kept'>

function cannot(base: Base, reason: string): Finding {
  return { ...base, kind: 'cannot_tell', names: { ...base.names, reason }, stats: {}, kept: false }
}
