import { tetBetween, weekday } from './calendar.ts'
import type { Plan } from './plan.ts'
import { seededRandom } from './random.ts'
import { dates, integers, labels, type Table, texts } from './table.ts'

const clients = ['gmail', 'apple_mail', 'other'] as const
const clientShare = [0.52, 0.34, 0.14]
const audiences = ['new', 'returning'] as const
const topics = ['newsletter', 'promotion', 'new_products', 'care_tips', 'tet_gifts'] as const
const trueOpenRate = [0.17, 0.26]
const clickRate = [0.017, 0.031]
/** The share of the sent messages that a proxy opens by itself, before and after; Apple Mail only. */
const proxyShare = { before: 0.02, after: 0.58 }

/** The table `email_campaigns`: three mailings a week by audience and mail client. */
export function emailTable(plan: Plan): Table {
  const random = seededRandom(`${plan.seed} email ${plan.last}`)
  const rows = {
    campaign: [] as string[],
    day: [] as number[],
    topic: [] as number[],
    audience: [] as number[],
    client: [] as number[],
    sent: [] as number[],
    opens: [] as number[],
    proxy: [] as number[],
    clicks: [] as number[],
  }
  const tets = tetBetween(plan.first, plan.last + 45)
  for (let day = plan.first; day <= plan.last; day += 1) {
    if (![1, 3, 5].includes(weekday(day))) continue
    const list = 16_000 + (6_000 * (day - plan.first)) / 730
    const nearTet = tets.some((tet) => tet - day > 5 && tet - day < 40)
    const topic = nearTet && random.chance(0.5) ? 4 : random.int(4)
    const appeal = random.noise(0.04)
    const seen = day === plan.last ? plan.partial : 1
    audiences.forEach((_, audience) => {
      clients.forEach((client, clientAt) => {
        const sent = Math.round(list * (audience === 0 ? 0.42 : 0.58) * (clientShare[clientAt] ?? 0))
        const share = client === 'apple_mail' ? proxyShare[day >= plan.proxies ? 'after' : 'before'] : 0
        const proxy = random.binomial(sent, share * seen)
        const people = random.binomial(sent - proxy, (trueOpenRate[audience] ?? 0) * appeal * seen)
        rows.campaign.push(`EM-${day - plan.first}`)
        rows.day.push(day)
        rows.topic.push(topic)
        rows.audience.push(audience)
        rows.client.push(clientAt)
        rows.sent.push(sent)
        rows.opens.push(people + proxy)
        rows.proxy.push(proxy)
        rows.clicks.push(random.binomial(sent, (clickRate[audience] ?? 0) * appeal * seen))
      })
    })
  }
  return {
    name: 'email_campaigns',
    columns: {
      row_id: integers(rows.day.map((_, at) => at + 1)),
      campaign: texts(rows.campaign),
      date: dates(rows.day),
      topic: labels(topics, rows.topic),
      audience: labels(audiences, rows.audience),
      mail_client: labels(clients, rows.client),
      sent: integers(rows.sent),
      opens: integers(rows.opens),
      proxy_opens: integers(rows.proxy),
      clicks: integers(rows.clicks),
    },
  }
}
