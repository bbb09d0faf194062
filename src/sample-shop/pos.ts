import { seasonFactor, weekday, winter } from './calendar.ts'
import type { Plan } from './plan.ts'
import { seededRandom } from './random.ts'
import { dates, integers, labels, type Table } from './table.ts'

const stores: readonly { name: string; receipts: number }[] = [
  { name: 'AN-01 Cầu Giấy', receipts: 74 },
  { name: 'AN-02 Quận 3', receipts: 88 },
  { name: 'AN-03 Hải Châu', receipts: 46 },
  { name: 'AN-04 Ninh Kiều', receipts: 39 },
]
const storeWithNewTill = 3
const groups = ['home_goods', 'health_goods'] as const
const basket = [265_000, 330_000]
const healthSwing = 0.3

/** The tables `pos_daily` (store, goods, receipts, revenue) and `pos_members` (a stock figure by day). */
export function posTables(plan: Plan): readonly Table[] {
  return [receipts(plan), members(plan)]
}

function receipts(plan: Plan): Table {
  const random = seededRandom(`${plan.seed} pos ${plan.last}`)
  const rows = {
    day: [] as number[],
    store: [] as number[],
    group: [] as number[],
    receipts: [] as number[],
    revenue: [] as number[],
  }
  for (let day = plan.first; day <= plan.last; day += 1) {
    const weekend = weekday(day) >= 5 ? 1.3 : 0.88
    const volume = seasonFactor(day) * weekend * random.noise(0.05) * (day === plan.last ? plan.partial : 1)
    stores.forEach((store, storeAt) => {
      groups.forEach((group, groupAt) => {
        const season = group === 'health_goods' ? 0.4 * (1 + healthSwing * winter(day)) : 0.6
        const count = random.poisson(store.receipts * volume * season)
        const dong = count * (basket[groupAt] ?? 0) * random.noise(0.5 / Math.sqrt(Math.max(1, count)))
        const unit = storeAt === storeWithNewTill && day >= plan.posUnit ? 1000 : 1
        rows.day.push(day)
        rows.store.push(storeAt)
        rows.group.push(groupAt)
        rows.receipts.push(count)
        rows.revenue.push(Math.round(dong / 1000) * (1000 / unit))
      })
    })
  }
  return {
    name: 'pos_daily',
    columns: {
      row_id: integers(rows.day.map((_, at) => at + 1)),
      date: dates(rows.day),
      store: labels(
        stores.map((store) => store.name),
        rows.store,
      ),
      goods: labels(groups, rows.group),
      receipts: integers(rows.receipts),
      revenue: integers(rows.revenue),
    },
  }
}

function members(plan: Plan): Table {
  const random = seededRandom(`${plan.seed} members ${plan.last}`)
  const day: number[] = []
  const stock: number[] = []
  let now = 8_200
  for (let at = plan.first; at <= plan.last; at += 1) {
    now += 11 + Math.round(4 * random.normal())
    day.push(at)
    stock.push(now)
  }
  return { name: 'pos_members', columns: { date: dates(day), members: integers(stock) } }
}
