import type { Sample } from '../../analysis/comparison/sample.ts'
import { sampleOfCell } from '../../analysis/comparison/sample-of-cell.ts'
import { adjustedContrast, type ContrastStratum } from '../../analysis/relation/adjusted-contrast.ts'
import type { Finding } from '../../evidence/finding.ts'
import type { Reading } from '../../evidence/reading.ts'
import type { Filter, TimeRange } from '../../metrics/query.ts'
import type { Tools } from '../../tools.ts'
import { cellOf, readBy } from '../sides.ts'
import { dimensionOf, type Subject } from '../subject.ts'
import { combineSamples } from './combine-samples.ts'
import { holdsOutcome } from './holds-outcome.ts'

const maxDimensions = 10
const maxValues = 50
/** From this much of a contrast on, holding another dimension changes nothing worth a sentence. */
const nearlyAll = 0.8

/** The rows that a contrast was read from. */
interface Cut {
  readonly period: TimeRange | null
  readonly where: readonly Filter[]
}

interface Held {
  readonly by: string
  readonly left: number
  readonly adjusted: { readonly difference: number; readonly low: number; readonly high: number }
  readonly reading: Reading
}

/**
 * Holds the other dimensions of the data, one after the other, while a segment is contrasted: Simpson's reversal, and
 * drivers that are one and the same under two names. Where a good part of the gap is gone within the groups of another
 * dimension, the finding says within which (`names.heldBy`) and what is left (`stats.adjusted`, `adjustedLow`,
 * `adjustedHigh`); else it comes back as it was. Only contrasts that are kept are looked at;
 * `among` are the dimensions to hold, all of the metric's where it is not given.
 */
export async function holdOther(
  tools: Tools,
  subject: Subject,
  finding: Finding,
  options: Cut & { readonly among?: readonly string[] },
): Promise<{ readonly finding: Finding; readonly readings: readonly Reading[] }> {
  const { dimension } = finding.names
  if (finding.kind !== 'contrast' || !finding.kept || dimension === undefined)
    return { finding, readings: [] }
  const { among = subject.metric.dimensions, ...cut } = options
  const others = among
    .filter((name) => name !== dimension && !cut.where.some((filter) => filter.dimension === name))
    .map((name) => dimensionOf(tools.catalog, subject.metric.source, name))
    .filter((info) => info !== null)
    .filter((info) => info.leaks === undefined && info.distinct > 1 && info.distinct <= maxValues)
  let least: Held | null = null
  for (const { name } of others.slice(0, maxDimensions)) {
    const held = await hold(tools, subject, finding, name, cut)
    if (held !== null && (least === null || held.left < least.left)) least = held
  }
  if (least === null || least.left >= nearlyAll) return { finding, readings: [] }
  const { difference, low, high } = least.adjusted
  return {
    finding: {
      ...finding,
      names: { ...finding.names, heldBy: least.by },
      stats: { ...finding.stats, adjusted: difference, adjustedLow: low, adjustedHigh: high },
      readings: [...finding.readings, least.reading.id],
    },
    readings: [least.reading],
  }
}

async function hold(
  tools: Tools,
  subject: Subject,
  finding: Finding,
  by: string,
  cut: Cut,
): Promise<Held | null> {
  const { dimension = '', segment, against } = finding.names
  const reading = await readBy(tools, subject, { dimensions: [dimension, by], ...cut })
  const groups = Map.groupBy(reading.rows, (row) => String(row.group[by]))
  const strata = [...groups].flatMap(([name, rows]): ContrastStratum[] => {
    const side = (belongs: (value: string) => boolean) =>
      combineSamples(
        rows
          .filter((row) => belongs(String(row.group[dimension])))
          .map((row) => sampleOfCell(cellOf(row), subject.metric))
          .filter((sample): sample is Sample => sample.kind !== 'cannot_tell'),
      )
    const inside = side((value) => value === segment)
    const outside = side((value) => (against === undefined ? value !== segment : value === against))
    return inside === null || outside === null ? [] : [{ name, segment: inside, against: outside }]
  })
  const whole = strata.flatMap((stratum) => combineSamples([stratum.segment, stratum.against]) ?? [])
  if (holdsOutcome(whole)) return null
  const result = adjustedContrast(strata)
  if (result.kind === 'cannot_tell') return null
  return { by, left: result.left, adjusted: result, reading }
}
