import type { Sample } from '../../analysis/comparison/sample.ts'
import { sampleOfCell } from '../../analysis/comparison/sample-of-cell.ts'
import { type ContrastInput, type RankedContrast, segmentRun } from '../../analysis/comparison/segment-run.ts'
import type { Brief } from '../../conversation/state.ts'
import type { Finding } from '../../evidence/finding.ts'
import type { Reading } from '../../evidence/reading.ts'
import type { Catalog, DimensionInfo } from '../../metrics/catalog.ts'
import type { Tools } from '../../tools.ts'
import { differenceStats } from '../difference-stats.ts'
import type { Period } from '../period.ts'
import { cellOf, filtersOf, readBy } from '../sides.ts'
import { dimensionOf, type Subject } from '../subject.ts'
import { combineSamples } from './combine-samples.ts'
import { holdOther } from './hold-other.ts'
import { holdsOutcome } from './holds-outcome.ts'

/** Bounds of one run: dimensions looked at and values of each. */
const maxDimensions = 40
const maxValues = 25
/** Kept contrasts that are looked at with other dimensions held. */
const maxHeld = 12
/** A contrast of which less is left with another dimension held is explained by that one. */
const own = 0.5

export interface Drivers {
  readonly tested: number
  readonly kept: number
  readonly findings: readonly Finding[]
  readonly readings: readonly Reading[]
  /** Groups that were too small to say anything of. */
  readonly refused: number
}

/**
 * Contrasts every group within the segment with the rest of the segment, under one false-discovery budget.
 * Columns that already hold the outcome are left out: they explain nothing.
 */
export async function findDrivers(
  tools: Tools,
  brief: Brief,
  subject: Subject,
  period: Period | null,
  catalog: Catalog,
): Promise<Drivers> {
  const dimensions = explainingDimensions(subject, catalog)
  const where = filtersOf(brief, subject.segment)
  const inputs: ContrastInput[] = []
  const readings = new Map<string, Reading>()
  for (const dimension of dimensions) {
    const reading = await readBy(tools, subject, {
      dimensions: [dimension.name],
      period: period?.present ?? null,
      where,
    })
    readings.set(dimension.name, reading)
    inputs.push(...contrastsOf(reading, dimension, subject))
  }
  const limits = { minCases: subject.metric.minDenominator, minEvents: 5 }
  const run = segmentRun(inputs, { limits })
  const kept = run.contrasts
    .filter((contrast, place) => contrast.kept && !isCopy(contrast, run.contrasts.slice(0, place)))
    .map((contrast) => driverFinding(tools, subject, brief, contrast, run.tested, readings))
  // What else goes with the outcome is what may stand behind a group; the strongest first.
  const among = [...new Set(kept.flatMap((finding) => finding.names.dimension ?? []))]
  const checked: Finding[] = []
  const held: Reading[] = []
  for (const [place, finding] of kept.entries()) {
    const options = { period: period?.present ?? null, where, among }
    const one =
      place < maxHeld ? await holdOther(tools, subject, finding, options) : { finding, readings: [] }
    checked.push(one.finding)
    held.push(...one.readings)
  }
  // What another dimension explains away is told after what stands by itself.
  const findings = checked.toSorted((a, b) => Number(isExplained(a)) - Number(isExplained(b)))
  const used = new Set(findings.flatMap((finding) => finding.readings))
  return {
    tested: run.tested,
    kept: run.kept,
    findings,
    readings: [...[...readings.values()].filter((reading) => used.has(reading.id)), ...held],
    refused: run.refused.length,
  }
}

/** The dimensions a change can be told by: not the segment's own, none that holds the outcome, none with a name a row. */
export function explainingDimensions(subject: Subject, catalog: Catalog): readonly DimensionInfo[] {
  return subject.metric.dimensions
    .filter((name) => name !== subject.dimension?.name)
    .map((name) => dimensionOf(catalog, subject.metric.source, name))
    .filter((info) => info !== null)
    .filter((info) => info.leaks === undefined && info.distinct > 1 && info.values.length > 1)
    .filter((info) => info.distinct <= 200)
    .slice(0, maxDimensions)
}

function contrastsOf(reading: Reading, dimension: DimensionInfo, subject: Subject): readonly ContrastInput[] {
  const groups = reading.rows.flatMap((row) => {
    const value = row.group[dimension.name]
    const sample = sampleOfCell(cellOf(row), subject.metric)
    return value === null || value === undefined || sample.kind === 'cannot_tell'
      ? []
      : [{ value: String(value), sample }]
  })
  if (holdsOutcome(groups.map((group) => group.sample))) return []
  const largest = groups.toSorted((a, b) => b.sample.n - a.sample.n).slice(0, maxValues)
  return largest.flatMap(({ value, sample }) => {
    const others = groups.filter((group) => group.value !== value).map((group): Sample => group.sample)
    const complement = combineSamples(others)
    return complement === null ? [] : [{ dimension: dimension.name, value, segment: sample, complement }]
  })
}

/** Whether most of a contrast is gone once another dimension is held. */
function isExplained({ stats: { adjusted, difference } }: Finding): boolean {
  return adjusted !== undefined && difference !== undefined && adjusted / difference < own
}

/** Whether the same cases were told under another name: people without internet are those without each service of it. */
function isCopy(one: RankedContrast, earlier: readonly RankedContrast[]): boolean {
  return earlier.some(
    (other) =>
      (one.nFirst === other.nFirst && one.first === other.first && one.second === other.second) ||
      (one.nFirst === other.nSecond && one.first === other.second && one.second === other.first),
  )
}

function driverFinding(
  tools: Tools,
  subject: Subject,
  brief: Brief,
  contrast: RankedContrast,
  tested: number,
  readings: ReadonlyMap<string, Reading>,
): Finding {
  const reading = readings.get(contrast.dimension)
  return {
    id: tools.id('fd'),
    workspace: tools.workspace,
    kind: 'contrast',
    metric: `${subject.metric.source}.${subject.metric.name}`,
    names: {
      dimension: contrast.dimension,
      segment: contrast.value,
      ...(contrast.against === null ? {} : { against: contrast.against }),
      ...(brief.segment === null
        ? {}
        : { withinDimension: brief.segment.dimension, within: String(brief.segment.value) }),
    },
    stats: differenceStats(contrast),
    dates: reading?.period === undefined ? {} : { from: reading.period.from, to: reading.period.to },
    readings: reading === undefined ? [] : [reading.id],
    testedWith: Math.max(tested, 1),
    kept: contrast.kept,
    flags: reading?.flags ?? [],
  }
}
