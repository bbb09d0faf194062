import { dayText, tetBetween } from './calendar.ts'
import { between, type Measure, sqlDay } from './measure.ts'
import type { Plan } from './plan.ts'
import { categories } from './products.ts'
import type { TruthItem } from './truth.ts'
import { provinces } from './vocabulary.ts'

/** The four planted stories (the third has two parts), measured. The partial last day is left out. */
export async function measureStories(plan: Plan, measure: Measure): Promise<readonly TruthItem[]> {
  return [
    await otpStep(plan, measure),
    await lateDeliveries(plan, measure),
    await winterHealth(plan, measure),
    await parentsGifts(plan, measure),
    await largePack(plan, measure),
  ]
}

async function otpStep(plan: Plan, measure: Measure): Promise<TruthItem> {
  const end = plan.last - 1
  const rates = (name: string, where: string) =>
    (['before', 'after'] as const).map((side) => {
      const period =
        side === 'before' ? between('date', plan.otp - 70, plan.otp - 1) : between('date', plan.otp, end)
      const sum = (column: string) => `sum(${column}) filter (${where} and ${period})`
      return `${sum('checkouts_started')} / ${sum('sessions')} as ${name}_start_${side},
        ${sum('checkouts_completed')} / ${sum('checkouts_started')} as ${name}_completion_${side},
        ${sum('checkouts_completed')} / ${sum('sessions')} as ${name}_conversion_${side}`
    })
  const web = await measure(
    `select ${[
      ...rates('mobile', "device = 'mobile'"),
      ...rates('desktop', "device = 'desktop'"),
      ...rates('android', "os = 'Android'"),
      ...rates('iphone', "os = 'iOS'"),
    ].join(', ')} from shop.web_sessions`,
  )
  const words = await measure(`select
    count(*) filter (date between ${sqlDay(plan.otp - 90)} and ${sqlDay(plan.otp - 1)}) as before,
    count(*) filter (date >= ${sqlDay(plan.otp)}) as after
    from shop.support_tickets where body ilike '%otp%'`)
  const figures = ['mobile', 'desktop', 'android', 'iphone'].flatMap((name) =>
    ['start', 'completion', 'conversion'].flatMap((rate) =>
      ['before', 'after'].map((side): [string, number] => {
        const key = `${name}_${rate}_${side}`
        return [key, web(key)]
      }),
    ),
  )
  return {
    id: 'otp_step',
    kind: 'story',
    metrics: ['checkout_completion_rate', 'conversion_rate', 'support_tickets', 'stars_average'],
    segments: [
      { dimension: 'device', value: 'mobile' },
      { dimension: 'os', value: 'Android' },
    ],
    since: dayText(plan.otp),
    before: web('mobile_completion_before'),
    after: web('mobile_completion_after'),
    figures: {
      ...Object.fromEntries(figures),
      tickets_before: words('before'),
      tickets_after: words('after'),
    },
    families: ['web', 'orders', 'support', 'reviews', 'survey', 'interviews'],
    answer:
      'Mobile checkout is started as often as before and finished less since the one-time password step, worst on Android; customers fear that their money is gone. Shipping fee and discount did not change.',
  }
}

async function lateDeliveries(plan: Plan, measure: Measure): Promise<TruthItem> {
  const where = plan.lateProvinces.map((at) => provinces[at]?.name ?? '')
  const inside = `province in (${where.map((name) => `'${name}'`).join(', ')})`
  const before = between('promised_date', plan.first, plan.lateSince - 1)
  const after = between('promised_date', plan.lateSince, plan.last - 1)
  const late = await measure(`select avg(late) filter (${inside} and ${before}) as before,
    avg(late) filter (${inside} and ${after}) as after,
    avg(late) filter (not ${inside} and ${after}) as elsewhere from shop.deliveries`)
  return {
    id: 'late_deliveries',
    kind: 'story',
    metrics: ['late_delivery_rate', 'support_calls', 'revenue'],
    segments: where.map((value) => ({ dimension: 'province', value })),
    since: dayText(plan.lateSince),
    before: late('before'),
    after: late('after'),
    figures: { elsewhere_after: late('elsewhere'), lag_days: plan.lateLag },
    families: ['orders', 'support', 'reviews', 'survey', 'interviews'],
    answer:
      'Support calls do not drive revenue: waves of late deliveries in two provinces raise the calls at once and lower revenue there five days later.',
  }
}

async function winterHealth(plan: Plan, measure: Measure): Promise<TruthItem> {
  const health = categories.filter((category) => category.health).map((category) => category.name)
  const inside = `category in (${health.map((name) => `'${name}'`).join(', ')})`
  const share = (months: string) =>
    `sum(line_revenue) filter (${inside} and month(date) in (${months}))
      / sum(line_revenue) filter (month(date) in (${months}))`
  const lines = await measure(`select ${share('5, 6, 7')} as summer, ${share('12, 1')} as winter
    from shop.order_lines where date < ${sqlDay(plan.last)}`)
  const tills = await measure(`select
    sum(receipts) filter (goods = 'health_goods' and month(date) in (5, 6, 7)) / sum(receipts)
      filter (month(date) in (5, 6, 7)) as summer,
    sum(receipts) filter (goods = 'health_goods' and month(date) in (12, 1)) / sum(receipts)
      filter (month(date) in (12, 1)) as winter from shop.pos_daily`)
  return {
    id: 'winter_health',
    kind: 'story',
    metrics: ['line_revenue', 'items_sold', 'pos_receipts'],
    segments: health.map((value) => ({ dimension: 'category', value })),
    before: lines('summer'),
    after: lines('winter'),
    figures: { pos_share_summer: tills('summer'), pos_share_winter: tills('winter') },
    families: ['orders', 'pos'],
    answer: 'The share of health goods rises every winter and falls again: a season, not a trend.',
  }
}

async function parentsGifts(plan: Plan, measure: Measure): Promise<TruthItem> {
  const tets = tetBetween(plan.first, plan.last)
  const newest = tets.at(-1)
  const oldest = tets.length > 1 ? tets[0] : undefined
  // Where the two years hold fewer than two whole Tết seasons, the slow rise is measured by halves.
  const middle = plan.first + 365
  const earlier = oldest ? between('date', oldest - 45, oldest - 1) : between('date', plan.first, middle - 1)
  const later =
    oldest && newest ? between('date', newest - 45, newest - 1) : between('date', middle, plan.last - 1)
  const share = await measure(`select avg((gift_for = 'parents')::int) filter (${earlier}) as before,
    avg((gift_for = 'parents')::int) filter (${later}) as after,
    avg((gift_for = 'other')::int) filter (${earlier}) as other_before,
    avg((gift_for = 'other')::int) filter (${later}) as other_after from shop.orders`)
  return {
    id: 'parents_gifts',
    kind: 'story',
    metrics: ['parents_gift_share', 'line_revenue'],
    segments: [{ dimension: 'gift_for', value: 'parents' }],
    before: share('before'),
    after: share('after'),
    figures: { other_before: share('other_before'), other_after: share('other_after') },
    families: ['orders', 'reviews', 'survey', 'interviews', 'research'],
    answer:
      'Gifts for parents grow slowly all year and from one Tết season to the next; gifts for others do not. Compare seasons by the lunar date.',
  }
}

async function largePack(plan: Plan, measure: Measure): Promise<TruthItem> {
  // Customers need time for a third order; the newest are left out, as are those from before the data.
  const later = between('first_order_date', plan.pack, plan.last - 150)
  const earlier = between('first_order_date', plan.first, plan.pack - 120)
  const third = (where: string) => `sum(third_order) filter (${where}) / sum(second_order) filter (${where})`
  const rate = await measure(`select
    ${third(`first_category = 'nutrition' and ${earlier}`)} as before,
    ${third(`first_category = 'nutrition' and ${later}`)} as after,
    ${third(`first_category <> 'nutrition' and ${later}`)} as others,
    avg(second_order) filter (first_category = 'nutrition' and ${later}) as second,
    avg(second_order) filter (first_category <> 'nutrition' and ${later}) as second_others
    from shop.customers`)
  return {
    id: 'large_pack',
    kind: 'story',
    metrics: ['third_order_rate', 'second_order_rate'],
    segments: [{ dimension: 'first_category', value: 'nutrition' }],
    since: dayText(plan.pack),
    before: rate('before'),
    after: rate('after'),
    figures: {
      others_after: rate('others'),
      second_order_after: rate('second'),
      second_order_others: rate('second_others'),
    },
    families: ['customers', 'orders', 'reviews', 'survey', 'interviews'],
    answer:
      'Customers who began with nutrition goods order a second time like everybody and then stop: since only the large pack is sold it goes stale before it is finished.',
  }
}
