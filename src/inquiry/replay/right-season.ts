import { newYearSeason } from '../../analysis/comparison/comparable-period.ts'
import { addDays, daysIn } from '../../analysis/series/periods.ts'
import type { TimeRange } from '../../metrics/query.ts'
import { tetDays } from '../../understanding/tet.ts'

/** Days that are new since, from which they are looked at alone. */
const enough = 14

/** The days to look at again, or the day on which the right season will have come. */
export type Again =
  | { readonly kind: 'days'; readonly range: TimeRange; readonly season: boolean }
  | { readonly kind: 'wait'; readonly until: string }

/**
 * The days that an observation is held against when it is read again: for one of the Tet season the same stretch of a later
 * Tet season; else as many days as it had, up to `last`, only those since where they are fourteen or more.
 *
 * Example: seen over 22 Aug to 19 Nov and read again with data through 20 Jan: 20 Nov to 20 Jan.
 */
export function againIn(seen: TimeRange, last: string): Again {
  const tet = tetDays.find((day) =>
    within(seen, addDays(day, -newYearSeason.before), addDays(day, newYearSeason.after)),
  )
  if (tet !== undefined) return sameSeason(seen, tet, last)
  const back = addDays(last, 1 - daysIn(seen))
  const since = addDays(seen.to, 1)
  const fresh = since <= last ? daysIn({ from: since, to: last }) : 0
  const from = fresh >= enough && since > back ? since : back
  return { kind: 'days', range: { from, to: last }, season: false }
}

/** Most of the days lie in the season. */
function within(seen: TimeRange, from: string, to: string): boolean {
  const start = seen.from > from ? seen.from : from
  const end = seen.to < to ? seen.to : to
  return start <= end && daysIn({ from: start, to: end }) * 2 > daysIn(seen)
}

function sameSeason(seen: TimeRange, tet: string, last: string): Again {
  const shifted = tetDays
    .filter((day) => day > tet)
    .map((day) => {
      const by = daysIn({ from: tet, to: day }) - 1
      return { from: addDays(seen.from, by), to: addDays(seen.to, by) }
    })
  const latest = shifted.findLast(({ to }) => to <= last)
  if (latest !== undefined) return { kind: 'days', range: latest, season: true }
  return { kind: 'wait', until: shifted[0]?.to ?? last }
}
