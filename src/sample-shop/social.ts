import type { Plan } from './plan.ts'
import { seededRandom } from './random.ts'
import { dates, integers, labels, type Table, texts } from './table.ts'

const platforms = ['facebook', 'tiktok', 'instagram', 'zalo'] as const
const reach = [9_500, 12_000, 4_200, 2_100]
const topics = ['home_tips', 'health_tips', 'promotion', 'customer_story', 'behind_the_scenes'] as const
const appeal = [1, 1.05, 0.7, 1.25, 0.9]
const viralGrowth = 2.6

/** The tables `social_posts` (one row a post) and `social_followers` (one row a day, a stock figure). */
export function socialTables(plan: Plan): readonly Table[] {
  return [posts(plan), followers(plan)]
}

function posts(plan: Plan): Table {
  const random = seededRandom(`${plan.seed} posts ${plan.last}`)
  const rows = {
    day: [] as number[],
    platform: [] as number[],
    topic: [] as number[],
    reach: [] as number[],
    likes: [] as number[],
    comments: [] as number[],
    shares: [] as number[],
  }
  for (let day = plan.first; day <= plan.last; day += 1) {
    const viral = day >= plan.socialMonth.from && day <= plan.socialMonth.to ? viralGrowth : 1
    platforms.forEach((_, platform) => {
      if (!random.chance(0.55)) return
      const topic = random.int(topics.length)
      const seen = Math.round(
        (reach[platform] ?? 0) *
          (appeal[topic] ?? 1) *
          viral *
          random.noise(0.35) *
          (day === plan.last ? plan.partial : 1),
      )
      rows.day.push(day)
      rows.platform.push(platform)
      rows.topic.push(topic)
      rows.reach.push(seen)
      rows.likes.push(random.poisson(seen * 0.021))
      rows.comments.push(random.poisson(seen * 0.0035))
      rows.shares.push(random.poisson(seen * 0.0022))
    })
  }
  return {
    name: 'social_posts',
    columns: {
      post_id: texts(rows.day.map((_, at) => `P-${String(at + 1).padStart(5, '0')}`)),
      date: dates(rows.day),
      platform: labels(platforms, rows.platform),
      topic: labels(topics, rows.topic),
      reach: integers(rows.reach),
      likes: integers(rows.likes),
      comments: integers(rows.comments),
      shares: integers(rows.shares),
    },
  }
}

function followers(plan: Plan): Table {
  const random = seededRandom(`${plan.seed} followers ${plan.last}`)
  const day: number[] = []
  const stock: number[] = []
  let now = 41_000
  for (let at = plan.first; at <= plan.last; at += 1) {
    now += 46 + Math.round(14 * random.normal())
    day.push(at)
    stock.push(now)
  }
  return { name: 'social_followers', columns: { date: dates(day), followers: integers(stock) } }
}
