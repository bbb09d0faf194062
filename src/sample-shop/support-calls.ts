import { weekday } from './calendar.ts'
import type { Plan } from './plan.ts'
import { seededRandom } from './random.ts'
import { dates, integers, labels, type Table } from './table.ts'
import { names, provinces } from './vocabulary.ts'

export const supportTopics = ['delivery', 'payment', 'product', 'returns', 'account', 'promotion'] as const
/** Calls a day on a plain day, by topic. */
const callsADay = [9, 6, 11, 5, 4, 5]
const minutesACall = [5.2, 6.1, 4.4, 5.6, 3.9, 3.2]
/** More calls a day: on delivery in the two provinces at the height of a wave, on payment since the OTP step. */
const callsInWave = 24
const callsOnOtp = 5

/** The table `support_calls`: calls and minutes by day, province and topic; rows without a call are left out. */
export function supportCallsTable(plan: Plan): Table {
  const random = seededRandom(`${plan.seed} calls ${plan.last}`)
  const rows = {
    day: [] as number[],
    province: [] as number[],
    topic: [] as number[],
    calls: [] as number[],
    minutes: [] as number[],
  }
  for (let day = plan.first; day <= plan.last; day += 1) {
    const week = weekday(day) >= 5 ? 0.8 : 1.08
    const volume = week * random.noise(0.05) * (day === plan.last ? plan.partial : 1)
    provinces.forEach((province, provinceAt) => {
      supportTopics.forEach((topic, topicAt) => {
        const wave = topic === 'delivery' && plan.lateProvinces.includes(provinceAt) ? plan.late(day) / 2 : 0
        const otp = topic === 'payment' && day >= plan.otp ? callsOnOtp : 0
        const expected = ((callsADay[topicAt] ?? 0) + otp) * province.weight + callsInWave * wave
        const calls = random.poisson(expected * volume)
        if (calls === 0) return
        rows.day.push(day)
        rows.province.push(provinceAt)
        rows.topic.push(topicAt)
        rows.calls.push(calls)
        rows.minutes.push(
          Math.max(
            1,
            Math.round(calls * (minutesACall[topicAt] ?? 0) * random.noise(0.4 / Math.sqrt(calls))),
          ),
        )
      })
    })
  }
  return {
    name: 'support_calls',
    columns: {
      row_id: integers(rows.day.map((_, at) => at + 1)),
      date: dates(rows.day),
      province: labels(names(provinces), rows.province),
      topic: labels(supportTopics, rows.topic),
      calls: integers(rows.calls),
      minutes: integers(rows.minutes),
    },
  }
}
