import { dayText } from './calendar.ts'
import { between, type Measure, sqlDay } from './measure.ts'
import type { Plan } from './plan.ts'
import type { TruthItem } from './truth.ts'
import { channels } from './vocabulary.ts'

/** The planted traps, and the metric in which nothing happened, measured. */
export async function measureTraps(plan: Plan, measure: Measure): Promise<readonly TruthItem[]> {
  return [
    await socialMix(plan, measure),
    await partialDay(plan, measure),
    await twoTrends(measure),
    await smallSegment(plan, measure),
    await openRate(plan, measure),
    await tillUnit(plan, measure),
    await shippingFee(plan, measure),
  ]
}

async function socialMix(plan: Plan, measure: Measure): Promise<TruthItem> {
  const { from, to, previousFrom } = plan.socialMonth
  const sides = { before: between('date', previousFrom, from - 1), after: between('date', from, to) }
  const rate = (where: string) =>
    `sum(checkouts_completed) filter (${where}) / sum(sessions) filter (${where})`
  const columns = Object.entries(sides).flatMap(([side, period]) => [
    `${rate(period)} as ${side}`,
    `sum(sessions) filter (channel = 'social' and ${period}) / sum(sessions) filter (${period}) as share_${side}`,
    ...channels.map(({ name }) => `${rate(`channel = '${name}' and ${period}`)} as ${name}_${side}`),
  ])
  const web = await measure(`select ${columns.join(', ')} from shop.web_sessions`)
  return {
    id: 'social_mix',
    kind: 'trap',
    metrics: ['conversion_rate'],
    segments: [{ dimension: 'channel', value: 'social' }],
    since: dayText(from),
    until: dayText(to),
    before: web('before'),
    after: web('after'),
    figures: {
      social_share_before: web('share_before'),
      social_share_after: web('share_after'),
      ...Object.fromEntries(
        channels.flatMap(({ name }) =>
          ['before', 'after'].map((side) => [`${name}_${side}`, web(`${name}_${side}`)]),
        ),
      ),
    },
    families: ['web', 'ads', 'social'],
    answer:
      'Conversion fell in that month only because more of the traffic came from social, which always converts less; no channel converts worse.',
  }
}

async function partialDay(plan: Plan, measure: Measure): Promise<TruthItem> {
  const web = await measure(`select
    sum(sessions) filter (${between('date', plan.last - 28, plan.last - 1)}) / 28 as before,
    sum(sessions) filter (date = ${sqlDay(plan.last)}) as after from shop.web_sessions`)
  return {
    id: 'partial_day',
    kind: 'trap',
    metrics: ['sessions', 'orders', 'revenue', 'support_calls', 'pos_receipts'],
    segments: [],
    since: dayText(plan.last),
    before: web('before'),
    after: web('after'),
    figures: { share_of_a_day: plan.partial },
    families: ['web', 'orders', 'ads', 'support', 'pos', 'reviews', 'survey'],
    answer: 'The last day is not over: leave it out instead of reporting a fall.',
  }
}

async function twoTrends(measure: Measure): Promise<TruthItem> {
  const both = 'shop.social_followers join shop.pos_members using (date)'
  const r = await measure(`select corr(followers, members) as levels from ${both}`)
  const steps = await measure(`select corr(a, b) as changes from (
    select followers - lag(followers) over (order by date) as a, members - lag(members) over (order by date) as b
    from ${both})`)
  return {
    id: 'two_trends',
    kind: 'trap',
    metrics: ['followers', 'store_members'],
    segments: [],
    before: r('levels'),
    after: steps('changes'),
    figures: { r_levels: r('levels'), r_changes: steps('changes') },
    families: ['social', 'pos'],
    answer: 'Both only grow with time; their daily changes have nothing to do with each other.',
  }
}

async function smallSegment(plan: Plan, measure: Measure): Promise<TruthItem> {
  const period = between('date', plan.last - 90, plan.last)
  const orders = await measure(`select
    avg(cancelled) filter (payment_method <> 'instalment') as before,
    avg(cancelled) filter (payment_method = 'instalment') as after,
    count(*) filter (payment_method = 'instalment') as n from shop.orders where ${period}`)
  return {
    id: 'small_segment',
    kind: 'trap',
    metrics: ['cancel_rate'],
    segments: [{ dimension: 'payment_method', value: 'instalment' }],
    before: orders('before'),
    after: orders('after'),
    figures: { orders: orders('n') },
    families: ['orders'],
    answer: 'Fourteen orders are too few to say anything about instalments.',
  }
}

async function openRate(plan: Plan, measure: Measure): Promise<TruthItem> {
  const sides = {
    before: between('date', plan.proxies - 120, plan.proxies - 1),
    after: between('date', plan.proxies, plan.last - 1),
  }
  const columns = Object.entries(sides).flatMap(([side, period]) =>
    ['opens', 'clicks', 'proxy_opens'].map(
      (column) => `sum(${column}) filter (${period}) / sum(sent) filter (${period}) as ${column}_${side}`,
    ),
  )
  const mail = await measure(`select ${columns.join(', ')} from shop.email_campaigns`)
  return {
    id: 'open_rate',
    kind: 'trap',
    metrics: ['email_open_rate', 'email_click_rate'],
    segments: [{ dimension: 'mail_client', value: 'apple_mail' }],
    since: dayText(plan.proxies),
    before: mail('opens_before'),
    after: mail('opens_after'),
    figures: {
      click_rate_before: mail('clicks_before'),
      click_rate_after: mail('clicks_after'),
      proxy_share_before: mail('proxy_opens_before'),
      proxy_share_after: mail('proxy_opens_after'),
    },
    families: ['email'],
    answer: 'Mail programs open by themselves; clicks did not change, so readers did not either.',
  }
}

async function tillUnit(plan: Plan, measure: Measure): Promise<TruthItem> {
  const perReceipt = (period: string) =>
    `sum(revenue) filter (store like 'AN-04%' and ${period}) / sum(receipts) filter (store like 'AN-04%' and ${period})`
  const till = await measure(`select ${perReceipt(between('date', plan.first, plan.posUnit - 1))} as before,
    ${perReceipt(between('date', plan.posUnit, plan.last))} as after from shop.pos_daily`)
  return {
    id: 'till_unit',
    kind: 'trap',
    metrics: ['pos_revenue', 'pos_revenue_per_receipt'],
    segments: [{ dimension: 'store', value: 'AN-04 Ninh Kiều' }],
    since: dayText(plan.posUnit),
    before: till('before'),
    after: till('after'),
    figures: { factor: 1000 },
    families: ['pos'],
    answer: 'The new till reports thousands of dong: a change of unit, not a loss of revenue.',
  }
}

async function shippingFee(plan: Plan, measure: Measure): Promise<TruthItem> {
  const before = between('date', plan.otp - 70, plan.otp - 1)
  const after = between('date', plan.otp, plan.last - 1)
  const fee = await measure(`select avg(shipping_fee) filter (${before}) as before,
    avg(shipping_fee) filter (${after}) as after,
    avg(free_shipping) filter (${before}) as free_before,
    avg(free_shipping) filter (${after}) as free_after from shop.orders`)
  return {
    id: 'shipping_fee',
    kind: 'nothing',
    metrics: ['shipping_fee_average', 'free_shipping_share'],
    segments: [],
    before: fee('before'),
    after: fee('after'),
    figures: { free_share_before: fee('free_before'), free_share_after: fee('free_after') },
    families: ['orders'],
    answer: 'No change: the fee and the share of free deliveries are what they were.',
  }
}
