import type { Sample } from '../analysis/comparison/sample.ts'
import { sampleOfCell } from '../analysis/comparison/sample-of-cell.ts'
import { adjustedContrast, type ContrastStratum } from '../analysis/relation/adjusted-contrast.ts'
import type { Finding } from '../evidence/finding.ts'
import type { Reading } from '../evidence/reading.ts'
import type { Filter, TimeRange } from '../metrics/query.ts'
import type { Tools } from '../tools.ts'
import { combineSamples } from './combine-samples.ts'
import { cellOf, readBy } from './sides.ts'
import { dimensionOf, type Subject } from './subject.ts'

const maxDimensions = 8
const maxValues = 50
/** A contrast of which less is left with another dimension held is not that segment's own. */
const own = 0.5

interface Held {
  readonly by: string
  readonly left: number
  readonly adjusted: { readonly difference: number; readonly low: number; readonly high: number }
  readonly reading: Reading
}

/**
 * Holds the other dimensions of the data, one after the other, while a segment is contrasted: Simpson's reversal, and
 * drivers that are one and the same under two names. Where less than half of the gap is left within the groups of another
 * dimension, the finding says within which (`names.heldBy`) and what is left (`stats.adjusted`, `adjustedLow`,
 * `adjustedHigh`); else it comes back as it was. Only contrasts that are kept are looked at.
 */
export async function holdOther(
  tools: Tools,
  subject: Subject,
  finding: Finding,
  options: { readonly period: TimeRange | null; readonly where: readonly Filter[] },
): Promise<{ readonly finding: Finding; readonly readings: readonly Reading[] }> {
  const { dimension } = finding.names
  if (finding.kind !== 'contrast' || !finding.kept || dimension === undefined)
    return { finding, readings: [] }
  const others = subject.metric.dimensions
    .filter((name) => name !== dimension && !options.where.some((filter) => filter.dimension === name))
    .map((name) => dimensionOf(tools.catalog, subject.metric.source, name))
    .filter((info) => info !== null)
    .filter((info) => info.leaks === undefined && info.distinct > 1 && info.distinct <= maxValues)
  let least: Held | null = null
  for (const { name } of others.slice(0, maxDimensions)) {
    const held = await hold(tools, subject, finding, name, options)
    if (held !== null && (least === null || held.left < least.left)) least = held
  }
  if (least === null || least.left >= own) return { finding, readings: [] }
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
  options: { readonly period: TimeRange | null; readonly where: readonly Filter[] },
): Promise<Held | null> {
  const { dimension = '', segment, against } = finding.names
  const reading = await readBy(tools, subject, { dimensions: [dimension, by], ...options })
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
  const result = adjustedContrast(strata)
  if (result.kind === 'cannot_tell') return null
  return { by, left: result.left, adjusted: result, reading }
}
