import { weekday } from './calendar.ts'
import type { Orders } from './orders.ts'
import type { Plan } from './plan.ts'
import { seededRandom } from './random.ts'
import { supportTopics } from './support-calls.ts'
import { dates, integers, labels, type Table, texts } from './table.ts'
import { compose } from './texts/compose.ts'
import { deliveryQuestion, lateDelivery } from './texts/delivery.ts'
import { otpLogin, otpTrouble } from './texts/otp.ts'
import {
  accountQuestion,
  paymentQuestion,
  productQuestion,
  promotionQuestion,
  returnRequest,
} from './texts/service.ts'
import type { Theme } from './texts/theme.ts'
import { machines, names, position, provinces } from './vocabulary.ts'
import { speakers } from './voice.ts'
import type { WebSessions } from './web-sessions.ts'

const ticketChannels = ['chat', 'facebook', 'email', 'zalo'] as const
const plain: readonly { theme: Theme; topic: (typeof supportTopics)[number]; aDay: number }[] = [
  { theme: deliveryQuestion, topic: 'delivery', aDay: 1.9 },
  { theme: lateDelivery, topic: 'delivery', aDay: 0.8 },
  { theme: productQuestion, topic: 'product', aDay: 2.6 },
  { theme: returnRequest, topic: 'returns', aDay: 1.5 },
  { theme: accountQuestion, topic: 'account', aDay: 1.2 },
  { theme: otpLogin, topic: 'account', aDay: 0.1 },
  { theme: promotionQuestion, topic: 'promotion', aDay: 1.1 },
  { theme: paymentQuestion, topic: 'payment', aDay: 0.9 },
]
const otpADay = 3.3
const lateADayInWave = 3.4

/** The table `support_tickets`: customers' written requests, with the words they used. */
export function ticketsTable(plan: Plan, orders: Orders, web: WebSessions): Table {
  const random = seededRandom(`${plan.seed} tickets ${plan.last}`)
  const speaker = speakers(orders, web, random)
  const rows = {
    day: [] as number[],
    topic: [] as number[],
    channel: [] as number[],
    province: [] as number[],
    machine: [] as number[],
    customer: [] as string[],
    minutes: [] as number[],
    text: [] as string[],
  }
  const write = (day: number, theme: Theme, topic: string, fits?: (order: number) => boolean) => {
    const who = speaker(day, 0.14, fits)
    rows.day.push(day)
    rows.topic.push(position(supportTopics, topic))
    rows.channel.push(random.weighted([0.5, 0.24, 0.12, 0.14]))
    rows.province.push(who.province)
    rows.machine.push(who.machine)
    rows.customer.push(who.customer)
    rows.minutes.push(2 + random.poisson(7))
    rows.text.push(compose(theme, who.writer, random))
  }
  const row = (order: number) => orders.row[order] ?? 0
  const inLateProvince = (order: number) => plan.lateProvinces.includes(web.province[row(order)] ?? 0)
  for (let day = plan.first; day <= plan.last; day += 1) {
    const volume = (weekday(day) >= 5 ? 0.85 : 1.06) * (day === plan.last ? plan.partial : 1)
    for (const { theme, topic, aDay } of plain) {
      for (let count = random.poisson(aDay * volume); count > 0; count -= 1) write(day, theme, topic)
    }
    for (let count = random.poisson(lateADayInWave * plan.late(day) * volume); count > 0; count -= 1) {
      write(day, lateDelivery, 'delivery', inLateProvince)
    }
    if (day < plan.otp) continue
    for (let count = random.poisson(otpADay * volume); count > 0; count -= 1) {
      const wanted = random.chance(0.75) ? 'Android' : 'iOS'
      write(day, otpTrouble, 'payment', (order) => machines[web.machine[row(order)] ?? 0]?.name === wanted)
    }
  }
  return {
    name: 'support_tickets',
    columns: {
      ticket_id: texts(rows.day.map((_, at) => `T-${String(at + 1).padStart(5, '0')}`)),
      date: dates(rows.day),
      topic: labels(supportTopics, rows.topic),
      contact_channel: labels(ticketChannels, rows.channel),
      province: labels(names(provinces), rows.province),
      os: labels(names(machines), rows.machine),
      customer_id: texts(rows.customer),
      handling_minutes: integers(rows.minutes),
      body: texts(rows.text),
    },
  }
}
