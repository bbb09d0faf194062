import { customerId } from './customers.ts'
import { orderId } from './order-lines.ts'
import type { Orders } from './orders.ts'
import { categories } from './products.ts'
import type { Random } from './random.ts'
import type { Writer } from './texts/compose.ts'
import { provinces } from './vocabulary.ts'
import type { WebSessions } from './web-sessions.ts'

/** A customer who speaks: the order that they speak of, and where and with what they bought. */
export interface Speaker {
  readonly order: number
  readonly customer: string
  readonly province: number
  readonly machine: number
  readonly category: number
  readonly writer: Writer
}

/** Which orders were made on which day, so that a voice can be given to one of them. */
export function speakers(orders: Orders, web: WebSessions, random: Random) {
  const firstOfDay = new Map<number, number>()
  orders.day.forEach((day, order) => {
    if (!firstOfDay.has(day)) firstOfDay.set(day, order)
  })
  /** Somebody who ordered in the days before, who fits if anybody does. */
  return (day: number, personal: number, fits: (order: number) => boolean = () => true): Speaker => {
    const from = firstOfDay.get(day - 6) ?? 0
    const to = firstOfDay.get(day + 1) ?? orders.day.length
    const draw = () => from + random.int(Math.max(1, to - from))
    let order = draw()
    for (let turn = 0; turn < 60 && !fits(order); turn += 1) order = draw()
    const row = orders.row[order] ?? 0
    const category = orders.category[order] ?? 0
    const product = random.pick(categories[category]?.products ?? [])
    const province = web.province[row] ?? 0
    return {
      order,
      customer: customerId(orders.customer[order] ?? 0),
      province,
      machine: web.machine[row] ?? 0,
      category,
      writer: {
        product: product[0],
        productEn: product[1],
        province: provinces[province]?.name ?? '',
        order: orderId(order),
        personal,
        english: 0.06,
      },
    }
  }
}
