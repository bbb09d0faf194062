import type { Plan } from './plan.ts'
import type { Random } from './random.ts'
import { dates, integers, labels, type Table, texts } from './table.ts'
import { ageBands, names, provinces, weights } from './vocabulary.ts'

/** The shop's customers as they come in; positions in the vocabulary, days since 1970-01-01. */
export interface Customers {
  readonly province: number[]
  readonly age: number[]
  readonly category: number[]
  readonly firstDay: number[]
  readonly orders: number[]
  /** No order after the second one is to come: the large pack. */
  readonly lapsed: boolean[]
}

export const noCustomers = (): Customers => ({
  province: [],
  age: [],
  category: [],
  firstDay: [],
  orders: [],
  lapsed: [],
})

/** The public number of a customer, `C-004213`. */
export function customerId(customer: number): string {
  return `C-${String(customer + 1).padStart(6, '0')}`
}

/** Adds a customer with a first order; returns the position. */
export function addCustomer(
  customers: Customers,
  random: Random,
  of: { province: number; category: number; day: number; orders: number },
): number {
  customers.province.push(of.province)
  customers.age.push(random.weighted(weights(ageBands)))
  customers.category.push(of.category)
  customers.firstDay.push(of.day)
  customers.orders.push(of.orders)
  return customers.lapsed.push(false) - 1
}

/** Who comes back and when: a waiting list for each province. */
interface Returning {
  /** After an order: does this customer want another one, and when? */
  plan(customer: number, day: number): void
  /** The customer who is due in this province, or any who may still come. */
  take(province: number, day: number): number | undefined
}

/** Chance of another order after the first, after a later one, and after the second large pack. */
const again = { first: 0.66, later: 0.74, largePack: 0.16 }

export function returningCustomers(
  plan: Plan,
  customers: Customers,
  random: Random,
  packCategory: number,
): Returning {
  const waiting = new Map<number, number[]>()
  const ready = provinces.map((): number[] => [])
  const known = provinces.map((): number[] => [])
  let reached = plan.first - 1
  return {
    plan(customer, day) {
      const orders = customers.orders[customer] ?? 1
      const largePack = customers.category[customer] === packCategory && orders === 2 && day >= plan.pack
      if (orders === 1) known[customers.province[customer] ?? 0]?.push(customer)
      if (largePack) customers.lapsed[customer] = !random.chance(again.largePack)
      const chance = largePack ? 1 : orders === 1 ? again.first : again.later
      if (customers.lapsed[customer] || !random.chance(chance)) return
      const due = Math.max(plan.first, day + 10 + Math.round(-38 * Math.log(1 - random.next())))
      const list = waiting.get(due)
      if (list) list.push(customer)
      else waiting.set(due, [customer])
    },
    take(province, day) {
      for (; reached < day; reached += 1) {
        for (const customer of waiting.get(reached + 1) ?? [])
          ready[customers.province[customer] ?? 0]?.push(customer)
        waiting.delete(reached + 1)
      }
      const list = ready[province] ?? []
      const due = list.pop()
      if (due !== undefined) return due
      const people = known[province] ?? []
      for (let turn = 0; turn < 12 && people.length > 0; turn += 1) {
        const anyone = random.pick(people)
        if (!customers.lapsed[anyone]) return anyone
      }
      return undefined
    },
  }
}

/** The table `customers`: one row a customer, with whether a second and a third order came. */
export function customersTable(customers: Customers, categoryNames: readonly string[]): Table {
  const atLeast = (least: number) => customers.orders.map((orders) => (orders >= least ? 1 : 0))
  return {
    name: 'customers',
    columns: {
      customer_id: texts(customers.province.map((_, at) => customerId(at))),
      first_order_date: dates(customers.firstDay),
      province: labels(names(provinces), customers.province),
      age_band: labels(names(ageBands), customers.age),
      first_category: labels(categoryNames, customers.category),
      orders_to_date: integers(customers.orders),
      second_order: integers(atLeast(2)),
      third_order: integers(atLeast(3)),
    },
  }
}
