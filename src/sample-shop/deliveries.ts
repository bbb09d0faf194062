import { orderId } from './order-lines.ts'
import type { Orders } from './orders.ts'
import type { Plan } from './plan.ts'
import { seededRandom } from './random.ts'
import { dates, integers, labels, type Table, texts } from './table.ts'
import { names, provinces } from './vocabulary.ts'
import type { WebSessions } from './web-sessions.ts'

const usuallyLate = 0.07
const lateInWave = 0.55
/** Days promised, by province in the order of the vocabulary. */
const promised = [2, 2, 3, 3, 4, 2, 3, 4, 3, 4]

/** The table `deliveries`: one row an order that was promised for a day up to the last one. */
export function deliveriesTable(plan: Plan, orders: Orders, web: WebSessions): Table {
  const random = seededRandom(`${plan.seed} deliveries ${plan.last}`)
  const columns = {
    order: [] as number[],
    ordered: [] as number[],
    due: [] as number[],
    province: [] as number[],
    promised: [] as number[],
    actual: [] as number[],
    late: [] as number[],
  }
  orders.day.forEach((day, order) => {
    const province = web.province[orders.row[order] ?? 0] ?? 0
    const days = promised[province] ?? 3
    const due = day + days
    const wave = plan.lateProvinces.includes(province) ? lateInWave * plan.late(due) : 0
    const late = random.chance(usuallyLate + wave)
    const extra = late ? 1 + random.poisson(wave > 0 ? 2.2 : 0.8) : -random.int(2)
    const unseen = due > plan.last || (due === plan.last && !random.chance(plan.partial))
    if (orders.cancelled[order] === 1 || unseen) return
    columns.order.push(order)
    columns.ordered.push(day)
    columns.due.push(due)
    columns.province.push(province)
    columns.promised.push(days)
    columns.actual.push(days + extra)
    columns.late.push(late ? 1 : 0)
  })
  return {
    name: 'deliveries',
    columns: {
      order_id: texts(columns.order.map(orderId)),
      order_date: dates(columns.ordered),
      promised_date: dates(columns.due),
      province: labels(names(provinces), columns.province),
      promised_days: integers(columns.promised),
      actual_days: integers(columns.actual),
      late: integers(columns.late),
    },
  }
}
