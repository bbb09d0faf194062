import { courses } from './course.ts'
import type { MonthStage } from './stage.ts'

const dayMs = 86_400_000
/** The day on which everything is asked. */
export const start = '2027-01-25'
export const hour = 'T03:00:00.000Z'
const days = 32
/** The day before which the process ends and another begins. */
const restarts = '2027-02-10'

/** Everything that was said unasked, by day and conversation. */
export type Said = Readonly<Record<string, Readonly<Record<string, string>>>>

/** Plays the month: the conversations of the first hour, then the shop and the clock go on day by day. */
export async function liveThroughMonth(
  stage: MonthStage,
  language: 'en' | 'vi',
): Promise<{ readonly answers: Readonly<Record<string, string>>; readonly said: Said }> {
  const answers: Record<string, string> = {}
  for (const [talk, lines] of Object.entries(courses[language]))
    for (const line of lines) answers[talk] = await stage.say(talk, line)
  const said: Record<string, Readonly<Record<string, string>>> = {}
  for (let place = 0; place < days; place += 1) {
    const today = dayAfter(start, place + 1)
    if (today === restarts) await stage.restart()
    await stage.day(dayAfter(start, place))
    const now = await stage.pass(`${today}${hour}`)
    if (Object.keys(now).length === 0) continue
    said[today] = now
    const later = await stage.pass(`${today}T04:00:00.000Z`)
    if (Object.keys(later).length > 0)
      throw new Error(`on ${today} it was said twice: ${JSON.stringify(later)}`)
  }
  return { answers, said }
}

function dayAfter(day: string, count: number): string {
  return new Date(Date.parse(day) + count * dayMs).toISOString().slice(0, 10)
}
