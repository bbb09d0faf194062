import { beforeTet } from './calendar.ts'
import { giftFor, type Orders } from './orders.ts'
import type { Plan } from './plan.ts'
import { categories } from './products.ts'
import { seededRandom } from './random.ts'
import { dates, integers, labels, type Table, texts } from './table.ts'
import { compose } from './texts/compose.ts'
import { lateDelivery } from './texts/delivery.ts'
import { giftForParents } from './texts/gift.ts'
import { otpPraise, otpTrouble } from './texts/otp.ts'
import { packTooLarge } from './texts/pack.ts'
import { lukewarm, poorQuality, praiseOf } from './texts/praise.ts'
import type { Theme } from './texts/theme.ts'
import { ageBands, devices, machines, names, position, provinces } from './vocabulary.ts'
import { type Speaker, speakers } from './voice.ts'
import type { WebSessions } from './web-sessions.ts'

const answersADay = 4.2
const groups = ['detractor', 'passive', 'promoter'] as const

/** The table `survey_answers`: how likely to recommend (0 to 10) and why, a few days after an order. */
export function surveyTable(plan: Plan, orders: Orders, web: WebSessions): Table {
  const random = seededRandom(`${plan.seed} survey ${plan.last}`)
  const speaker = speakers(orders, web, random)
  const deviceOf = machines.map((machine) => position(devices, machine.device))
  const rows = {
    day: [] as number[],
    who: [] as Speaker[],
    score: [] as number[],
    reason: [] as (string | null)[],
  }
  for (let day = plan.first; day <= plan.last; day += 1) {
    const expected = answersADay * (day === plan.last ? plan.partial : 1)
    for (let count = random.poisson(expected); count > 0; count -= 1) {
      const who = speaker(day, 0.03)
      const answer = answerOf(who, day)
      rows.day.push(day)
      rows.who.push(who)
      rows.score.push(answer.low + random.int(answer.high - answer.low + 1))
      rows.reason.push(random.chance(0.22) ? null : compose(answer.theme, who.writer, random))
    }
  }
  function answerOf(who: Speaker, day: number): { theme: Theme; low: number; high: number } {
    const mobile = machines[who.machine]?.device === 'mobile'
    const waiting = plan.lateProvinces.includes(who.province) && plan.late(day - 2) > 0
    const nutrition = categories[who.category]?.name === 'nutrition' && day >= plan.pack
    const parents = giftFor[orders.gift[who.order] ?? 0] === 'parents' || random.chance(0.05 * beforeTet(day))
    if (day >= plan.otp && mobile && random.chance(0.16)) return { theme: otpTrouble, low: 1, high: 6 }
    if (day >= plan.otp && mobile && random.chance(0.04)) return { theme: otpPraise, low: 8, high: 10 }
    if (waiting && random.chance(0.45)) return { theme: lateDelivery, low: 1, high: 6 }
    if (nutrition && random.chance(0.3)) return { theme: packTooLarge, low: 5, high: 8 }
    if (parents && random.chance(0.7)) return { theme: giftForParents, low: 8, high: 10 }
    const mood = random.next()
    if (mood < 0.1) return { theme: poorQuality, low: 0, high: 5 }
    if (mood < 0.14) return { theme: lateDelivery, low: 2, high: 6 }
    if (mood < 0.36) return { theme: lukewarm, low: 6, high: 8 }
    return { theme: praiseOf(categories[who.category]?.name ?? ''), low: 8, high: 10 }
  }
  const group = rows.score.map((score) => (score >= 9 ? 2 : score >= 7 ? 1 : 0))
  return {
    name: 'survey_answers',
    columns: {
      answer_id: texts(rows.day.map((_, at) => `S-${String(at + 1).padStart(5, '0')}`)),
      date: dates(rows.day),
      device: labels(
        devices,
        rows.who.map((who) => deviceOf[who.machine] ?? 0),
      ),
      age_band: labels(
        names(ageBands),
        rows.who.map((who) => orders.customers.age[orders.customer[who.order] ?? 0] ?? 0),
      ),
      province: labels(
        names(provinces),
        rows.who.map((who) => who.province),
      ),
      customer_id: texts(rows.who.map((who) => who.customer)),
      score: integers(rows.score),
      nps_group: labels(groups, group),
      nps_points: integers(group.map((at) => (at - 1) * 100)),
      reason: texts(rows.reason),
    },
  }
}
