import { seasonFactor } from './calendar.ts'
import type { Plan } from './plan.ts'
import { seededRandom } from './random.ts'
import { dates, integers, labels, type Table } from './table.ts'

interface Platform {
  readonly name: string
  readonly kind: 'search' | 'social'
  readonly impressions: number
  readonly clickRate: number
  /** Dong a click. */
  readonly price: number
  readonly conversion: number
}

const platforms: readonly Platform[] = [
  { name: 'google', kind: 'search', impressions: 9_000, clickRate: 0.041, price: 3_900, conversion: 0.024 },
  { name: 'coc_coc', kind: 'search', impressions: 2_600, clickRate: 0.033, price: 2_700, conversion: 0.021 },
  { name: 'facebook', kind: 'social', impressions: 31_000, clickRate: 0.012, price: 2_400, conversion: 0.01 },
  { name: 'tiktok', kind: 'social', impressions: 27_000, clickRate: 0.009, price: 1_900, conversion: 0.008 },
  { name: 'zalo', kind: 'social', impressions: 8_000, clickRate: 0.011, price: 2_100, conversion: 0.012 },
]
const goals = ['brand', 'home_goods', 'health_goods'] as const
const goalShare = [0.3, 0.38, 0.32]
/** In the month of social traffic the shop buys this much more of it. */
const socialPush = 2.2

/** The table `ads_daily`: spend, impressions, clicks and conversions by platform and campaign. */
export function adsTable(plan: Plan): Table {
  const random = seededRandom(`${plan.seed} ads ${plan.last}`)
  const rows = {
    day: [] as number[],
    platform: [] as number[],
    goal: [] as number[],
    impressions: [] as number[],
    clicks: [] as number[],
    spend: [] as number[],
    conversions: [] as number[],
  }
  for (let day = plan.first; day <= plan.last; day += 1) {
    const volume = seasonFactor(day) * random.noise(0.05) * (day === plan.last ? plan.partial : 1)
    const pushed = day >= plan.socialMonth.from && day <= plan.socialMonth.to
    platforms.forEach((platform, platformAt) => {
      const push = pushed && platform.kind === 'social' ? socialPush : 1
      goals.forEach((_, goal) => {
        const expected = platform.impressions * (goalShare[goal] ?? 0) * volume * push * random.noise(0.06)
        const impressions = Math.round(expected)
        const clicks = random.binomial(impressions, platform.clickRate * random.noise(0.04))
        rows.day.push(day)
        rows.platform.push(platformAt)
        rows.goal.push(goal)
        rows.impressions.push(impressions)
        rows.clicks.push(clicks)
        rows.spend.push(Math.round((clicks * platform.price * random.noise(0.05)) / 1000) * 1000)
        rows.conversions.push(random.binomial(clicks, platform.conversion))
      })
    })
  }
  return {
    name: 'ads_daily',
    columns: {
      row_id: integers(rows.day.map((_, at) => at + 1)),
      date: dates(rows.day),
      ad_type: labels(
        platforms.map((platform) => platform.kind),
        rows.platform,
      ),
      platform: labels(
        platforms.map((platform) => platform.name),
        rows.platform,
      ),
      campaign: labels(goals, rows.goal),
      impressions: integers(rows.impressions),
      clicks: integers(rows.clicks),
      spend: integers(rows.spend),
      conversions: integers(rows.conversions),
    },
  }
}
