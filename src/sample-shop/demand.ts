import { beforeTet, winter } from './calendar.ts'
import type { Plan } from './plan.ts'
import { categories } from './products.ts'

const giftCategory = categories.findIndex((category) => category.name === 'gift_sets')

/** How much health goods swing between the coldest and the mildest week. */
const healthSwing = 0.34

/** The weights of the categories on a day: health goods in winter, gift boxes before Tết. */
export function categoryWeights(day: number, swing = healthSwing): readonly number[] {
  return categories.map((category, at) => {
    if (at === giftCategory) return category.weight * (1 + 4 * beforeTet(day))
    return category.weight * (category.health ? 1 + swing * winter(day) : 1)
  })
}

/**
 * The share of orders that are gifts for parents: a slow rise all year and a peak before Tết that is three
 * times as high at the end of the two years as at their beginning.
 */
export function parentsShare(plan: Plan, day: number): number {
  const along = (day - plan.first) / (plan.last - plan.first)
  return 0.012 + 0.026 * along + (0.03 + 0.13 * along) * beforeTet(day)
}

/** Gifts for anybody else: a Tết peak of the same height every year. */
export function otherGiftShare(day: number): number {
  return 0.015 + 0.02 * beforeTet(day)
}
