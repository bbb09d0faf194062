const day = 86_400_000
const first = Date.UTC(1970, 0, 1)
const last = Date.UTC(2038, 0, 1)

interface OffsetChange {
  /** UTC, `YYYY-MM-DD HH:MM:SS`. */
  readonly since: string
  readonly minutes: number
}

/**
 * The minutes that a zone is ahead of UTC at a UTC time in SQL, for databases that have no zones of their own:
 * `420` for Asia/Ho_Chi_Minh after 1975, a CASE over all changes from 1970 to 2037 for America/New_York.
 */
export function offsetMinutes(sql: string, zone: string): string {
  const changes = offsetChanges(zone).toReversed()
  const earliest = changes.at(-1)?.minutes ?? 0
  if (changes.length <= 1) return String(earliest)
  const cases = changes.slice(0, -1).map(({ since, minutes }) => `WHEN ${sql} >= '${since}' THEN ${minutes}`)
  return `CASE ${cases.join(' ')} ELSE ${earliest} END`
}

/** Every change of a zone's offset, the first one being its offset at the start of 1970. */
function offsetChanges(zone: string): readonly OffsetChange[] {
  const at = offsetReader(zone)
  const changes: OffsetChange[] = [{ since: written(first), minutes: at(first) }]
  for (let from = first; from < last; from += 28 * day) {
    const until = from + 28 * day
    if (at(from) !== at(until))
      changes.push({ since: written(changeWithin(at, from, until)), minutes: at(until) })
  }
  return changes
}

/** The first minute of the new offset, by halving. */
function changeWithin(at: (time: number) => number, from: number, until: number): number {
  let [before, after] = [from, until]
  while (after - before > 60_000) {
    const middle = before + Math.floor((after - before) / 120_000) * 60_000
    if (at(middle) === at(before)) before = middle
    else after = middle
  }
  return after
}

function offsetReader(zone: string): (time: number) => number {
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone: zone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
  })
  return (time) => {
    const parts = new Map(format.formatToParts(time).map(({ type, value }) => [type, Number(value)]))
    const part = (type: Intl.DateTimeFormatPartTypes) => parts.get(type) ?? 0
    const wall = Date.UTC(part('year'), part('month') - 1, part('day'), part('hour'), part('minute'))
    return Math.round((wall - time) / 60_000)
  }
}

function written(time: number): string {
  return new Date(time).toISOString().slice(0, 19).replace('T', ' ')
}
