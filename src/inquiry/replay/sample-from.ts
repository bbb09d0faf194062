import type { Sample } from '../../analysis/comparison/sample.ts'
import { sampleOfCell } from '../../analysis/comparison/sample-of-cell.ts'
import type { Reading } from '../../evidence/reading.ts'
import type { MetricInfo } from '../../metrics/catalog.ts'
import { cellOf } from '../sides.ts'

/** The one figure of a reading as a sample that chance can be weighed by; null where it has none. */
export function sampleFrom(reading: Reading, metric: MetricInfo): Sample | null {
  const [row] = reading.rows
  const sample = row === undefined ? null : sampleOfCell(cellOf(row), metric)
  return sample === null || sample.kind === 'cannot_tell' ? null : sample
}
