const usualShare = 0.6
const leastWeeks = 3
const mostWeeks = 8
const dayMs = 86_400_000

/** A day with what grows as the day goes on: rows; sessions where rows are totals already. */
export interface DayVolumes {
  readonly day: string
  readonly volumes: readonly (number | null)[]
}

/**
 * The last day, when one of its volumes is below 60 % of what its weekday usually has (median of up to eight weeks
 * before, three at least); otherwise undefined. 40 rows on a Friday after Fridays of 100, 110 and 90: that Friday.
 */
export function partialDay(days: readonly DayVolumes[]): string | undefined {
  const last = days.reduce<DayVolumes | undefined>(
    (latest, day) => (latest === undefined || day.day > latest.day ? day : latest),
    undefined,
  )
  if (last === undefined) return undefined
  const before = days.filter((day) => {
    const distance = (Date.parse(last.day) - Date.parse(day.day)) / dayMs
    return distance > 0 && distance % 7 === 0 && distance <= mostWeeks * 7
  })
  if (before.length < leastWeeks) return undefined
  const isShort = last.volumes.some((volume, at) => {
    const usual = median(before.flatMap((day) => day.volumes[at] ?? []))
    return volume !== null && usual !== undefined && usual !== 0 && volume / usual < usualShare
  })
  return isShort ? last.day : undefined
}

function median(values: readonly number[]): number | undefined {
  const sorted = values.toSorted((a, b) => a - b)
  const [low, high] = [sorted[Math.floor((sorted.length - 1) / 2)], sorted[Math.floor(sorted.length / 2)]]
  return low === undefined || high === undefined ? undefined : (low + high) / 2
}
