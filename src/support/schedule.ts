import { z } from 'zod'
import { dayIn, instantAt } from './zoned.ts'

/** When something comes round: every day, on a weekday (1 is Monday) or on a day of the month, at a time of a zone's clocks. */
export const scheduleSchema = z.strictObject({
  every: z.enum(['day', 'week', 'month']),
  weekday: z.number().int().min(1).max(7),
  monthDay: z.number().int().min(1).max(31),
  at: z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/u),
  timeZone: z.string(),
})
export type Schedule = z.infer<typeof scheduleSchema>

const dayMs = 86_400_000
/** A month that is looked through and the days at its ends. */
const mostDays = 64

/**
 * The first moment after `after` (ISO) at which a schedule comes round, ISO; a month without its day ends with it.
 *
 * Example: every Monday at 09:00 in Asia/Ho_Chi_Minh after 2026-11-22T03:00Z (a Sunday) is 2026-11-23T02:00Z.
 */
export function nextRun(schedule: Schedule, after: string): string {
  const { at, timeZone } = schedule
  const today = Date.parse(dayIn(after, timeZone))
  for (let days = 0; days < mostDays; days += 1) {
    const date = new Date(today + days * dayMs)
    if (!fallsOn(schedule, date)) continue
    const instant = instantAt(date.toISOString().slice(0, 10), at, timeZone)
    if (Date.parse(instant) > Date.parse(after)) return instant
  }
  throw new RangeError(`a schedule that never comes round: ${JSON.stringify(schedule)}`)
}

function fallsOn({ every, weekday, monthDay }: Schedule, date: Date): boolean {
  switch (every) {
    case 'day':
      return true
    case 'week':
      return (date.getUTCDay() || 7) === weekday
    case 'month': {
      const last = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 0)).getUTCDate()
      return date.getUTCDate() === Math.min(monthDay, last)
    }
  }
}
