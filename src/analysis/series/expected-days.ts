import { median } from '../median.ts'

/** Days on either side whose median is the level: four weeks and a day, so that no weekday weighs much more. */
const reach = 14
const weekDays = 7
const rounds = 2

/**
 * What each day would have without chance: a running median of 29 days (a step stays a step, and anything shorter than two weeks
 * does not move it) and the median deviation of its weekday, each found without the other in two rounds. Gaps and the
 * days that `apart` marks take no part; null only where no day is known at all.
 *
 * Example: four weeks of 10, with 20 on Sundays, are expected as they are.
 */
export function expectedDays(
  values: readonly (number | null)[],
  apart: readonly boolean[],
): readonly (number | null)[] {
  const known = values.map((value, place) => (apart[place] === true ? null : value))
  let week: readonly number[] = new Array(weekDays).fill(0)
  let levels: readonly (number | null)[] = []
  for (let round = 0; round < rounds; round += 1) {
    const even = known.map((value, place) => (value === null ? null : value - (week[place % weekDays] ?? 0)))
    levels = even.map((_, place) => middleAround(even, place))
    week = centred(
      week.map((_, weekday) =>
        medianOf(
          known.map((value, place) => {
            const level = levels[place]
            return place % weekDays !== weekday || value === null || level === null || level === undefined
              ? null
              : value - level
          }),
        ),
      ),
    )
  }
  return levels.map((level, place) => (level === null ? null : level + (week[place % weekDays] ?? 0)))
}

/** Where days are missing or kept apart, the window grows until a week's worth of others is in it. */
function middleAround(values: readonly (number | null)[], place: number): number | null {
  for (let wide = reach; ; wide *= 2) {
    const around = values.slice(Math.max(0, place - wide), place + wide + 1).filter((value) => value !== null)
    if (around.length >= weekDays || wide >= values.length) return around.length === 0 ? null : median(around)
  }
}

function medianOf(values: readonly (number | null)[]): number {
  const known = values.filter((value) => value !== null)
  return known.length === 0 ? 0 : median(known)
}

function centred(values: readonly number[]): readonly number[] {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length
  return values.map((value) => value - mean)
}
