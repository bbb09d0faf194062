import { median } from '../median.ts'

/**
 * A series without its fixed season of `period` steps: from each value the median distance of its phase from a centred
 * moving median of one period is taken. Level shifts and trend stay. Under two seasons the values come back as they are.
 *
 * Example: 1, 9, 1, 9, 1, 9 with period 2 gives six equal values.
 */
export function removeSeason(values: readonly number[], period: number): readonly number[] {
  if (period < 2 || values.length < 2 * period) return values
  const local = values.map((value, place) => value - middle(values, place, period))
  const phases = Array.from({ length: period }, (_, phase) =>
    median(local.filter((_, place) => place % period === phase)),
  )
  const centre = phases.reduce((sum, phase) => sum + phase, 0) / period
  return values.map((value, place) => value - (phases[place % period] ?? 0) + centre)
}

/** Median of the `period` values around `place`, shifted inwards at the ends so that every phase is in it once. */
function middle(values: readonly number[], place: number, period: number): number {
  const start = Math.min(values.length - period, Math.max(0, place - Math.floor(period / 2)))
  return median(values.slice(start, start + period))
}
