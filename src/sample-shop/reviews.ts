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
import { packTooLarge, packTooSmall } from './texts/pack.ts'
import { lukewarm, poorQuality, praiseOf } from './texts/praise.ts'
import { strangersOrders } from './texts/stranger.ts'
import type { Theme } from './texts/theme.ts'
import { names, provinces } from './vocabulary.ts'
import { speakers } from './voice.ts'
import type { WebSessions } from './web-sessions.ts'

type ThemeOf = (category: string) => Theme

const plain: readonly { theme: ThemeOf; aDay: number; stars: readonly number[] }[] = [
  { theme: praiseOf, aDay: 4.1, stars: [0, 0, 0.02, 0.28, 0.7] },
  { theme: () => lukewarm, aDay: 0.85, stars: [0, 0.12, 0.68, 0.2, 0] },
  { theme: () => poorQuality, aDay: 0.42, stars: [0.55, 0.4, 0.05, 0, 0] },
  { theme: () => lateDelivery, aDay: 0.2, stars: [0.3, 0.45, 0.25, 0, 0] },
]
const angry = [0.38, 0.37, 0.2, 0.05, 0]
const content = [0, 0, 0.05, 0.35, 0.6]
const mild = [0, 0.05, 0.4, 0.45, 0.1]
const torn = [0.05, 0.25, 0.5, 0.2, 0]

/** The table `reviews`: stars and words after an order. */
export function reviewsTable(plan: Plan, orders: Orders, web: WebSessions): Table {
  const random = seededRandom(`${plan.seed} reviews ${plan.last}`)
  const speaker = speakers(orders, web, random)
  const rows = {
    day: [] as number[],
    stars: [] as number[],
    category: [] as number[],
    province: [] as number[],
    customer: [] as string[],
    text: [] as string[],
  }
  type Fits = (order: number) => boolean
  const write = (day: number, theme: ThemeOf, stars: readonly number[], fits?: Fits) => {
    const who = speaker(day, 0.05, fits)
    rows.day.push(day)
    rows.stars.push(1 + random.weighted(stars))
    rows.category.push(who.category)
    rows.province.push(who.province)
    rows.customer.push(who.customer)
    rows.text.push(compose(theme(categories[who.category]?.name ?? ''), who.writer, random))
  }
  const some = (mean: number, day: number, theme: ThemeOf, stars: readonly number[], fits?: Fits) => {
    const expected = mean * (day === plan.last ? plan.partial : 1)
    for (let count = random.poisson(expected); count > 0; count -= 1) write(day, theme, stars, fits)
  }
  const late: Fits = (order) => plan.lateProvinces.includes(web.province[orders.row[order] ?? 0] ?? 0)
  const buys = (name: string): Fits => {
    return (order) => categories[orders.category[order] ?? 0]?.name === name
  }
  const parents: Fits = (order) => giftFor[orders.gift[order] ?? 0] === 'parents'
  for (let day = plan.first; day <= plan.last; day += 1) {
    const along = (day - plan.first) / (plan.last - plan.first)
    for (const { theme, aDay, stars } of plain) some(aDay, day, theme, stars)
    some(
      0.12 + 0.2 * along + (0.3 + 0.9 * along) * beforeTet(day),
      day,
      () => giftForParents,
      content,
      parents,
    )
    some(day >= plan.pack ? 0.45 : 0.03, day, () => packTooLarge, torn, buys('nutrition'))
    some(0.12, day, () => packTooSmall, mild, buys('herbal_tea'))
    some(0.75 * plan.late(day - 1), day, () => lateDelivery, angry, late)
    if (day < plan.otp) continue
    some(0.5, day, () => otpTrouble, angry)
    some(0.2, day, () => otpPraise, content)
  }
  plantStrangers(plan, rows)
  return {
    name: 'reviews',
    columns: {
      review_id: texts(rows.day.map((_, at) => `R-${String(at + 1).padStart(5, '0')}`)),
      date: dates(rows.day),
      stars: integers(rows.stars),
      category: labels(
        categories.map((category) => category.name),
        rows.category,
      ),
      province: labels(names(provinces), rows.province),
      customer_id: texts(rows.customer),
      body: texts(rows.text),
    },
  }
}

function plantStrangers(plan: Plan, rows: { day: number[]; stars: number[]; text: string[] }): void {
  strangersOrders.forEach((text, at) => {
    const row = rows.day.findIndex((day) => day >= plan.last - 75 + 20 * at)
    rows.text[row] = text
    rows.stars[row] = 5
  })
}
