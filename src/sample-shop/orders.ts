import { addCustomer, type Customers, customerId, noCustomers, returningCustomers } from './customers.ts'
import { categoryWeights, otherGiftShare, parentsShare } from './demand.ts'
import { addLines, noLines, type OrderLines, orderId } from './order-lines.ts'
import type { Plan } from './plan.ts'
import { categories } from './products.ts'
import { type Random, seededRandom } from './random.ts'
import { dates, integers, labels, type Table, texts } from './table.ts'
import {
  ageBands,
  channels,
  devices,
  machines,
  names,
  payments,
  position,
  provinces,
  visitorTypes,
  weights,
} from './vocabulary.ts'
import type { WebSessions } from './web-sessions.ts'

/** Orders by columns; `row` is the row of the website's table that each came from. */
export interface Orders {
  readonly customers: Customers
  readonly lines: OrderLines
  readonly row: number[]
  readonly day: number[]
  readonly customer: number[]
  readonly sequence: number[]
  readonly category: number[]
  readonly payment: number[]
  readonly gross: number[]
  readonly discount: number[]
  readonly fee: number[]
  readonly gift: number[]
  readonly cancelled: number[]
}

export const giftFor = ['none', 'parents', 'other'] as const

const named = (name: string) =>
  position(
    categories.map((category) => category.name),
    name,
  )
const packCategory = named('nutrition')
const giftCategory = named('gift_sets')
const returningVisitor = position(names(visitorTypes), 'returning')
const earlierCustomers = 3_000
/** Free shipping comes with a voucher, whatever the order is worth; nothing about it ever changed. */
const freeShipping = 0.4
const fees = [18_000, 25_000, 30_000, 35_000]
const feeShares = [0.25, 0.4, 0.25, 0.1]
const cashOnDelivery = 0.28
const prepaidShares = [0.5, 0.28, 0.22]

/** Every completed checkout becomes an order of a new or a returning customer of the same province. */
export function generateOrders(plan: Plan, web: WebSessions): Orders {
  const random = seededRandom(`${plan.seed} orders ${plan.last}`)
  const customers = noCustomers()
  const returning = returningCustomers(plan, customers, random, packCategory)
  const orders: Orders = {
    customers,
    lines: noLines(),
    row: [],
    day: [],
    customer: [],
    sequence: [],
    category: [],
    payment: [],
    gross: [],
    discount: [],
    fee: [],
    gift: [],
    cancelled: [],
  }
  addEarlierCustomers(plan, random, customers, (customer, day) => returning.plan(customer, day))
  let weightsOfDay: readonly number[] = []
  let dayOfWeights = 0
  web.day.forEach((day, row) => {
    if (day !== dayOfWeights) {
      dayOfWeights = day
      weightsOfDay = categoryWeights(day)
    }
    const province = web.province[row] ?? 0
    for (let count = web.completed[row] ?? 0; count > 0; count -= 1) {
      const wantsGift = giftOf(plan, random, day)
      const fresh = wantsGift > 0 && random.chance(0.5) ? giftCategory : random.weighted(weightsOfDay)
      const known = web.visitor[row] === returningVisitor ? returning.take(province, day) : undefined
      const customer = known ?? addCustomer(customers, random, { province, category: fresh, day, orders: 0 })
      customers.orders[customer] = (customers.orders[customer] ?? 0) + 1
      const usual = customers.category[customer] ?? fresh
      const category = wantsGift === 0 && random.chance(0.55) ? usual : fresh
      addOrder(plan, random, orders, { row, day, customer, category, gift: wantsGift, weightsOfDay, web })
      returning.plan(customer, day)
    }
  })
  plantInstalments(plan, orders)
  return orders
}

function addEarlierCustomers(
  plan: Plan,
  random: Random,
  customers: Customers,
  plannedAfter: (customer: number, day: number) => void,
): void {
  for (let count = 0; count < earlierCustomers; count += 1) {
    const day = plan.first - 1 - random.int(400)
    const of = {
      province: random.weighted(weights(provinces)),
      category: random.weighted(categoryWeights(day)),
    }
    plannedAfter(addCustomer(customers, random, { ...of, day, orders: 1 }), plan.first - random.int(60))
  }
}

function giftOf(plan: Plan, random: Random, day: number): number {
  const draw = random.next()
  const parents = parentsShare(plan, day)
  if (draw < parents) return position(giftFor, 'parents')
  return draw < parents + otherGiftShare(day) ? position(giftFor, 'other') : 0
}

interface NewOrder {
  readonly row: number
  readonly day: number
  readonly customer: number
  readonly category: number
  readonly gift: number
  readonly weightsOfDay: readonly number[]
  readonly web: WebSessions
}

function addOrder(plan: Plan, random: Random, orders: Orders, of: NewOrder): void {
  const order = orders.day.length
  const sum = addLines(orders.lines, random, {
    order,
    day: of.day,
    category: of.category,
    visitor: of.web.visitor[of.row] ?? 0,
    weights: of.weightsOfDay,
  })
  const machine = machines[of.web.machine[of.row] ?? 0]
  // Cash on delivery asks for no password: where the step drives prepaid orders away, its share rises.
  const kept = machine && of.day >= plan.otp ? machine.afterOtp / machine.completion : 1
  const cash = random.chance(cashOnDelivery / kept)
  const fee = fees[random.weighted(feeShares)] ?? 0
  orders.row.push(of.row)
  orders.day.push(of.day)
  orders.customer.push(of.customer)
  orders.sequence.push(orders.customers.orders[of.customer] ?? 1)
  orders.category.push(of.category)
  orders.payment.push(cash ? 0 : 1 + random.weighted(prepaidShares))
  orders.gross.push(sum.gross)
  orders.discount.push(sum.discount)
  orders.fee.push(random.chance(freeShipping) ? 0 : fee)
  orders.gift.push(of.gift)
  orders.cancelled.push(random.chance(0.05) ? 1 : 0)
}

/** The trap of the small segment: 14 orders in instalments, 4 of them cancelled. */
function plantInstalments(plan: Plan, orders: Orders): void {
  const from = orders.day.findIndex((day) => day >= plan.last - 80)
  const step = Math.floor((orders.day.length - from) / 16)
  for (let at = 0; at < 14; at += 1) {
    const order = from + at * step
    orders.payment[order] = position(payments, 'instalment')
    orders.cancelled[order] = at % 4 === 1 ? 1 : 0
  }
}

/** The table `orders`. */
export function ordersTable(orders: Orders, web: WebSessions): Table {
  const from = (values: readonly number[]) => orders.row.map((row) => values[row] ?? 0)
  const deviceOf = machines.map((machine) => position(devices, machine.device))
  const paid = orders.gross.map((gross, at) => gross - (orders.discount[at] ?? 0))
  return {
    name: 'orders',
    columns: {
      order_id: texts(orders.day.map((_, at) => orderId(at))),
      customer_id: texts(orders.customer.map(customerId)),
      date: dates(orders.day),
      device: labels(
        devices,
        from(web.machine).map((machine) => deviceOf[machine] ?? 0),
      ),
      os: labels(names(machines), from(web.machine)),
      channel: labels(names(channels), from(web.channel)),
      province: labels(names(provinces), from(web.province)),
      customer_type: labels(names(visitorTypes), from(web.visitor)),
      age_band: labels(
        names(ageBands),
        orders.customer.map((customer) => orders.customers.age[customer] ?? 0),
      ),
      order_sequence: integers(orders.sequence),
      main_category: labels(
        categories.map((category) => category.name),
        orders.category,
      ),
      payment_method: labels(payments, orders.payment),
      gift_for: labels(giftFor, orders.gift),
      gross: integers(orders.gross),
      discount: integers(orders.discount),
      revenue: integers(paid),
      shipping_fee: integers(orders.fee),
      free_shipping: integers(orders.fee.map((fee) => (fee === 0 ? 1 : 0))),
      cancelled: integers(orders.cancelled),
    },
  }
}
